// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/solitude.h"

namespace foghorn {

namespace {
constexpr std::chrono::minutes longestGap{3}; // a desk that holds something live looks each minute
}

bool Solitude::look(bool caughtUp, Instant localNow)
{
    const bool slept = localNow < m_lastLook || localNow - m_lastLook > longestGap;
    m_lastLook = localNow;
    if (caughtUp) {
        m_waitsSince.reset();
        return false;
    }
    if (!m_waitsSince || slept)
        m_waitsSince = localNow;
    return localNow - *m_waitsSince >= patience;
}

} // namespace foghorn
