// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace foghorn {

/** Who watches which tally, which ones moved, and when each may be told again: at most once a second per
    notice. `Watcher` is whatever the owner names its listeners by. Knows no timer. */
template <class Watcher>
class TallyWatchers
{
public:
    static constexpr std::chrono::milliseconds interval{1000};
    /** What moves together is told together. */
    static constexpr std::chrono::milliseconds gather{50};

    /** No notices = every live one. Replaces what this watcher watched before. */
    void watch(const Watcher &watcher, const QList<NoticeId> &notices)
    {
        m_watched.insert(watcher, QSet<NoticeId>(notices.begin(), notices.end()));
    }
    void leave(const Watcher &watcher) { m_watched.remove(watcher); }
    bool isEmpty() const { return m_watched.isEmpty(); }

    QList<Watcher> watchersOf(const NoticeId &notice) const
    {
        QList<Watcher> watchers;
        for (auto one = m_watched.cbegin(); one != m_watched.cend(); ++one) {
            if (one->isEmpty() || one->contains(notice))
                watchers.append(one.key());
        }
        return watchers;
    }
    /** Named by somebody, whether live or not. */
    QSet<NoticeId> named() const
    {
        QSet<NoticeId> all;
        for (const QSet<NoticeId> &some : m_watched)
            all.unite(some);
        return all;
    }

    void moved(const NoticeId &notice, Instant now)
    {
        if (isEmpty() || m_dueAt.contains(notice))
            return;
        m_dueAt.insert(notice, std::max(now + gather, m_toldAt.value(notice) + interval));
    }
    /** How long until the next one is due; nothing = none moved. */
    std::optional<std::chrono::milliseconds> nextDue(Instant now) const
    {
        std::optional<std::chrono::milliseconds> next;
        for (const Instant due : m_dueAt) {
            const auto wait = std::clamp(std::chrono::milliseconds(due - now),
                                         std::chrono::milliseconds(0), interval);
            next = next ? std::min(*next, wait) : wait;
        }
        return next;
    }
    QList<NoticeId> takeDue(Instant now)
    {
        QList<NoticeId> due;
        for (auto one = m_dueAt.begin(); one != m_dueAt.end();) {
            // A wall clock that was set back must not silence the board.
            if (one.value() <= now || one.value() > now + 2 * interval) {
                due.append(one.key());
                m_toldAt.insert(one.key(), now);
                one = m_dueAt.erase(one);
            } else {
                ++one;
            }
        }
        return due;
    }

private:
    QHash<Watcher, QSet<NoticeId>> m_watched;
    QHash<NoticeId, Instant> m_dueAt;
    QHash<NoticeId, Instant> m_toldAt;
};

} // namespace foghorn
