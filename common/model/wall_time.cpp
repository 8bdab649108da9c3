// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/wall_time.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace foghorn {

QString toString(const WallTime &wall)
{
    return wall.day.toString(u"yyyy-MM-dd"_s) + wall.time.toString(u"'T'HH:mm"_s);
}

std::optional<WallTime> wallTimeFromString(QStringView text)
{
    if (text.size() != 16 || text[10] != u'T')
        return {};
    const WallTime wall{QDate::fromString(text.left(10).toString(), u"yyyy-MM-dd"_s),
                        QTime::fromString(text.mid(11).toString(), u"HH:mm"_s)};
    const bool inReach = wall.day.year() >= 2000 && wall.day.year() < 2200; // as of an Instant
    if (!wall.day.isValid() || !wall.time.isValid() || !inReach)
        return {};
    return wall;
}

Instant instantOf(const WallTime &wall, const QTimeZone &zone)
{
    // Not by QDateTime: what it makes of a skipped or doubled hour differs between its versions and systems.
    const QDateTime asUtc(wall.day, wall.time, Qt::UTC);
    const auto offset = [&](const QDateTime &moment) { return zone.offsetFromUtc(moment); };
    const int before = offset(asUtc.addDays(-1));
    const int after = offset(asUtc.addDays(1));
    const QDateTime first = asUtc.addSecs(-before);
    const QDateTime second = asUtc.addSecs(-after);
    const bool onlyAfter = offset(first) != before && offset(second) == after;
    return Instant(std::chrono::milliseconds((onlyAfter ? second : first).toMSecsSinceEpoch()));
}

WallTime wallTimeAt(Instant moment, const QTimeZone &zone)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
    const QDateTime shown = local.addSecs(zone.offsetFromUtc(local));
    return {shown.date(), QTime(shown.time().hour(), shown.time().minute())};
}

} // namespace foghorn
