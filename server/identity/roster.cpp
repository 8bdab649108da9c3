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
    m_deskNumbers.reserve(desks.size());
    m_personNumbers.reserve(desks.size());
    for (const DeskRecord &desk : desks)
        put(desk);
}

void Roster::put(const DeskRecord &desk)
{
    const auto known = m_deskNumbers.constFind(desk.id);
    const int number = known == m_deskNumbers.cend() ? int(m_desks.size()) : *known;
    if (known == m_deskNumbers.cend()) {
        m_deskNumbers.insert(desk.id, number);
        m_desks.push_back(desk);
        m_seats.push_back({});
    } else {
        m_people[size_t(m_seats[size_t(number)].person)].desks.removeOne(number);
        m_desks[size_t(number)] = desk;
    }
    Seat &seat = m_seats[size_t(number)];
    seat.person = personNumber(desk.facts.person);
    seat.lastSeen = desk.lastSeen;
    seat.shared = desk.facts.shared;
    seat.revoked = desk.revoked;
    m_people[size_t(seat.person)].desks.append(number);
}

int Roster::personNumber(const PersonId &person)
{
    const auto known = m_personNumbers.constFind(person);
    if (known != m_personNumbers.cend())
        return *known;
    const int number = int(m_people.size());
    m_people.push_back({person, {}});
    m_personNumbers.insert(person, number);
    return number;
}

const DeskRecord *Roster::find(const DeskId &desk) const
{
    const auto found = m_deskNumbers.constFind(desk);
    return found == m_deskNumbers.cend() ? nullptr : &m_desks[size_t(*found)];
}

QList<DeskId> Roster::desksOf(const PersonId &person) const
{
    QList<DeskId> desks;
    const auto found = m_personNumbers.constFind(person);
    if (found == m_personNumbers.cend())
        return desks;
    for (const int number : m_people[size_t(*found)].desks)
        desks.append(m_desks[size_t(number)].id);
    return desks;
}

bool Roster::isOnline(const DeskId &desk) const
{
    const auto found = m_deskNumbers.constFind(desk);
    return found != m_deskNumbers.cend() && m_seats[size_t(*found)].online;
}

void Roster::setOnline(const DeskId &desk, Instant now)
{
    const auto number = m_deskNumbers.constFind(desk);
    if (number == m_deskNumbers.cend())
        return;
    m_seats[size_t(*number)].online = true;
    see(*number, now);
}

void Roster::setOffline(const DeskId &desk, Instant now)
{
    const auto number = m_deskNumbers.constFind(desk);
    if (number == m_deskNumbers.cend() || !m_seats[size_t(*number)].online)
        return;
    m_seats[size_t(*number)].online = false;
    m_seats[size_t(*number)].leftSince = true;
    see(*number, now);
}

void Roster::see(int number, Instant now)
{
    DeskRecord &desk = m_desks[size_t(number)];
    desk.lastSeen = std::max(desk.lastSeen, now);
    m_seats[size_t(number)].lastSeen = desk.lastSeen;
}

QList<DeskId> Roster::takeSeen(Instant now)
{
    QList<DeskId> seen;
    for (int number = 0; number < int(m_seats.size()); ++number) {
        const Seat &seat = m_seats[size_t(number)];
        if (!seat.online && !seat.leftSince)
            continue;
        seen.append(m_desks[size_t(number)].id);
        if (seat.online)
            see(number, now);
        m_seats[size_t(number)].leftSince = false;
    }
    return seen;
}

std::vector<PersonPresence> Roster::weigh(const Audience &audience, Instant now,
                                          std::chrono::milliseconds window) const
{
    const AudienceTest test(audience);
    std::vector<PersonPresence> people(m_people.size());
    for (size_t number = 0; number < m_seats.size(); ++number) {
        const Seat &seat = m_seats[number];
        if (seat.revoked)
            continue;
        PersonPresence &person = people[size_t(seat.person)];
        if (person.person.isEmpty())
            person.person = m_people[size_t(seat.person)].id;
        const bool matches = test.matches(m_desks[number].facts);
        const Instant lastSeen = seat.online ? now : seat.lastSeen;
        person.shared = seat.shared;
        // Once a desk of the person matches, only matching desks speak for the person.
        if (person.matches && !matches)
            continue;
        if (matches && !person.matches)
            person = {.person = person.person, .matches = true, .shared = seat.shared};
        person.online = person.online || seat.online;
        person.seenLately = person.seenLately || now - lastSeen <= window;
        person.lastSeen = std::max(person.lastSeen, lastSeen);
    }
    const auto isNobody = [](const PersonPresence &person) { return person.person.isEmpty(); };
    people.erase(std::remove_if(people.begin(), people.end(), isNobody), people.end());
    return people;
}

} // namespace foghorn
