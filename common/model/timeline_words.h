// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"
#include "common/model/notice.h"
#include "common/model/text_part.h"

namespace foghorn {

/** The words between those of the authors in a timeline, in one of our languages. Private to it. */
struct TimelineWords
{
    QString services, affected, severity, since, until, duration, clock;
    QString told, estimates, numbers, happened, prevention;
    QString exercise, by, ongoing, still, estimate, nextWord, notTold, waived;
    QString promises;  // %1 of %2 came in time
    QString lateness;  // the others %1 late in the median
    QString people;    // %1 were told, %2 of them that it is over
    QString confirmed; // %1
    QString broken;    // %1
    QString clear;     // %1, %2
    QString seesToIt;  // %1 a team, %2 a day
    QString hours, minutes;
    QString colon, semicolon; // French sets a narrow space before them
};

const TimelineWords &timelineWords(Language language);
QString timelinePhase(Phase phase, Language language);
QString timelineSeverity(Severity severity, Language language);
/** What stands before a part that is new; empty where it speaks for itself. */
QString timelinePart(TextPart part, Language language);

} // namespace foghorn
