// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace foghorn {

/** The time by which a shard measures its deadlines. It moves with each sweep, and never by more
    than two: after the process stood still (stopped, or the machine asleep) clients get the time
    that was missing instead of being cut all at once. */
class ShardClock
{
public:
    explicit ShardClock(std::chrono::milliseconds sweep) : m_mostAtOnce(2 * sweep) {}

    std::chrono::milliseconds now() const { return m_now; }
    /** A sweep begins, so long after the one before. */
    void advance(std::chrono::milliseconds elapsed) { m_now += std::min(elapsed, m_mostAtOnce); }

private:
    std::chrono::milliseconds m_mostAtOnce;
    std::chrono::milliseconds m_now{0};
};

} // namespace foghorn
