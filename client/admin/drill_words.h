// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/drill.h"
#include "common/model/time_words.h"

namespace foghorn {

/** "0.3 s", "12 s", "2 min 05 s": how long after the press of the button. */
QString stopwatchWords(std::chrono::milliseconds time);
/** "38 of 40 desks showed it: the first after 0.3 s, half of them after 0.6 s, 90 % after 1.1 s." */
QString drillSummary(const DrillReport &report);
/** "Mon 23 Nov 12:01 · 38 of 40 · half after 0.6 s", for a list. */
QString drillLine(const DrillReport &report, const Reader &reader);
/** How far a desk did not come and what is to be done about it. */
QString failureWords(const DrillFailure &failure, const Reader &reader);
/** Every desk showed it, or its time is over: nothing more comes. */
bool isOver(const DrillReport &report, Instant now);

} // namespace foghorn
