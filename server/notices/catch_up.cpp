// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/catch_up.h"

#include "common/model/lifecycle.h"

#include <algorithm>

namespace foghorn {

namespace {

enum class Place { Live, Ended, Expired };

Place placeOf(const Notice &notice, Instant now)
{
    if (isEnding(notice.phase))
        return Place::Ended;
    return isLive(notice, now) ? Place::Live : Place::Expired;
}

struct Marks
{
    bool history = false;
    bool told = false;
};

/** One catch-up being put together. */
class CatchUpMaker
{
public:
    CatchUpMaker(const NoticeBook &book, const Returning &desk, Instant now)
        : m_book(book), m_desk(desk), m_now(now)
    {
        for (const NoticeRevision &held : desk.holds)
            m_held.insert(held.notice, held.revision);
    }

    CatchUp make()
    {
        QList<const StoredNotice *> notices = m_book.inOrder();
        for (const StoredNotice &old : m_desk.beyond) {
            // Reopened while the hello waited for the store: then the book knows better.
            if (!m_book.find(old.current.notice.id))
                notices.prepend(&old);
        }
        chooseHistory(notices);
        for (const StoredNotice *stored : std::as_const(notices))
            weigh(*stored);
        // What is left in m_held the relay has never heard of, or has forgotten.
        for (auto held = m_held.cbegin(); held != m_held.cend(); ++held)
            withdraw(held.key(), m_book.cursor());
        m_result.cursor = m_book.cursor();
        return m_result;
    }

private:
    void chooseHistory(const QList<const StoredNotice *> &notices)
    {
        for (auto one = notices.crbegin();
             one != notices.crend() && m_history.size() < NoticeBook::endedKeptCount; ++one) {
            const Notice &notice = (*one)->current.notice;
            const bool lately = m_now - notice.publishedAt.value_or(m_now) <= NoticeBook::endedKept;
            // Who never saw a message that was sent by mistake hears nothing of it (rule 8).
            if (placeOf(notice, m_now) == Place::Ended && notice.phase != Phase::Cancelled &&
                lately && !m_held.contains(notice.id) && (matches(notice) || wasTold(notice))) {
                m_history.insert(notice.id);
            }
        }
    }

    void weigh(const StoredNotice &stored)
    {
        const Notice &notice = stored.current.notice;
        const bool held = m_held.contains(notice.id);
        const int heldRevision = m_held.take(notice.id);
        switch (placeOf(notice, m_now)) {
        case Place::Live:
            if (!matches(notice)) {
                if (held)
                    withdraw(notice.id, stored.current.cursor);
                return;
            }
            if (heldRevision != notice.revision)
                send(stored);
            m_result.holds.insert(notice.id);
            noteAcknowledged(notice);
            return;
        case Place::Ended:
            if (held && heldRevision != notice.revision)
                send(stored, {.told = wasTold(notice)});
            else if (m_history.contains(notice.id))
                send(stored, {.history = true});
            return;
        case Place::Expired:
            if (held)
                withdraw(notice.id, stored.current.cursor);
            return;
        }
    }

    void send(const StoredNotice &stored, Marks marks = {})
    {
        m_result.frames.append(ToClient::NoticeArrived{m_book.epoch(), stored.current.cursor,
                                                       stored.current.envelope, marks.history,
                                                       marks.told});
    }

    void withdraw(const NoticeId &id, qint64 cursor)
    {
        m_result.frames.append(ToClient::Withdrawn{m_book.epoch(), cursor, id});
    }

    void noteAcknowledged(const Notice &notice)
    {
        const int revision = m_desk.standings.value(notice.id).acknowledged;
        if (revision > 0 && revision >= notice.asks)
            m_result.acknowledged.append({notice.id, revision});
    }

    /** What comes after the ending is for these, wherever they went since (rule 7). */
    bool wasTold(const Notice &notice) const
    {
        return m_desk.standings.value(notice.id).displayed > 0;
    }

    bool matches(const Notice &notice) const
    {
        return AudienceTest(notice.audience).matches(m_desk.facts);
    }

    const NoticeBook &m_book;
    const Returning &m_desk;
    const Instant m_now;
    QHash<NoticeId, int> m_held;
    QSet<NoticeId> m_history;
    CatchUp m_result;
};

} // namespace

CatchUp catchUp(const NoticeBook &book, const Returning &desk, Instant now)
{
    return CatchUpMaker(book, desk, now).make();
}

} // namespace foghorn
