// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QTimeZone>

namespace foghorn {

// A maintenance by the clock. Pure: the relay begins and ends it by these, and every screen tells by them where it stands.

/** The phase that the clock has brought and nobody has said yet: inProgress from its start on, completed from its end on
    where it ends by itself. */
std::optional<Phase> phaseDue(const Notice &notice, Instant now);
/** When phaseDue() or isOverrun() says something else next; nothing where neither will by itself. */
std::optional<Instant> nextMaintenanceMoment(const Notice &notice, Instant now);

/** Past its planned end, and its author has not said that it is done. Exercises never are. */
bool isOverrun(const Notice &notice, Instant now);

/** How much longer an overrun maintenance is proposed to take. */
inline constexpr std::chrono::minutes usualExtension{30};
/** The next revision of one that takes longer: its end so long from now, on the full five minutes. Why is left to its
    author. Without what the relay fills. */
Notice extended(const Notice &current, Instant now, std::chrono::minutes by = usualExtension);
/** The next revision of one that is done at another time: start and end move together. Without what the relay fills. */
Notice postponed(const Notice &current, Instant newStart);
/** What is proposed first: the same hour by this clock, a day later, or as many more as it takes to lie ahead. */
Instant nextDaySameHour(const Notice &current, Instant now, const QTimeZone &zone);

} // namespace foghorn
