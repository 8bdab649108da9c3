// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

namespace foghorn {

/** Tells the time. Only main() makes a SystemClock; everyone else is handed a Clock, so that a test
    can move it. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** The wall clock, UTC. */
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    }
};

/** A clock that stands still until it is told otherwise: for tests and for the gallery. */
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace foghorn
