// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/working_days.h"

#include "common/model/lifecycle.h"

#include <QDateTime>

#include <algorithm>

namespace foghorn {

QDate dayOf(Instant moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone).date();
}

bool isWorkingDay(QDate day, const QList<QDate> &holidays)
{
    return day.dayOfWeek() < Qt::Saturday &&
           !std::binary_search(holidays.begin(), holidays.end(), day);
}

QDate firstDayWithNotice(const MaintenanceRules &rules, Instant now)
{
    QDate day = dayOf(now, rules.zone);
    for (int left = rules.leadTimeDays; left > 0;) {
        day = day.addDays(1);
        left -= isWorkingDay(day, rules.holidays) ? 1 : 0;
    }
    return day;
}

bool isShortNotice(const MaintenanceRules &rules, Instant start, Instant now)
{
    return rules.leadTimeDays > 0 && dayOf(start, rules.zone) < firstDayWithNotice(rules, now);
}

QList<QDate> holidaysInTheWay(const MaintenanceRules &rules, Instant now)
{
    QList<QDate> found;
    const QDate until = firstDayWithNotice(rules, now);
    for (QDate day = dayOf(now, rules.zone).addDays(1); day < until; day = day.addDays(1)) {
        if (day.dayOfWeek() < Qt::Saturday && !isWorkingDay(day, rules.holidays))
            found << day;
    }
    return found;
}

bool needsShortNoticeReason(const MaintenanceRules &rules, const Notice &next,
                            const std::optional<Notice> &previous, Instant now)
{
    if (next.kind != NoticeKind::Maintenance || next.exercise || isEnding(next.phase) ||
        !next.startsAt)
        return false;
    const bool earlier = !previous || !previous->startsAt || *next.startsAt < *previous->startsAt;
    return earlier && isShortNotice(rules, *next.startsAt, now);
}

} // namespace foghorn
