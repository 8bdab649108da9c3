// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/session_list.h"

#include <algorithm>

namespace foghorn {

namespace {

// Far enough that the memory is there when its turn comes, near enough that it still is.
constexpr size_t sessionAhead = 6;
constexpr size_t socketAhead = 3; // where it lies only the session tells

} // namespace

Session &SessionList::append(std::unique_ptr<Session> session)
{
    Q_ASSERT(m_places.empty() || m_places.back().number < session->number());
    const quint64 number = session->number();
    m_places.push_back({number, std::move(session)});
    ++m_count;
    return *m_places.back().session;
}

Session *SessionList::find(quint64 number) const
{
    const auto place = placeOf(number);
    return place == m_places.end() ? nullptr : place->session.get();
}

std::unique_ptr<Session> SessionList::take(quint64 number)
{
    const auto place = placeOf(number);
    if (place == m_places.end() || !place->session)
        return {};
    auto session = std::move(m_places[size_t(place - m_places.begin())].session);
    // All at once now and then: one by one, thousands who leave together would move the rest each time.
    if (--m_count < m_places.size() / 2)
        std::erase_if(m_places, [](const Place &each) { return !each.session; });
    return session;
}

void SessionList::clear()
{
    m_count = 0;
    std::exchange(m_places, {}).clear();
}

std::vector<SessionList::Place>::const_iterator SessionList::placeOf(quint64 number) const
{
    const auto place =
        std::lower_bound(m_places.begin(), m_places.end(), number,
                         [](const Place &each, quint64 wanted) { return each.number < wanted; });
    return place != m_places.end() && place->number == number ? place : m_places.end();
}

/** Each session lies somewhere else. The processor is told early which memory comes next, or it waits for
    it at every one: a twentieth of a fan-out to 15,000. */
void SessionList::fetchAhead(size_t index) const
{
    if (index + sessionAhead < m_places.size()) {
        const Session *session = m_places[index + sessionAhead].session.get();
        fetchToWrite(session, session ? sizeof *session : 0);
    }
    if (index + socketAhead < m_places.size()) {
        if (const Session *session = m_places[index + socketAhead].session.get())
            session->fetchSocket();
    }
}

} // namespace foghorn
