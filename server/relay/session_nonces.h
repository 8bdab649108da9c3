// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/session_id.h"

#include <QByteArray>

namespace foghorn {

/** The nonce of each session's welcome: nobody can foresee it, none comes twice, and it is kept nowhere, since
    whoever knows the key of this run makes it again. Safe to read from several threads. */
class SessionNonces
{
public:
    /** A key of its own, for as long as the relay runs. */
    SessionNonces();

    QByteArray of(SessionId session) const; // 32 bytes

private:
    QByteArray m_key;
};

} // namespace foghorn
