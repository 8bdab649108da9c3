// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_timings.h"

namespace foghorn {

/** Says how long to wait before the next try: full-jitter exponential back-off (every delay is drawn
    from 0 to a ceiling that doubles), so that thousands of desks do not come back in step. Pure. */
class RetryDelay
{
public:
    using Duration = LinkTimings::Duration;

    explicit RetryDelay(const LinkTimings &timings);

    /** After a lost or failed connection. Raises the ceiling for the next one. */
    Duration next();
    /** To be told how long a connection stood: a stable one starts the back-off over. */
    void connectionStood(Duration duration);
    /** Uniform in the window that a goodbye named; a window that is upside down counts as its start. */
    Duration within(Duration from, Duration to) const;
    /** After a refusal: the long wait, a fifth more or less. */
    Duration afterRefusal() const;
    /** At resume or network-up. */
    Duration atResume() const;

private:
    double random() const;

    LinkTimings m_timings;
    int m_failures = 0;
};

} // namespace foghorn
