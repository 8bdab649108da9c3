// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/interruptions.h"

namespace foghorn {

/** Against what an audience is held: how often its people were interrupted, and how often is enough. */
struct InterruptionBudget
{
    const Interruptions &counted;
    int popupsPerWeek = 3;
};

/** How many an audience would reach, what in it nobody is known by, and what could be chosen; with `budget`
    also how many of these people had enough already. */
ToRelay::AudiencePreview::Answer
previewAudience(const Audience &audience, const Roster &roster, Instant now,
                std::chrono::milliseconds seenLately,
                const std::optional<InterruptionBudget> &budget = {});

} // namespace foghorn
