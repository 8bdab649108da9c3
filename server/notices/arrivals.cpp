// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/arrivals.h"

#include "common/log_event.h"
#include "common/model/lifecycle.h"
#include "server/identity/refusals.h"
#include "server/notices/person_marks.h"

namespace foghorn {

namespace {

/** Writes what is not as it was before. */
Result<void> keep(Store &store, const DeskRecord &desk, const DeskRecord &before)
{
    if (desk.login != before.login || desk.directoryId != before.directoryId) {
        if (auto bound = store.bindDesk(desk); !bound)
            return bound;
    }
    if (desk.publicKey != before.publicKey) {
        if (auto keyed = store.keyDesk(desk); !keyed)
            return keyed;
    }
    const bool same = desk.facts == before.facts && desk.language == before.language &&
                      desk.appVersion == before.appVersion;
    return same ? Result<void>() : store.updateDesk(desk);
}

} // namespace

Arrivals::Arrivals(StoreThread &store, Roster &roster, DeskDoor &door, const NoticeBook &book)
    : m_store(store), m_roster(roster), m_door(door), m_book(book)
{
}

void Arrivals::receive(const ToRelay::DeskHello &hello, const QByteArray &nonce,
                       const QHostAddress &peer, Instant now, Done done)
{
    using Desk = std::variant<KnownDesk, EnrollingDesk>;
    auto looked = m_door.look(hello, nonce, peer, now);
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
            if (found->barredBy)
                return done(m_door.barred(*found->barredBy, hello, peer));
            if (found->revoked)
                return done(m_door.revoked());
            if (!found->desk)
                return done(m_door.badToken(peer, now));
            // Enrolling again with the same token and secret gives the desk that was made before.
            if (auto other = m_door.checkLogin(*found->desk, hello))
                return done(*other);
            // Staff may have shut it out, or named it, while the store was asked.
            if (const DeskRecord *known = m_roster.find(found->desk->id)) {
                if (known->revoked)
                    return done(m_door.revoked());
                found->desk->label = known->label;
            }
            noteRenaming(found->identified);
            m_roster.put(*found->desk);
            done(ArrivedDesk{*found->desk, catchUp(m_book, found->returning, now), found->mark});
        });
}

void Arrivals::noteRenaming(const Identified &identified)
{
    if (!identified.renaming)
        return;
    const Renaming &renaming = *identified.renaming;
    logInfo(lcIdentity, "person.renamed")
        .with("was", renaming.earlier)
        .with("is", renaming.later)
        .with("saidBy", renaming.desk)
        .with("desks", identified.moved.size());
    for (const DeskId &id : identified.moved) {
        if (const DeskRecord *known = m_roster.find(id)) {
            DeskRecord moved = *known;
            moved.facts.person = renaming.later;
            m_roster.put(moved);
        }
    }
    Q_EMIT personRenamed(renaming, identified.moved);
}

Result<std::optional<Arrivals::Proven>>
Arrivals::prove(Store &store, const std::variant<KnownDesk, EnrollingDesk> &desk, Instant now)
{
    if (const auto *known = std::get_if<KnownDesk>(&desk)) {
        const bool same = known->desk.login == known->before.login;
        return std::optional(
            Proven{known->desk, known->before, same ? LoginNews::Same : LoginNews::Changed});
    }
    const auto &enrolling = std::get<EnrollingDesk>(desk);
    const auto made =
        store.enrol(enrolling.tokenId, enrolling.tokenSecretHash, enrolling.desk, now);
    if (!made)
        return made.error();
    if (!*made)
        return std::optional<Proven>();
    const DeskRecord &before = **made;
    DeskRecord record = enrolling.desk;
    const bool isNew = before.id == record.id;
    record.id = before.id;
    record.enrolledAt = before.enrolledAt;
    record.facts.person = countedAs(record.id, record.facts.shared, record.facts.person);
    const bool renamed = record.login != before.login && !record.directoryId.isEmpty() &&
                         record.directoryId == before.directoryId;
    if (!renamed)
        record.login = before.login; // bound; whoever says another one is turned away
    if (isNew) {
        const Act act{{record.login, record.facts.peer.toString()},
                      QStringLiteral("desk.enrol"),
                      {record.id.text,
                       {},
                       {{QStringLiteral("host"), record.facts.host},
                        {QStringLiteral("token"), enrolling.tokenId}}}};
        if (const auto audited = store.appendAudit(act, now); !audited)
            return audited.error();
        return std::optional(Proven{record, before, LoginNews::New});
    }
    return std::optional(Proven{record, before, renamed ? LoginNews::Changed : LoginNews::Same});
}

Result<Arrivals::Found> Arrivals::find(Store &store,
                                       const std::variant<KnownDesk, EnrollingDesk> &desk,
                                       const QList<NoticeRevision> &holds,
                                       const QList<NoticeId> &over, Instant now)
{
    Found found;
    if (const auto *enrolling = std::get_if<EnrollingDesk>(&desk)) {
        const auto barred = store.barredBy(enrolling->desk.machine, enrolling->bars);
        if (!barred)
            return barred.error();
        found.barredBy = *barred;
        if (found.barredBy)
            return found;
    }
    const auto proven = prove(store, desk, now);
    if (!proven)
        return proven.error();
    if (!*proven)
        return found;
    found.revoked = (*proven)->before.revoked;
    if (found.revoked)
        return found;
    DeskRecord record = (*proven)->desk;
    const auto identified = identifyPerson(store, record, (*proven)->news, now);
    if (!identified)
        return identified.error();
    found.identified = *identified;
    record.facts.person = identified->person;
    if (auto kept = keep(store, record, (*proven)->before); !kept)
        return kept.error();
    found.desk = record;
    if (!record.facts.shared) {
        const Language spoken = languageFromString(record.language).value_or(Language::English);
        const auto mark = markOf(store, record.facts.person, shippedMarks(spoken), now);
        if (!mark)
            return mark.error();
        found.mark = *mark;
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
        const auto told = store.wasTold(id, found.desk->facts.person);
        if (!told)
            return told.error();
        if (*told)
            found.returning.standings[id].displayed = 1;
    }
    return found;
}

} // namespace foghorn
