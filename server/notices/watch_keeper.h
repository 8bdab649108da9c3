// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/publisher.h"

namespace foghorn {

/** Ends an incident when its watch is over and people do not say that it is still broken; the ending follows the watched
    revision, so that it comes once whoever runs. What fell due while no relay ran is made good at once. Asked when the
    time comes (nextMoment()); knows no timer, socket or SQL. */
class WatchKeeper : public QObject
{
public:
    WatchKeeper(StoreThread &store, Publisher &publisher, const NoticeBook &book)
        : m_store(store), m_publisher(publisher), m_book(book)
    {
    }

    /** Ends what has been watched for long enough by now. */
    void check(Instant now);
    /** When check() has something to do next; nothing while nothing is watched. */
    std::optional<Instant> nextMoment(Instant now) const;

private:
    void weigh(const Notice &watched, const QList<StoredReply> &replies, Instant now);

    StoreThread &m_store;
    Publisher &m_publisher;
    const NoticeBook &m_book;
    QHash<NoticeId, int> m_underWay; // which revision's end is being weighed or published
};

} // namespace foghorn
