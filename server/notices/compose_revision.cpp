// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/compose_revision.h"

#include "common/model/lifecycle.h"
#include "common/model/notice_start.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr auto clockTolerance = std::chrono::minutes(2); // of who signs, against the relay's
constexpr auto abandonedAfter = std::chrono::hours(7 * 24);
} // namespace

Result<Notice> checkReadyMade(const Notice &notice, const std::optional<StoredNotice> &stored,
                              const Authorship &by, Instant sentIn)
{
    // Composing it anew must give the same revision: whatever differs was not for its maker to choose.
    Authorship then = by;
    then.now = notice.publishedAt.value_or(sentIn);
    if (then.now < sentIn - clockTolerance || then.now > sentIn + clockTolerance)
        return invalidNotice(
            {{u"publishedAt"_s,
              u"is more than two minutes from the relay's time, %1"_s.arg(toIso(sentIn))}});
    if (const auto late = problemsNow(notice, by.now); !late.isEmpty())
        return invalidNotice(late);
    auto expected = stored ? composeNext(notice, *stored, then) : composeFirst(notice, then);
    if (!expected)
        return expected;
    if (!stored)
        expected->id = notice.id;
    if (!(*expected == notice)) {
        return invalidNotice(
            {{u"envelope"_s,
              u"id, revision, asks, deployment, publishedAt, publishedBy or expiresAt is not what "
              "this relay would give"_s}});
    }
    return notice;
}

Notice closingByRelay(const Notice &current)
{
    Notice closing = draftOf(current);
    closing.phase = endingPhase(current.kind);
    forgetExpectations(closing);
    for (NoticeText &text : closing.text)
        text.closing.clear();
    return closing;
}

Notice beginningByRelay(const Notice &current)
{
    Notice beginning = draftOf(current);
    beginning.phase = Phase::InProgress;
    if (beginning.notify == Notify::Always) // that was about the words of an author
        beginning.notify = Notify::Auto;
    return beginning;
}

bool isAbandoned(const Notice &notice, Instant now)
{
    Instant lastSign = notice.publishedAt.value_or(now);
    if (notice.kind == NoticeKind::Maintenance)
        lastSign = std::max(lastSign, notice.endsAt.value_or(now));
    return isStale(notice, now) && now - lastSign > abandonedAfter;
}

} // namespace foghorn
