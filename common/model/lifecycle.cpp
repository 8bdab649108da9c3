// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/lifecycle.h"

using namespace std::chrono_literals;

namespace foghorn {

bool isEnding(Phase phase)
{
    return phase == Phase::Resolved || phase == Phase::Completed || phase == Phase::Ended ||
           phase == Phase::Cancelled;
}

QList<Phase> phasesOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Incident:
        return {Phase::Investigating, Phase::Identified, Phase::Monitoring, Phase::Resolved,
                Phase::Cancelled};
    case NoticeKind::Maintenance:
        return {Phase::Scheduled, Phase::InProgress, Phase::Verifying, Phase::Completed,
                Phase::Cancelled};
    case NoticeKind::Announcement: return {Phase::Current, Phase::Ended, Phase::Cancelled};
    }
    return {};
}

Phase firstPhase(NoticeKind kind)
{
    return phasesOf(kind).first();
}

Phase endingPhase(NoticeKind kind)
{
    const QList<Phase> phases = phasesOf(kind);
    return phases[phases.size() - 2];
}

bool isReopening(Phase from, Phase to)
{
    return to == Phase::Investigating && (from == Phase::Monitoring || from == Phase::Resolved);
}

bool mayFollow(NoticeKind kind, Phase from, Phase to)
{
    const QList<Phase> phases = phasesOf(kind);
    if (from == Phase::Cancelled || !phases.contains(from) || !phases.contains(to))
        return false;
    return phases.indexOf(to) >= phases.indexOf(from) || isReopening(from, to);
}

bool isLive(const Notice &notice, Instant now)
{
    return !isEnding(notice.phase) && (!notice.expiresAt || now < *notice.expiresAt);
}

bool isWatched(const Notice &notice)
{
    return notice.kind == NoticeKind::Incident && notice.phase == Phase::Monitoring &&
           notice.watchUntil;
}

bool isStale(const Notice &notice, Instant now)
{
    if (!isLive(notice, now))
        return false;
    if (notice.kind == NoticeKind::Maintenance)
        return notice.finishes == Finishing::ByAuthor && notice.endsAt &&
               now >= *notice.endsAt + 2h;
    if (notice.kind != NoticeKind::Incident)
        return false;
    std::optional<Instant> latest = notice.nextUpdateAt;
    if (notice.restoration) {
        const auto estimate =
            notice.restoration->until ? notice.restoration->until : notice.restoration->at;
        if (estimate && (!latest || *estimate > *latest))
            latest = estimate;
    }
    if (isWatched(notice) && (!latest || *notice.watchUntil > *latest))
        latest = notice.watchUntil;
    // Neither promise nor estimate: the last word itself is what grows old.
    if (!latest)
        latest = notice.publishedAt;
    return latest && now >= *latest + 2h;
}

QList<std::chrono::minutes> remindersOf(const Notice &notice)
{
    if (notice.kind != NoticeKind::Maintenance)
        return {};
    return notice.reminders.value_or(QList<std::chrono::minutes>{72h, 24h, 1h, 10min});
}

std::optional<Instant> defaultExpiry(const Notice &notice)
{
    switch (notice.kind) {
    case NoticeKind::Incident: return {};
    case NoticeKind::Maintenance:
        // What its author has to end must not vanish while it takes longer than planned.
        return notice.endsAt && notice.finishes == Finishing::Automatic
                   ? std::optional(*notice.endsAt + 2h)
                   : std::nullopt;
    case NoticeKind::Announcement:
        return notice.publishedAt ? std::optional(*notice.publishedAt + 72h) : std::nullopt;
    }
    return {};
}

} // namespace foghorn
