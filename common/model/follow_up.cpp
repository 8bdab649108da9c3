// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/follow_up.h"

#include "common/model/enum_names.h"
#include "common/model/notice_start.h"

namespace foghorn {

namespace {

constexpr auto states = enumNames<FollowUpState>({{FollowUpState::Due, "due"},
                                                  {FollowUpState::Overdue, "overdue"},
                                                  {FollowUpState::Given, "given"},
                                                  {FollowUpState::Waived, "waived"}});

bool isTold(const NoticeText &text)
{
    return !text.cause.trimmed().isEmpty() && !text.prevention.trimmed().isEmpty();
}

bool isResolvedIncident(const Notice &notice)
{
    return notice.kind == NoticeKind::Incident && notice.phase == Phase::Resolved;
}

} // namespace

QString toString(FollowUpState state)
{
    return states.nameOf(state);
}
std::optional<FollowUpState> followUpStateFromString(QStringView text)
{
    return states.valueOf(text);
}

bool owesFollowUp(const Notice &notice)
{
    return isResolvedIncident(notice) && notice.severity >= Severity::Major && !notice.exercise;
}

bool hasFollowUp(const Notice &notice)
{
    return isResolvedIncident(notice) && isTold(notice.textFor(notice.defaultLanguage));
}

FollowUpWords followUpWords(const Notice &notice, QStringView languageTag)
{
    const NoticeText &own = notice.textFor(languageTag);
    const NoticeText &text = isTold(own) ? own : notice.textFor(notice.defaultLanguage);
    return {text.cause, text.prevention};
}

bool asksWhetherClear(const Notice &notice)
{
    return hasFollowUp(notice);
}

Notice followUpOn(const Notice &ended)
{
    Notice next = draftOf(ended);
    next.notify = Notify::Quiet;
    if (!next.endsAt && (!ended.startsAt || *ended.startsAt < ended.publishedAt))
        next.endsAt = ended.publishedAt;
    return next;
}

void forgetFollowUp(Notice &notice)
{
    notice.followUp.reset();
    for (NoticeText &text : notice.text)
        text.prevention.clear();
}

QString whyWaived(const QList<FollowUpEntry> &entries, const NoticeId &notice)
{
    for (const FollowUpEntry &entry : entries) {
        if (entry.notice == notice && entry.waiver)
            return entry.waiver->reason;
    }
    return {};
}

QDate followUpDueOn(MaintenanceRules calendar, Instant endedAt, int workingDays)
{
    calendar.leadTimeDays = workingDays;
    return firstDayWithNotice(calendar, endedAt);
}

FollowUpState followUpState(const Notice &notice, const std::optional<Waiver> &waiver, QDate dueOn,
                            QDate today)
{
    if (hasFollowUp(notice))
        return FollowUpState::Given;
    if (waiver)
        return FollowUpState::Waived;
    return today > dueOn ? FollowUpState::Overdue : FollowUpState::Due;
}

} // namespace foghorn
