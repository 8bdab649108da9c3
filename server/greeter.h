// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/answerer.h"
#include "server/console_ends.h"
#include "server/foghornd_parts.h"
#include "server/sessions.h"

namespace foghorn {

/** Lets in who says hello, by the rules for desks and for staff, and seats them. */
class Greeter
{
public:
    Greeter(FoghorndParts &parts, Relay &relay, const Clock &clock, Sessions &sessions,
            ConsoleEnds &consoleEnds)
        : m_parts(parts), m_relay(relay), m_clock(clock), m_sessions(sessions),
          m_consoleEnds(consoleEnds), m_answerer(relay)
    {
    }

    void greetDesk(const Asked &asked, const ToRelay::DeskHello &hello, const QHostAddress &peer);
    void greetConsole(const Asked &asked, const ToRelay::ConsoleHello &hello,
                      const QHostAddress &peer);

private:
    /** Whether this is the session's first hello; refused already where not. */
    bool arrives(const Asked &asked);
    void admit(const Asked &asked, const ArrivedDesk &arrived, int knownKeyList);
    void noteFailedSignIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer);
    void seat(const Asked &asked, const QHostAddress &peer, const RpcResult<StaffAccount> &result);

    FoghorndParts &m_parts;
    Relay &m_relay;
    const Clock &m_clock;
    Sessions &m_sessions;
    ConsoleEnds &m_consoleEnds;
    Answerer m_answerer;
};

} // namespace foghorn
