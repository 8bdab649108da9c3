// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"
#include "server/notices/notice_book.h"
#include "server/notices/receipts.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** A person and everything that counting needs, for one notice. */
struct CountedPerson
{
    Counted counted;
    PersonPresence presence;
};

/** How far every person has come with the notices that somebody asked about: loaded from the store when
    first asked for, kept up by each receipt that moved something, counted together with the roster. A cache
    that may be dropped; knows no socket. */
class TallyBook : public QObject
{
public:
    TallyBook(StoreThread &store, const Roster &roster, std::chrono::milliseconds seenLately);

    /** Makes sure that the standings of these notices are here; `done` may come at once. */
    void load(const QList<NoticeId> &notices, std::function<void(Result<void>)> done);
    bool isLoaded(const NoticeId &notice) const { return m_standings.contains(notice); }
    /** A notice that was published a moment ago: there is nothing to load yet. */
    void begin(const NoticeId &notice) { m_standings.insert(notice, {}); }
    /** Keeps only these. */
    void keepOnly(const QSet<NoticeId> &notices);

    void take(const MovedReceipts &moved);
    void takeReply(const NoticeId &notice, const PersonId &person, ReplyAnswer answer);
    /** A reopening: nobody has said how it is now. */
    void forgetReplies(const NoticeId &notice);
    void takeAddressed(const NoticeId &notice, const QList<PersonId> &people);

    /** Of a loaded notice. */
    QList<CountedPerson> people(const Notice &current, Instant now) const;
    Tally tally(const StoredNotice &notice, Instant now) const;

private:
    template <class Visit> // visit(Counted, PersonPresence)
    void visit(const Notice &current, Instant now, Visit visit) const;

    StoreThread &m_store;
    const Roster &m_roster;
    const std::chrono::milliseconds m_seenLately;
    QHash<NoticeId, QHash<PersonId, Standing>> m_standings;
};

Ask askOf(const StoredNotice &notice);

} // namespace foghorn
