// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace foghorn {

/** Adds up how long the person was there, from how long ago they last touched mouse or keyboard. A pure
    counter: it is told both times. Where the system cannot say (-1), the person counts as present. */
class Presence
{
public:
    /** Whoever touched nothing for longer than this is away. */
    static constexpr std::chrono::minutes awayAfter{3};

    enum class Screen { Seen, Locked }; // behind a lock nobody is present, whatever they type
    /** `elapsed` since the last call; `sinceInput` as the system says, negative = not known. Time that
        jumps (sleep) counts for nothing. Gives how much of it was presence. */
    std::chrono::milliseconds advance(std::chrono::milliseconds elapsed,
                                      std::chrono::milliseconds sinceInput,
                                      Screen screen = Screen::Seen);
    std::chrono::milliseconds total() const { return m_total; }

private:
    std::chrono::milliseconds m_total{0};
};

} // namespace foghorn
