// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

// A maintenance by a clock alone (rule 13): what a desk knows of it while no relay can be reached. Pure.

/** Where a maintenance stands: `Soon` is its last hour before it begins, `Overrun` past its planned end. */
enum class MaintenanceStage { Ahead, Soon, Running, Overrun };

/** From here on what to do before it is what to do now (the third rung of the usual ladder). */
inline constexpr std::chrono::minutes maintenanceSoon{60};

/** Nothing: another kind, over, or without a start. */
std::optional<MaintenanceStage> maintenanceStage(const Notice &notice, Instant now);

/** The newest moment after `since` and up to `now` at which people are spoken to again: a reminder before the start,
    or the start itself where there is something to do while it lasts. Nothing once it is past its planned end: of
    several that were missed only the newest counts, and one of a start that has come counts no more. */
std::optional<Instant> reminderMoment(const Notice &notice, Instant since, Instant now);
/** The next one; nothing where none comes. */
std::optional<Instant> nextReminderMoment(const Notice &notice, Instant now);

} // namespace foghorn
