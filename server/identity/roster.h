// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QHash>
#include <QSet>

namespace foghorn {

/** What the roster says of one person (or one shared desk) for one audience. */
struct Presence
{
    bool matches = false;
    bool seenLately = false; // a matching desk, or without one any desk, within the window
    bool online = false;
    bool shared = false;
    Instant lastSeen;
};

/** Every enrolled desk with its facts, when it was last seen, and whether it is connected now. A cache of
    the store's desks; knows no notice, no socket and no SQL. A shared desk is a person of its own:
    "desk:" and its id. */
class Roster
{
public:
    void load(const QList<DeskRecord> &desks);
    void put(const DeskRecord &desk);
    const DeskRecord *find(const DeskId &desk) const;
    qsizetype size() const { return m_desks.size(); }
    QList<DeskId> desksOf(const PersonId &person) const { return m_desksOfPerson.value(person); }
    const QHash<DeskId, DeskRecord> &desks() const { return m_desks; }

    void setOnline(const DeskId &desk, Instant now);
    void setOffline(const DeskId &desk, Instant now);
    bool isOnline(const DeskId &desk) const { return m_online.contains(desk); }
    const QSet<DeskId> &online() const { return m_online; }
    /** Marks every online desk as seen now and names those, and those that left, since the last call. */
    QList<DeskId> takeSeen(Instant now);

    /** Weighs every desk; one entry a person. `window` = how long a desk counts as addressed unseen. */
    QHash<PersonId, Presence> weigh(const Audience &audience, Instant now,
                                    std::chrono::milliseconds window) const;

private:
    QHash<DeskId, DeskRecord> m_desks;
    QHash<PersonId, QList<DeskId>> m_desksOfPerson;
    QSet<DeskId> m_online;
    QSet<DeskId> m_leftSince;
};

/** Who is counted when this desk reports: its person, or the desk itself where it is shared. */
PersonId countedAs(const DeskId &desk, bool shared, const PersonId &person);

} // namespace foghorn
