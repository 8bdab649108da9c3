// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace foghorn {

/** The time by which a shard measures its deadlines. It moves with each sweep, and never by more than
    two: after the process stood still (stopped, or the machine asleep) clients get the time that was
    missing instead of being cut all at once. */
class ShardClock
{
public:
    explicit ShardClock(std::chrono::milliseconds sweep) : m_sweep(sweep) { m_timer.start(); }

    std::chrono::milliseconds now() const { return m_now; }
    void sweepNow()
    {
        m_now += std::min(std::chrono::milliseconds(m_timer.restart()), 2 * m_sweep);
    }

private:
    std::chrono::milliseconds m_sweep;
    std::chrono::milliseconds m_now{0};
    QElapsedTimer m_timer;
};

} // namespace foghorn
