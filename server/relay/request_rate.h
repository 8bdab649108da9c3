// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace foghorn {

/** Counts the requests of one session in windows of ten seconds. Generous: a desk that empties its
    outbox stays far below. */
class RequestRate
{
public:
    enum class Verdict {
        Fine,
        Refuse, // with "too many requests"
        Close,  // it goes on all the same
    };
    static constexpr std::chrono::seconds window{10};

    explicit RequestRate(int perWindow = 100) : m_perWindow(perWindow) {}
    void allow(int perWindow) { m_perWindow = perWindow; }

    Verdict count(std::chrono::milliseconds now)
    {
        if (now - m_windowStart >= window) {
            m_windowStart = now;
            m_count = 0;
        }
        ++m_count;
        if (m_count <= m_perWindow)
            return Verdict::Fine;
        return m_count <= m_perWindow + m_perWindow / 2 ? Verdict::Refuse : Verdict::Close;
    }
    std::chrono::milliseconds untilNextWindow(std::chrono::milliseconds now) const
    {
        return m_windowStart + window - now;
    }

private:
    int m_perWindow;
    int m_count = 0;
    std::chrono::milliseconds m_windowStart{0};
};

} // namespace foghorn
