// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace foghorn {

/** What a clock on a wall shows, to the minute: no moment until somebody says in which zone it hangs. */
struct WallTime
{
    QDate day;
    QTime time;
    bool operator==(const WallTime &) const = default;
};

/** "2026-12-13T02:30". */
QString toString(const WallTime &wall);
std::optional<WallTime> wallTimeFromString(QStringView text);

/** The moment at which a clock in this zone shows that, as RFC 5545 (3.3.5) has it: an hour that is skipped counts on
    as if the clocks had not been put forward yet, of an hour that comes twice the first is meant. */
Instant instantOf(const WallTime &wall, const QTimeZone &zone);
WallTime wallTimeAt(Instant moment, const QTimeZone &zone);

} // namespace foghorn
