// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/clock_watch.h"

namespace foghorn {

namespace {
constexpr std::chrono::minutes tolerated{1}; // rule of the wire: a jump over a minute is a sleep
}

void ClockWatch::relaySaid(Instant relayTime, Instant localNow)
{
    m_offset = relayTime - localNow;
    m_lastLook = localNow;
    m_known = true;
}

bool ClockWatch::hasJumped(Instant localNow) const
{
    if (!m_lastLook)
        return false;
    const auto passed = localNow - *m_lastLook;
    return passed > m_interval + tolerated || passed < -tolerated;
}

bool ClockWatch::look(Instant localNow)
{
    const bool jumped = hasJumped(localNow);
    m_lastLook = localNow;
    if (jumped)
        m_known = false;
    return jumped;
}

} // namespace foghorn
