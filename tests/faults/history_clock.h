// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/clock.h"

#include <atomic>

namespace foghorn::history {

/** A clock that the test moves while the relay's threads read it. */
class MovedClock final : public Clock
{
public:
    explicit MovedClock(Instant start) : m_now(start.time_since_epoch().count()) {}
    Instant now() const override { return Instant(std::chrono::milliseconds(m_now.load())); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now;
};

} // namespace foghorn::history
