// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"
#include "server/relay/session_id.h"

#include <QList>

#include <optional>

namespace foghorn {

/** Until when the sign-in of a console holds. */
struct SignInEnd
{
    SessionId session;
    Instant at;
};

/** Which sign-ins have run out, and how long until it is to be looked again. */
struct SignInsOver
{
    QList<SessionId> over;
    std::optional<std::chrono::milliseconds> next; // nothing: nobody is left
};

/** Looks again after a minute at the latest: a clock may be set. */
SignInsOver signInsOver(const QList<SignInEnd> &ends, Instant now);

} // namespace foghorn
