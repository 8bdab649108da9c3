// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** What a role may do. Everything else tests rights, never role names. */
QList<Right> rightsOf(Role role);

/** Who may send a request. */
struct Needed
{
    enum class Who { Anybody, Desk, Staff };
    Who who = Who::Anybody;
    std::optional<Right> right; // of staff; nothing = every account, for what is its own
    bool operator==(const Needed &) const = default;
};

/** The table of requests and rights: asked of every request before anything is done about it. A request that
    is not in it does not compile. */
Needed neededFor(const Request &request);

} // namespace foghorn
