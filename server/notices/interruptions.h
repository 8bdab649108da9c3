// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** How often people were interrupted lately, counted from the receipts of the last week's notices when
    somebody asks, in small pieces, and kept for a minute. An interruption is a person to whom a revision that
    asked was displayed on any desk, unless its notice was critical, info, an exercise or quiet. A cache that
    may be dropped; knows no socket and no SQL. */
class Interruptions : public QObject
{
    Q_OBJECT
public:
    Interruptions(StoreThread &store, const Roster &roster) : m_store(store), m_roster(roster) {}

    /** `counted` hears whether the numbers are there now; at once where they are fresh. */
    void count(Instant now, std::function<void(Result<void>)> counted);
    int inTheLastWeek(const PersonId &person) const { return m_week.value(person); }
    int inTheLastDay(const PersonId &person) const { return m_day.value(person); }

private:
    /** A revision that interrupted, and how far its displays are read. */
    struct Asked
    {
        NoticeId notice;
        int revision = 0;
        qint64 after = 0;
    };
    void readRevisions(qint64 before);
    void takeRevisions(const QList<StoredRevision> &revisions);
    void readDisplays();
    void takeDisplays(const QList<Display> &displays);
    void finish(const Result<void> &result);

    StoreThread &m_store;
    const Roster &m_roster;
    std::optional<Instant> m_countedAt;
    QHash<PersonId, int> m_week, m_day;
    // While a count is on its way:
    Instant m_now;
    QList<Asked> m_toRead;
    QHash<PersonId, Instant> m_shown; // of the revision that is being read
    QHash<PersonId, int> m_nextWeek, m_nextDay;
    QList<std::function<void(Result<void>)>> m_waiting;
};

/** Whether this revision interrupted those to whom it was displayed. */
bool interrupts(const Notice &revision);

} // namespace foghorn
