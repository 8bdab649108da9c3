// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/publisher.h"

namespace foghorn {

/** The plan of every maintenance, kept by the clock: publishes that it has begun and, where its author said so, that it
    is done. Each step follows the revision that it was decided on, so that neither two relays nor an author and a relay
    can both take it; what fell due while no relay ran is made good at once. Asked when the time comes (nextMoment());
    knows no timer, socket or SQL. */
class Schedule : public QObject
{
public:
    Schedule(Publisher &publisher, const NoticeBook &book) : m_publisher(publisher), m_book(book) {}

    /** Publishes what has fallen due by now. */
    void check(Instant now);
    /** When check() has something to do next; nothing while nothing is planned. */
    std::optional<Instant> nextMoment(Instant now) const;

private:
    Publisher &m_publisher;
    const NoticeBook &m_book;
    QHash<NoticeId, int> m_onItsWay; // after which revision a step is on its way
};

} // namespace foghorn
