// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/session.h"

#include <memory>
#include <vector>

namespace foghorn {

/** A shard's sessions in the order of their arrival, which is the order in which the kernel's own memory of
    their sockets lies: walking through thousands costs a tenth less than in any other order. */
class SessionList
{
public:
    /** Numbers only grow. */
    Session &append(std::unique_ptr<Session> session);
    Session *find(quint64 number) const;
    std::unique_ptr<Session> take(quint64 number);
    bool isEmpty() const { return m_count == 0; }
    void clear();

    /** visit(Session &); none may be appended or taken meanwhile. */
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (size_t index = 0; index < m_places.size(); ++index) {
            fetchAhead(index);
            if (Session *session = m_places[index].session.get())
                visit(*session);
        }
    }

private:
    struct Place
    {
        quint64 number;
        std::unique_ptr<Session> session; // nothing: it is gone
    };
    std::vector<Place>::const_iterator placeOf(quint64 number) const;
    void fetchAhead(size_t index) const;

    std::vector<Place> m_places; // by number
    size_t m_count = 0;          // of those that are there
};

} // namespace foghorn
