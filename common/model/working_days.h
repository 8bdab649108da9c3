// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QDate>
#include <QTimeZone>

namespace foghorn {

/** How long before its start a maintenance is told, by the calendar of the organisation. */
struct MaintenanceRules
{
    int leadTimeDays =
        0; // working days (Monday to Friday without the holidays); 0 = as its author likes
    QTimeZone zone = QTimeZone::utc(); // the organisation's: which day a moment is
    QList<QDate> holidays;             // in order; of the next two years
    bool operator==(const MaintenanceRules &) const = default;
};

/** The day on which a moment falls there. */
QDate dayOf(Instant moment, const QTimeZone &zone);
bool isWorkingDay(QDate day, const QList<QDate> &holidays);
/** The first day on which a maintenance that is told now may start without a reason: today's word and that many working
    days. */
QDate firstDayWithNotice(const MaintenanceRules &rules, Instant now);
/** Whether so early a start needs a reason. */
bool isShortNotice(const MaintenanceRules &rules, Instant start, Instant now);
/** The holidays that fall on what would be working days between now and that first day: they are why it is so late. */
QList<QDate> holidaysInTheWay(const MaintenanceRules &rules, Instant now);

/** Whether `next` needs a reason for short notice: a maintenance told for the first time (`previous` = nothing), or moved
    to an earlier start. An exercise and an ending never do. */
bool needsShortNoticeReason(const MaintenanceRules &rules, const Notice &next,
                            const std::optional<Notice> &previous, Instant now);

} // namespace foghorn
