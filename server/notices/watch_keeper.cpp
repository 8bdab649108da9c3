// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/watch_keeper.h"

#include "common/log_event.h"
#include "common/model/lifecycle.h"
#include "common/model/watch.h"

#include <algorithm>

namespace foghorn {

void WatchKeeper::check(Instant now)
{
    if (!m_publisher.speaksByItself())
        return;
    for (const StoredNotice *stored : m_book.live(now)) {
        const Notice notice = stored->current.notice;
        if (!isWatched(notice) || *notice.watchUntil > now ||
            m_underWay.value(notice.id) == notice.revision)
            continue;
        m_underWay.insert(notice.id, notice.revision);
        m_store.ask<QList<StoredReply>>(
            this, [id = notice.id](Store &store) { return store.replies(id); },
            [this, notice, now](const Result<QList<StoredReply>> &replies) {
                if (replies)
                    return weigh(notice, *replies, now);
                m_underWay.remove(notice.id); // asked again at the next check
                logWarning(lcNotices, "watch.notWeighed").with("why", replies.error().reason);
            });
    }
}

void WatchKeeper::weigh(const Notice &watched, const QList<StoredReply> &replies, Instant now)
{
    const auto broken = std::count_if(replies.begin(), replies.end(), [](const StoredReply &one) {
        return one.reply.answer == ReplyAnswer::StillBroken;
    });
    const auto forget = [this, id = watched.id] { m_underWay.remove(id); };
    if (offersReopening(watched, int(replies.size() - broken), int(broken)))
        return forget(); // people say otherwise: its author decides, and the board says so
    logInfo(lcNotices, "watch.over")
        .with("notice", watched.id)
        .with("answered", replies.size())
        .with("stillBroken", broken);
    m_publisher.moveOn(watched, endOfWatch(watched), now, forget);
}

std::optional<Instant> WatchKeeper::nextMoment(Instant now) const
{
    return m_book.earliest(now, [now](const Notice &notice) {
        return isWatched(notice) && *notice.watchUntil > now ? notice.watchUntil : std::nullopt;
    });
}

} // namespace foghorn
