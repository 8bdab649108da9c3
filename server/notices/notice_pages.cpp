// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/notice_pages.h"

#include "common/model/lifecycle.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024;

/** An envelope on the wire: base64 of the payload and the signature around it. */
qsizetype bytesOf(const Envelope &envelope)
{
    return envelope.payload.size() * 4 / 3 + 300 + 150 * envelope.signatures.size();
}

} // namespace

ToRelay::NoticeList::Answer livePage(const NoticeBook &book, const ToRelay::NoticeList &question,
                                     Instant now)
{
    QList<StoredNotice> notices;
    for (const StoredNotice *stored : book.live(now)) {
        if (question.after.isEmpty() || stored->current.notice.id < question.after)
            notices.append(*stored);
    }
    std::sort(notices.begin(), notices.end(),
              [](const StoredNotice &one, const StoredNotice &other) {
                  return other.current.notice.id < one.current.notice.id;
              });
    return page(notices, question, now);
}

ToRelay::NoticeList::Answer page(const QList<StoredNotice> &stored,
                                 const ToRelay::NoticeList &question, Instant now)
{
    ToRelay::NoticeList::Answer answer;
    const int limit = std::clamp(question.limit, 1, longestPage);
    qsizetype bytes = 0;
    for (const StoredNotice &one : stored) {
        bytes += bytesOf(one.current.envelope);
        if (answer.notices.size() >= limit || (bytes > pageBytes && !answer.notices.isEmpty())) {
            answer.more = true;
            break;
        }
        answer.notices.append({one.current.envelope, isLive(one.current.notice, now),
                               isStale(one.current.notice, now)});
    }
    return answer;
}

ToRelay::NoticeHistory::Answer historyPage(const QList<StoredRevision> &revisions, bool more,
                                           const QList<RevisionReason> &reasons)
{
    ToRelay::NoticeHistory::Answer answer{.more = more};
    qsizetype bytes = 0;
    for (const StoredRevision &revision : revisions) {
        QList<RevisionReason> why;
        for (const RevisionReason &each : reasons) {
            if (each.revision == revision.notice.revision)
                why << each;
        }
        bytes += bytesOf(revision.envelope);
        for (const RevisionReason &each : std::as_const(why))
            bytes += 6 * each.reason.size() + 50; // \u0001 is six
        if (bytes > pageBytes && !answer.revisions.isEmpty()) {
            answer.more = true;
            break;
        }
        answer.revisions.append(revision.envelope);
        answer.reasons << why;
    }
    return answer;
}

} // namespace foghorn
