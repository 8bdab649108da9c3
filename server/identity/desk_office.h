// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/desk_door.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** What staff do to desks: look at them, name them, shut them out and let them come again. Tells by a signal which
    desk has to go. Knows no socket and no SQL. */
class DeskOffice : public QObject
{
    Q_OBJECT
public:
    DeskOffice(StoreThread &store, Roster &roster, const DeskDoor &door);

    /** Sorted by id; cut so that a page always fits one frame. */
    ToRelay::DeskList::Answer list(const ToRelay::DeskList &question) const;

    template <class Answer>
    using Done = std::function<void(RpcResult<Answer>)>;
    void rename(const Actor &by, const ToRelay::DeskRename &order, Instant now,
                Done<ToRelay::DeskRename::Answer> done);
    void revoke(const Actor &by, const ToRelay::DeskRevoke &order, Instant now,
                Done<ToRelay::DeskRevoke::Answer> done);
    void readmit(const Actor &by, const ToRelay::DeskReadmit &order, Instant now,
                 Done<ToRelay::DeskReadmit::Answer> done);

Q_SIGNALS:
    /** Committed: its session, if it has one, ends now. */
    void deskRevoked(const foghorn::DeskId &desk);

private:
    struct Outcome;
    using Change = std::function<Result<Changed>(Store &, const DeskRecord &)>;
    /** Inside the transaction: once under its key. */
    static Result<Outcome> carryOut(Store &store, const DeskId &id, const Actor &by,
                                    const QString &act, const Idempotency &idempotency,
                                    const Change &change);
    template <class Order>
    void act(const Actor &by, const Order &order, Instant now, const Change &change,
             std::function<void(const Outcome &)> then, Done<typename Order::Answer> done);

    StoreThread &m_store;
    Roster &m_roster;
    const DeskDoor &m_door;
};

/** As staff see it. */
DeskEntry entryOf(const DeskRecord &desk, bool connected);

} // namespace foghorn
