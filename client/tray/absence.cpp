// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/absence.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace foghorn {

std::optional<Instant> Absence::look(Instant localNow, std::chrono::milliseconds sinceInput)
{
    const Instant present = localNow - std::max(0ms, sinceInput);
    const auto before = std::exchange(m_lastPresent, present);
    if (!before)
        return {};
    if (*before > localNow)
        return {}; // the clock was set back: it tells nothing
    m_lastPresent = std::max(*before, present);
    return present - *before >= longAbsence ? before : std::nullopt;
}

} // namespace foghorn
