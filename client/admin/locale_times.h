// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QLocale>
#include <QTimeZone>

namespace foghorn {

// Times in tables and fields, as the person's locale writes them: "14:30", "2:30 PM". What a notice says of times
// stands in common/model/time_words.h.

QString timeFormat(const QLocale &locale);
/** "Fri 28 Nov 14:30", "Fri Nov 28 2:30 PM": day and month in the locale's order. */
QString dayTimeFormat(const QLocale &locale);
/** The time alone on the day of `now`, with its day on another. */
QString shortMoment(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale);

} // namespace foghorn
