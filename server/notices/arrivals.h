// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/desk_door.h"
#include "server/notices/catch_up.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** A desk that was let in, and what it is told first. */
struct ArrivedDesk
{
    DeskRecord desk;
    CatchUp catchUp;
};

/** Lets a desk in: proves or enrols it, reads what its person has to do with the notices, and puts its
    catch-up together at the moment when the answer is there. Knows no socket and no SQL. */
class Arrivals : public QObject
{
public:
    Arrivals(StoreThread &store, Roster &roster, DeskDoor &door, const NoticeBook &book);

    using Done = std::function<void(std::variant<ArrivedDesk, TurnedAway>)>;
    void receive(const ToRelay::DeskHello &hello, const QHostAddress &peer, Instant now, Done done);

private:
    struct Found
    {
        std::optional<DeskRecord> desk; // nothing: the token is not good
        Returning returning;
    };
    static Result<Found> find(Store &store, const std::variant<KnownDesk, EnrollingDesk> &desk,
                              const QList<NoticeRevision> &holds, const QList<NoticeId> &over,
                              Instant now);

    StoreThread &m_store;
    Roster &m_roster;
    DeskDoor &m_door;
    const NoticeBook &m_book;
};

} // namespace foghorn
