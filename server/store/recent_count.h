// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>

namespace foghorn {

/** How often something happened in all, and in the last 60 whole seconds. Time is given, as seconds of
    any clock; where it runs backwards the last minute is a little wrong for a minute. Not for several threads. */
class RecentCount
{
public:
    void add(qint64 count, std::chrono::seconds now)
    {
        forgetUntil(now);
        m_total += count;
        m_seconds[slot(now)] += count;
    }
    qint64 total() const { return m_total; }
    /** The second that is running now is not whole and does not count. */
    qint64 lastMinute(std::chrono::seconds now)
    {
        forgetUntil(now);
        qint64 sum = 0;
        for (const qint64 count : m_seconds)
            sum += count;
        return sum - m_seconds[slot(now)];
    }

private:
    static constexpr size_t kept = 61; // 60 whole ones and the one that is running
    static size_t slot(std::chrono::seconds second) { return size_t(second.count()) % kept; }

    void forgetUntil(std::chrono::seconds now)
    {
        if (now - m_now >= std::chrono::seconds(kept))
            m_seconds.fill(0);
        else
            for (; m_now < now;)
                m_seconds[slot(++m_now)] = 0;
        m_now = std::max(m_now, now);
    }

    std::array<qint64, kept> m_seconds{};
    std::chrono::seconds m_now{0};
    qint64 m_total = 0;
};

} // namespace foghorn
