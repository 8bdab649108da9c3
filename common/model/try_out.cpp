// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/try_out.h"

#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"

namespace foghorn {

namespace {

/** The last phase of a kind in which it is not over. */
Phase lastOpenPhase(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Incident: return Phase::Monitoring;
    case NoticeKind::Maintenance: return Phase::Verifying;
    case NoticeKind::Announcement: break;
    }
    return Phase::Current;
}

} // namespace

Notice tryOutOf(const Notice &notice, const AudienceElement &whom, Instant now)
{
    Notice tried = notice;
    tried.deployment = {};
    tried.id = {};
    tried.revision = 0;
    tried.asks = 0;
    tried.publishedAt.reset();
    tried.publishedBy.clear();
    tried.cancelReason.reset();
    tried.exercise = true;
    tried.acknowledgement = Acknowledgement::NotRequired;
    tried.audience = Audience{false, {whom}, {}};
    tried.expiresAt = now + tryOutLasts;
    if (isEnding(notice.phase)) {
        tried.phase = lastOpenPhase(notice.kind);
        // An ending needs no next update; what stands for it while it is tried out does.
        tried.nextUpdateAt = tried.expiresAt;
        forgetFollowUp(tried);
    }
    return tried;
}

} // namespace foghorn
