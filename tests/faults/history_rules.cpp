// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_rules.h"

using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

constexpr auto slip = 15min;
constexpr Instant never = Instant::max();

Instant estimateOf(const Notice &notice)
{
    if (!notice.restoration || notice.restoration->kind == RestorationKind::Unknown)
        return never;
    return notice.restoration->until.value_or(*notice.restoration->at);
}

int vagueness(const Notice &notice)
{
    if (!notice.restoration || notice.restoration->kind == RestorationKind::Unknown)
        return 2;
    return notice.restoration->kind == RestorationKind::NotBefore ? 1 : 0;
}

QSet<QString> actionsOf(const Notice &notice)
{
    QSet<QString> all;
    for (const Action &action : notice.text.value(QStringLiteral("en")).actions)
        all << QString::number(int(action.when)) + action.text;
    return all;
}

QSet<QString> servicesOf(const Notice &notice)
{
    QSet<QString> all;
    for (const Service &service : notice.services)
        all << service.id;
    return all;
}

bool moved(std::optional<Instant> before, std::optional<Instant> after)
{
    return before && after && (*after - *before >= slip || *before - *after >= slip);
}

bool oneOf(const QStringList &wanted, const QString &value)
{
    return wanted.isEmpty() || wanted.contains(value, Qt::CaseInsensitive);
}

bool fits(const AudienceElement &element, const Whereabouts &desk)
{
    bool host = element.host.isEmpty();
    for (const QString &pattern : element.host)
        host = host || desk.host.startsWith(pattern.chopped(1), Qt::CaseInsensitive); // "lyon-*"
    // All desks of a history come from this machine.
    const bool network =
        element.network.isEmpty() || element.network.contains(QStringLiteral("127.0.0.0/8"));
    return oneOf(element.person, desk.login) && oneOf(element.group, desk.group) &&
           oneOf(element.site, desk.site) && host && network;
}

} // namespace

bool hasEnded(const Notice &notice)
{
    switch (notice.phase) {
    case Phase::Resolved:
    case Phase::Completed:
    case Phase::Ended:
    case Phase::Cancelled: return true;
    default: return false;
    }
}

bool isLiveAt(const Notice &notice, Instant now)
{
    return !hasEnded(notice) && notice.expiresAt.value_or(never) > now;
}

bool isStaleAt(const Notice &notice, Instant now)
{
    if (notice.kind != NoticeKind::Incident || !isLiveAt(notice, now))
        return false;
    Instant lastPromise = notice.nextUpdateAt.value_or(Instant());
    if (estimateOf(notice) != never)
        lastPromise = std::max(lastPromise, estimateOf(notice));
    if (lastPromise == Instant())
        lastPromise = *notice.publishedAt;
    return now >= lastPromise + 2h;
}

bool isForgottenAt(const Notice &notice, Instant now)
{
    return isStaleAt(notice, now) && now - *notice.publishedAt > 7 * 24h;
}

bool asksAgain(const Notice &lastAsked, const Notice &previous, const Notice &next)
{
    if (hasEnded(next) || next.notify == Notify::Quiet)
        return false;
    if (next.notify == Notify::Always || next.severity > lastAsked.severity)
        return true;
    if (actionsOf(next) != actionsOf(lastAsked) ||
        !(servicesOf(next) - servicesOf(lastAsked)).isEmpty())
        return true;
    if (next.acknowledgement == Acknowledgement::Required &&
        lastAsked.acknowledgement == Acknowledgement::NotRequired)
        return true;
    for (const Phase over : {Phase::Monitoring, Phase::Resolved}) {
        if (next.phase == Phase::Investigating &&
            (previous.phase == over || lastAsked.phase == over))
            return true;
    }
    if (next.kind == NoticeKind::Maintenance)
        return moved(lastAsked.startsAt, next.startsAt) || moved(lastAsked.endsAt, next.endsAt);
    if (next.kind != NoticeKind::Incident)
        return false;
    const Instant before = estimateOf(lastAsked);
    const Instant after = estimateOf(next);
    const bool later = before != never && (after == never || after - before >= slip);
    return later || (after != never && vagueness(next) > vagueness(lastAsked));
}

bool isFor(const Notice &notice, const Whereabouts &desk)
{
    for (const AudienceElement &element : notice.audience.exclude) {
        if (fits(element, desk))
            return false;
    }
    if (notice.audience.everyone)
        return true;
    for (const AudienceElement &element : notice.audience.include) {
        if (fits(element, desk))
            return true;
    }
    return false;
}

Notice filledIn(Notice draft, const QList<Notice> &before, Instant publishedAt)
{
    draft.revision = int(before.size()) + 1;
    draft.publishedAt = publishedAt;
    draft.asks = 1;
    const auto usual = [](const Notice &notice) -> std::optional<Instant> {
        if (notice.kind == NoticeKind::Announcement)
            return *notice.publishedAt + 72h;
        if (notice.kind == NoticeKind::Maintenance && notice.finishes == Finishing::Automatic)
            return *notice.endsAt + 2h;
        return {};
    };
    if (!before.isEmpty()) {
        const Notice &previous = before.last();
        const Notice &lastAsked = before[previous.asks - 1];
        draft.asks = asksAgain(lastAsked, previous, draft) ? draft.revision : previous.asks;
        // A window that moved takes its usual end along.
        if (previous.expiresAt == usual(previous) && draft.expiresAt == previous.expiresAt &&
            draft.endsAt != previous.endsAt)
            draft.expiresAt.reset();
    }
    if (!draft.expiresAt)
        draft.expiresAt = usual(draft);
    return draft;
}

} // namespace foghorn::history
