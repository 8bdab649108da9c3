// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "common/model/series.h"

namespace foghorn {

// How often a maintenance recurs, as its author chooses it and reads it back. Pure.

/** "FREQ=WEEKLY;BYDAY=SU": every week on this day of the week. */
QString weeklyRule(QDate day);
/** "FREQ=MONTHLY;BYDAY=2SU": on this second Sunday of the month; the fifth is the last. */
QString monthlyRule(QDate day);
/** "Every week on Sunday", "Every month on the second Sunday". */
QString weeklyWords(QDate day);
QString monthlyWords(QDate day);
/** "Every month: second Sunday, at 02:30 (Europe/Madrid)"; another rule stands as it was written. */
QString ruleWords(const MaintenanceSeries &series);
/** "Sun 13 Dec 2026 02:30". */
QString startWords(const SeriesOccurrence &one, const QTimeZone &zone);
/** "Next: Sun 13 Dec 02:30 · …", in the reader's zone, without what is skipped. */
QString nextWords(const QList<SeriesOccurrence> &next, const QTimeZone &zone);
/** That the clocks change between two of them and the hour stays; empty where they do not. */
QString clockChangeWords(const QList<SeriesOccurrence> &next, const QTimeZone &zone);

/** The series that this draft of a maintenance begins: by the author's clock, called as its headline. */
MaintenanceSeries seriesOf(const Draft &draft, const QTimeZone &zone);

} // namespace foghorn
