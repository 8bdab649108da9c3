// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"
#include "common/model/notice.h"

#include <QTimeZone>

namespace foghorn {

/** Where and when a reader stands: language, zone, and the relay's corrected time. */
struct Reader
{
    Language language = Language::English;
    QTimeZone zone;
    Instant now;
};

// Times as people say them, in four languages. Pure: the reader says what time it is.
// The same day is not named; another day always is ("tomorrow at 9:00", "Friday 16:40",
// "Friday 28 November, 16:40" from 6 days away on).

/** "14:30", "tomorrow at 9:00", "yesterday at 16:40". */
QString clockTime(Instant at, const Reader &reader);
/** "Friday 4 December": a day without an hour. */
QString dateWords(QDate day, Language language);
/** "since 09:05", "since yesterday at 16:40"; with a future start "from 14:00". */
QString sinceWords(Instant start, const Reader &reader);

/** The words of the box *Expected back*. `main` is the large line, `small` the one under it (may be
    empty): "about 14:30" + "in about 2 hours"; "between 14:00 and 16:00"; "not before 16:00";
    "not known yet"; passed: "we hoped for 14:30" (small empty). Never negative; a countdown only
    with About and only coarse. */
struct EstimateWords
{
    QString main;
    QString small;
    bool operator==(const EstimateWords &) const = default;
};
EstimateWords estimateWords(const Restoration &restoration, const Reader &reader);
/** "by 09:45"; passed: "was due at 09:45; work goes on". */
QString nextUpdateWords(Instant nextUpdate, const Reader &reader);
bool hasPassed(const Restoration &restoration, Instant now);

/** "in about 2 hours", "in about 20 minutes", "in a few minutes"; coarse on purpose: under 10 min "in
    a few minutes", under 55 min to 5 min, under 36 h to hours, else days. */
QString inAbout(std::chrono::milliseconds duration, Language language);
/** "in 8 minutes", for what is fixed and not estimated; rounded up, "in less than a minute" at last; from an hour on
    as inAbout(). */
QString inMinutes(std::chrono::milliseconds duration, Language language);
/** "2 minutes ago", "3 hours ago", "just now". */
QString ago(std::chrono::milliseconds duration, Language language);

/** Replaces {start}, {end} and {back} in a notice's text by the reader's own clock and words. A
    placeholder whose value the notice lacks is replaced by the words for "not known yet". */
QString fillTimes(const QString &text, const Notice &notice, const Reader &reader);

} // namespace foghorn
