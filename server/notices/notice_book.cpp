// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/notice_book.h"

#include "common/model/lifecycle.h"

#include <algorithm>

namespace foghorn {

void NoticeBook::load(const QList<StoredNotice> &notices)
{
    for (const StoredNotice &notice : notices)
        put(notice);
}

void NoticeBook::put(const StoredNotice &notice)
{
    m_notices.insert(notice.current.notice.id, notice);
    m_cursor = std::max(m_cursor, notice.current.cursor);
}

void NoticeBook::tidy(Instant now)
{
    m_notices.removeIf([now](auto &&entry) {
        const Notice &notice = entry.value().current.notice;
        if (isEnding(notice.phase))
            return now - notice.publishedAt.value_or(now) > endedKept;
        return now - notice.expiresAt.value_or(now) > endedKept;
    });
}

const StoredNotice *NoticeBook::find(const NoticeId &id) const
{
    const auto found = m_notices.constFind(id);
    return found == m_notices.cend() ? nullptr : &*found;
}

QList<const StoredNotice *> NoticeBook::live(Instant now) const
{
    QList<const StoredNotice *> notices = inOrder();
    notices.removeIf([now](const StoredNotice *one) { return !isLive(one->current.notice, now); });
    return notices;
}

std::optional<Instant>
NoticeBook::earliest(Instant now,
                     const std::function<std::optional<Instant>(const Notice &)> &momentOf) const
{
    std::optional<Instant> found;
    for (const StoredNotice *stored : live(now)) {
        const auto moment = momentOf(stored->current.notice);
        if (moment && (!found || *moment < *found))
            found = moment;
    }
    return found;
}

QList<const StoredNotice *> NoticeBook::inOrder() const
{
    QList<const StoredNotice *> notices;
    notices.reserve(m_notices.size());
    for (const StoredNotice &notice : m_notices)
        notices.append(&notice);
    std::sort(notices.begin(), notices.end(),
              [](const StoredNotice *one, const StoredNotice *other) {
                  return one->current.cursor < other->current.cursor;
              });
    return notices;
}

} // namespace foghorn
