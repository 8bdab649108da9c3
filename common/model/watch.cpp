// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/watch.h"

#include "common/model/enum_names.h"
#include "common/model/follow_up.h"
#include "common/model/notice_start.h"

#include <algorithm>

namespace foghorn {

namespace {
constexpr auto marks = enumNames<HelpMark>({{HelpMark::Take, "take"}, {HelpMark::Done, "done"}});
} // namespace

QString toString(HelpMark value)
{
    return marks.nameOf(value);
}
std::optional<HelpMark> helpMarkFromString(QStringView text)
{
    return marks.valueOf(text);
}

bool offersReopening(const Notice &notice, int works, int stillBroken)
{
    if (notice.kind != NoticeKind::Incident ||
        (notice.phase != Phase::Monitoring && notice.phase != Phase::Resolved))
        return false;
    return stillBroken >= reopenPeople &&
           stillBroken * 100 >= (works + stillBroken) * reopenPercent;
}

std::chrono::minutes watchLength(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return std::chrono::minutes(60);
    case Severity::Major: return std::chrono::minutes(30);
    case Severity::Minor:
    case Severity::Info: return std::chrono::minutes(15);
    }
    return std::chrono::minutes(15);
}

Notice watching(const Notice &current, Instant now, std::optional<std::chrono::minutes> length,
                const QString &closing)
{
    Notice next = draftOf(current);
    next.phase = Phase::Monitoring;
    forgetExpectations(next);
    next.watchUntil = std::chrono::ceil<std::chrono::minutes>(
        now + length.value_or(watchLength(current.severity)));
    if (!closing.isEmpty())
        next.text[next.defaultLanguage].closing = closing;
    return next;
}

Notice endOfWatch(const Notice &watched)
{
    Notice next = draftOf(watched);
    next.phase = Phase::Resolved;
    forgetExpectations(next);
    return next;
}

Notice reopened(const Notice &current, Instant now)
{
    Notice next = draftOf(current);
    next.phase = Phase::Investigating;
    next.endsAt.reset();
    next.restoration = Restoration{};
    next.nextUpdateAt =
        std::chrono::ceil<std::chrono::minutes>(now + updateCadence(current.severity));
    next.watchUntil.reset();
    next.expiresAt.reset();
    next.notify = Notify::Auto;
    forgetFollowUp(next);
    for (NoticeText &text : next.text)
        text.closing.clear();
    return next;
}

QList<SiteReplies> repliesBySite(const QList<PersonReply> &replies)
{
    QMap<QString, SiteReplies> bySite;
    for (const PersonReply &reply : replies) {
        SiteReplies &site = bySite[reply.site];
        site.site = reply.site;
        ++(reply.answer == ReplyAnswer::StillBroken ? site.stillBroken : site.works);
    }
    QList<SiteReplies> sites = bySite.values();
    std::stable_sort(sites.begin(), sites.end(), [](const SiteReplies &a, const SiteReplies &b) {
        return a.stillBroken > b.stillBroken;
    });
    return sites;
}

bool asksWhetherItWorks(const Notice &notice)
{
    return notice.phase == Phase::Monitoring || notice.phase == Phase::Resolved ||
           notice.phase == Phase::Completed;
}

bool offersHelp(const Notice &notice)
{
    if (notice.kind == NoticeKind::Incident)
        return notice.phase != Phase::Cancelled;
    return notice.phase == Phase::Completed;
}

} // namespace foghorn
