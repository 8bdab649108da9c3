// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <optional>

namespace foghorn {

/** Knows the relay's time from the local clock, and notices when the local clock can no longer be
    trusted to tell it: after a sleep or a jump of more than a minute. Pure: is told every time. */
class ClockWatch
{
public:
    using Duration = std::chrono::milliseconds;

    /** `interval` is how often look() will be called. */
    explicit ClockWatch(Duration interval) : m_interval(interval) {}

    /** The relay said what time it is. */
    void relaySaid(Instant relayTime, Instant localNow);
    /** The offset that was known before the start: the best guess until the relay speaks. */
    void recall(Duration offset) { m_offset = offset; }
    /** Forgets that the relay's time is known; the offset stays as the best guess. */
    void forget() { m_known = false; }
    /** To be called each interval: true when the clock jumped since the last look. */
    bool look(Instant localNow);

    /** Asked between two looks too, so that nothing due fires between a resume and the next look. */
    bool knowsRelayTime(Instant localNow) const { return m_known && !hasJumped(localNow); }
    /** The relay's time less the local clock. */
    Duration offset() const { return m_offset; }

private:
    bool hasJumped(Instant localNow) const;

    Duration m_interval;
    Duration m_offset{0};
    std::optional<Instant> m_lastLook;
    bool m_known = false;
};

} // namespace foghorn
