// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <optional>

namespace foghorn {

/** Tells when a person comes back who was long away: nobody touched anything, the computer slept, or it was off.
    Pure: is told the local clock and how long ago the last touch was. To be asked every few minutes, and before
    pop-ups are decided. */
class Absence
{
public:
    static constexpr std::chrono::hours longAbsence{8}; // rule 12

    /** `lastPresent` as it was kept on disk; nothing on a first start, which is no absence. */
    explicit Absence(std::optional<Instant> lastPresent = {}) : m_lastPresent(lastPresent) {}

    /** Since when they were away, once, when they are back from a long absence. `sinceInput` as the system says,
        negative = cannot be told: then the person counts as present while the program runs. */
    std::optional<Instant> look(Instant localNow, std::chrono::milliseconds sinceInput);
    std::optional<Instant> lastPresent() const { return m_lastPresent; }

private:
    std::optional<Instant> m_lastPresent;
};

} // namespace foghorn
