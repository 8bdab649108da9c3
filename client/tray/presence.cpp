// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/presence.h"

#include <utility>

using namespace std::chrono_literals;

namespace foghorn {

std::chrono::milliseconds Presence::advance(std::chrono::milliseconds elapsed,
                                            std::chrono::milliseconds sinceInput)
{
    m_lastAbsence = 0ms;
    const bool asleep = elapsed > 1min;
    const bool away = sinceInput >= awayAfter;
    if (asleep || away) {
        m_absence += elapsed;
        return 0ms;
    }
    m_lastAbsence = std::exchange(m_absence, 0ms);
    m_total += elapsed;
    return elapsed;
}

} // namespace foghorn
