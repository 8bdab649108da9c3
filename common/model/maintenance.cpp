// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/maintenance.h"

#include "common/model/lifecycle.h"
#include "common/model/notice_start.h"

#include <QDateTime>

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {

namespace {

using FiveMinutes = std::chrono::duration<int, std::ratio<300>>;

bool isUnderWay(const Notice &notice)
{
    return notice.kind == NoticeKind::Maintenance && !isEnding(notice.phase) && notice.startsAt &&
           notice.endsAt;
}

} // namespace

std::optional<Phase> phaseDue(const Notice &notice, Instant now)
{
    if (!isUnderWay(notice))
        return {};
    if (notice.finishes == Finishing::Automatic && *notice.endsAt <= now)
        return Phase::Completed;
    if (notice.phase == Phase::Scheduled && *notice.startsAt <= now && isLive(notice, now))
        return Phase::InProgress;
    return {};
}

std::optional<Instant> nextMaintenanceMoment(const Notice &notice, Instant now)
{
    if (!isUnderWay(notice))
        return {};
    for (const Instant moment : {*notice.startsAt, *notice.endsAt}) {
        if (now < moment)
            return moment;
    }
    return {};
}

bool isOverrun(const Notice &notice, Instant now)
{
    return isUnderWay(notice) && notice.finishes == Finishing::ByAuthor && !notice.exercise &&
           *notice.endsAt <= now && isLive(notice, now);
}

Notice extended(const Notice &current, Instant now, std::chrono::minutes by)
{
    Notice next = draftOf(current);
    next.endsAt = std::chrono::ceil<FiveMinutes>(now + by);
    return next;
}

Notice postponed(const Notice &current, Instant newStart)
{
    Notice next = draftOf(current);
    if (current.startsAt && current.endsAt)
        next.endsAt = newStart + (*current.endsAt - *current.startsAt);
    next.startsAt = newStart;
    return next;
}

Instant nextDaySameHour(const Notice &current, Instant now, const QTimeZone &zone)
{
    QDateTime hour = QDateTime::fromMSecsSinceEpoch(
        current.startsAt.value_or(now).time_since_epoch().count(), zone);
    do
        hour = hour.addDays(1);
    while (hour.toMSecsSinceEpoch() <= now.time_since_epoch().count());
    return Instant(std::chrono::milliseconds(hour.toMSecsSinceEpoch()));
}

} // namespace foghorn
