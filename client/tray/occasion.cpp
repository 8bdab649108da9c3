// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/occasion.h"

#include "common/model/lifecycle.h"
#include "common/model/maintenance_stage.h"

namespace foghorn {

namespace {

/** An ending is quiet news whatever the outage was: behind every live outage. */
int urgency(const HeldNotice &held)
{
    return isEnding(held.notice.phase) || isWatched(held.notice) || held.leftAudience
               ? -1
               : int(held.notice.severity);
}

} // namespace

bool isMoreUrgent(const HeldNotice &one, const HeldNotice &other)
{
    if (urgency(one) != urgency(other))
        return urgency(one) > urgency(other);
    return one.notice.publishedAt > other.notice.publishedAt;
}

Occasion occasionOf(const HeldNotice &held, bool reminderDue, Instant now)
{
    const Notice &notice = held.notice;
    if (held.leftAudience)
        return Occasion::LeftAudience;
    if (isEnding(notice.phase)) {
        const bool wasTold = held.told || held.displayed;
        return wasTold && !held.endingSettled ? Occasion::Ended : Occasion::None;
    }
    if (isWatched(notice)) {
        // Quiet news like an ending, for those who were told of the trouble.
        return held.displayed && !held.watchSettled && isLive(notice, now) && !isStale(notice, now)
                   ? Occasion::Ended
                   : Occasion::None;
    }
    if (!isLive(notice, now) || isStale(notice, now) || notice.severity == Severity::Info)
        return Occasion::None;
    const bool confirmed = held.acknowledged >= notice.asks;
    if (!confirmed && (held.settledAsk < notice.asks || reminderDue))
        return Occasion::Asked;
    return reminderMoment(notice, held.remindedUntil, now) ? Occasion::Reminded : Occasion::None;
}

} // namespace foghorn
