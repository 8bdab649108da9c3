// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/presence.h"

using namespace std::chrono_literals;

namespace foghorn {

std::chrono::milliseconds Presence::advance(std::chrono::milliseconds elapsed,
                                            std::chrono::milliseconds sinceInput, Screen screen)
{
    const bool asleep = elapsed > 1min;
    if (asleep || screen == Screen::Locked || sinceInput >= awayAfter)
        return 0ms;
    m_total += elapsed;
    return elapsed;
}

} // namespace foghorn
