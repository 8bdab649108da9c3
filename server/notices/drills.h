// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/drill.h"
#include "server/identity/roster.h"
#include "server/notices/publisher.h"

namespace foghorn {

/** Drills: an exercise on a sample of the desks that are online, chosen by chance, and how fast it reached them, told
    from the receipts each time somebody asks. Knows no socket and no SQL. */
class Drills : public QObject
{
public:
    /** `seed` of the chance by which desks are chosen. */
    Drills(StoreThread &store, Publisher &publisher, const Roster &roster, quint32 seed);

    using Started = std::function<void(RpcResult<ToRelay::DrillStart::Answer>)>;
    void start(const Actor &actor, const ToRelay::DrillStart &order, Instant now, Started done);
    using Reported = std::function<void(RpcResult<ToRelay::AskDrillReport::Answer>)>;
    void report(const NoticeId &notice, Reported done);
    using Listed = std::function<void(RpcResult<ToRelay::DrillList::Answer>)>;
    /** Newest first, without each desk's time and without those that failed. */
    void list(Listed done);

private:
    struct Found
    {
        Notice notice; // as it was started
        QList<StoredDrillDesk> desks;
    };
    static Result<QList<Found>> find(Store &store, const NoticeId &notice, int limit);
    DrillReport reportOf(const Found &found) const;

    StoreThread &m_store;
    Publisher &m_publisher;
    const Roster &m_roster;
    QRandomGenerator m_random;
};

/** The words of a drill for who brings none: what is sent is an exercise, nothing is broken, one press helps. */
Notice drillNotice();

} // namespace foghorn
