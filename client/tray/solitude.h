// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <optional>

namespace foghorn {

/** Whether a desk must go by its own clock: after a start or a sleep the relay has the first word (rule 14), but what
    was staged ahead does not wait for one that cannot be reached (rule 13). Pure: is told the local clock. */
class Solitude
{
public:
    /** So long a relay is waited for: several tries with the desk's back-off. */
    static constexpr std::chrono::minutes patience{2};

    /** To be asked once a minute or more often; a longer gap was a sleep, and the wait begins anew. True while the
        wait is over and the relay has not told its state. */
    bool look(bool caughtUp, Instant localNow);

private:
    std::optional<Instant> m_waitsSince;
    Instant m_lastLook;
};

} // namespace foghorn
