// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QHash>

#include <deque>
#include <vector>

namespace foghorn {

/** What the roster says of one person (or one shared desk) for one audience. */
struct PersonPresence
{
    PersonId person;
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
    QList<DeskId> desksOf(const PersonId &person) const;
    const std::deque<DeskRecord> &desks() const { return m_desks; }

    void setOnline(const DeskId &desk, Instant now);
    void setOffline(const DeskId &desk, Instant now);
    bool isOnline(const DeskId &desk) const;
    /** Marks every online desk as seen now and names those, and those that left, since the last call. */
    QList<DeskId> takeSeen(Instant now);

    /** Weighs every desk; one entry a person. `window` = how long a desk counts as addressed unseen. */
    std::vector<PersonPresence> weigh(const Audience &audience, Instant now,
                                      std::chrono::milliseconds window) const;

private:
    /** What weighing needs of a desk, side by side: it is done for every desk at every notice. */
    struct Seat
    {
        Instant lastSeen;
        int person = 0; // in m_people
        bool online = false;
        bool leftSince = false; // the last takeSeen()
        bool shared = false;
        bool revoked = false;
    };
    struct Somebody
    {
        PersonId id;
        QList<int> desks; // in m_desks; empty where all moved to another person
    };
    int personNumber(const PersonId &person);
    void see(int desk, Instant now);

    std::deque<DeskRecord> m_desks; // none ever leaves
    std::vector<Seat> m_seats;      // of the desk with the same number
    std::vector<Somebody> m_people;
    QHash<DeskId, int> m_deskNumbers;
    QHash<PersonId, int> m_personNumbers;
};

/** Who is counted when this desk reports: its person, or the desk itself where it is shared. */
PersonId countedAs(const DeskId &desk, bool shared, const PersonId &person);

} // namespace foghorn
