// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/roster.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

PersonId countedAs(const DeskId &desk, bool shared, const PersonId &person)
{
    return shared ? PersonId{"desk:"_L1 + desk.text} : person;
}

void Roster::load(const QList<DeskRecord> &desks)
{
    for (const DeskRecord &desk : desks)
        put(desk);
}

void Roster::put(const DeskRecord &desk)
{
    if (const DeskRecord *old = find(desk.id); old && old->facts.person != desk.facts.person)
        m_desksOfPerson[old->facts.person].removeAll(desk.id);
    QList<DeskId> &desksOfPerson = m_desksOfPerson[desk.facts.person];
    if (!desksOfPerson.contains(desk.id))
        desksOfPerson.append(desk.id);
    m_desks.insert(desk.id, desk);
}

const DeskRecord *Roster::find(const DeskId &desk) const
{
    const auto found = m_desks.constFind(desk);
    return found == m_desks.cend() ? nullptr : &*found;
}

void Roster::setOnline(const DeskId &desk, Instant now)
{
    m_online.insert(desk);
    if (const auto found = m_desks.find(desk); found != m_desks.end())
        found->lastSeen = std::max(found->lastSeen, now);
}

void Roster::setOffline(const DeskId &desk, Instant now)
{
    if (!m_online.remove(desk))
        return;
    m_leftSince.insert(desk);
    if (const auto found = m_desks.find(desk); found != m_desks.end())
        found->lastSeen = std::max(found->lastSeen, now);
}

QList<DeskId> Roster::takeSeen(Instant now)
{
    QSet<DeskId> seen = std::exchange(m_leftSince, {});
    seen.unite(m_online);
    for (const DeskId &desk : std::as_const(m_online)) {
        if (const auto found = m_desks.find(desk); found != m_desks.end())
            found->lastSeen = std::max(found->lastSeen, now);
    }
    return seen.values();
}

QHash<PersonId, Presence> Roster::weigh(const Audience &audience, Instant now,
                                        std::chrono::milliseconds window) const
{
    const AudienceTest test(audience);
    QHash<PersonId, Presence> people;
    people.reserve(m_desksOfPerson.size());
    for (const DeskRecord &desk : m_desks) {
        if (desk.revoked)
            continue;
        Presence &person = people[desk.facts.person];
        const bool matches = test.matches(desk.facts);
        const bool online = m_online.contains(desk.id);
        const Instant lastSeen = online ? now : desk.lastSeen;
        person.shared = desk.facts.shared;
        // Once a desk of the person matches, only matching desks speak for the person.
        if (person.matches && !matches)
            continue;
        if (matches && !person.matches)
            person = {.matches = true, .shared = desk.facts.shared};
        person.online = person.online || online;
        person.seenLately = person.seenLately || now - lastSeen <= window;
        person.lastSeen = std::max(person.lastSeen, lastSeen);
    }
    return people;
}

} // namespace foghorn
