// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/arrivals.h"

#include "common/logging.h"
#include "common/model/lifecycle.h"
#include "server/identity/refusals.h"

namespace foghorn {

Arrivals::Arrivals(StoreThread &store, Roster &roster, DeskDoor &door, const NoticeBook &book)
    : m_store(store), m_roster(roster), m_door(door), m_book(book)
{
}

void Arrivals::receive(const ToRelay::DeskHello &hello, const QHostAddress &peer, Instant now,
                       Done done)
{
    using Desk = std::variant<KnownDesk, EnrollingDesk>;
    auto looked = m_door.look(hello, peer, now);
    if (auto *turnedAway = std::get_if<TurnedAway>(&looked))
        return done(*turnedAway);
    const Desk desk = std::holds_alternative<KnownDesk>(looked)
                          ? Desk(std::get<KnownDesk>(looked))
                          : Desk(std::get<EnrollingDesk>(looked));

    // What the desk holds and is over: the store knows whether its person was told.
    QList<NoticeId> over;
    for (const NoticeRevision &held : hello.holds) {
        const StoredNotice *stored = m_book.find(held.notice);
        if (!stored || isEnding(stored->current.notice.phase))
            over.append(held.notice);
    }
    // Revision numbers of another epoch say nothing here: what is held is then sent anew.
    QList<NoticeRevision> holds = hello.holds;
    if (hello.epoch != m_book.epoch()) {
        for (NoticeRevision &held : holds)
            held.revision = 0;
    }
    m_store.ask<Found>(
        this,
        [desk, holds, over, now](Store &store) { return find(store, desk, holds, over, now); },
        [this, hello, peer, now, done](Result<Found> found) {
            if (!found)
                return done(TurnedAway{notStored(found.error()), wire::CloseCode::TooManyRequests});
            if (!found->desk)
                return done(m_door.badToken(peer, now));
            // Enrolling again with the same token and secret gives the desk that was made before.
            if (auto other = m_door.checkLogin(*found->desk, hello))
                return done(*other);
            m_roster.put(*found->desk);
            done(ArrivedDesk{*found->desk, catchUp(m_book, found->returning, now)});
        });
}

Result<Arrivals::Found> Arrivals::find(Store &store,
                                       const std::variant<KnownDesk, EnrollingDesk> &desk,
                                       const QList<NoticeRevision> &holds,
                                       const QList<NoticeId> &over, Instant now)
{
    Found found;
    if (const auto *enrolling = std::get_if<EnrollingDesk>(&desk)) {
        const auto made =
            store.enrol(enrolling->tokenId, enrolling->tokenSecretHash, enrolling->desk, now);
        if (!made)
            return made.error();
        if (!*made)
            return found;
        DeskRecord record = enrolling->desk;
        record.id = (*made)->id;
        record.login = (*made)->login;
        record.enrolledAt = (*made)->enrolledAt;
        record.facts.person = countedAs(record.id, record.facts.shared, record.facts.person);
        if (auto updated = store.updateDesk(record); !updated)
            return updated.error();
        found.desk = record;
    } else {
        const auto &known = std::get<KnownDesk>(desk);
        if (known.changed) {
            if (auto updated = store.updateDesk(known.desk); !updated)
                return updated.error();
        }
        found.desk = known.desk;
    }

    const auto standings = store.standingsOf(found.desk->facts.person);
    if (!standings)
        return standings.error();
    found.returning.facts = found.desk->facts;
    found.returning.holds = holds;
    for (const PersonNotice &one : *standings)
        found.returning.standings.insert(one.notice, one.standing);
    for (const NoticeId &id : over) {
        const auto notice = store.notice(id);
        if (!notice)
            return notice.error();
        if (*notice)
            found.returning.beyond.insert(id, **notice);
        if (found.returning.standings.contains(id))
            continue; // standingsOf() knows the latest ones only
        const auto told = store.toldPeople(id);
        if (!told)
            return told.error();
        if (told->contains(found.desk->facts.person))
            found.returning.standings[id].displayed = 1;
    }
    return found;
}

} // namespace foghorn
