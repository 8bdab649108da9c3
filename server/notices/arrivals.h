// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/desk_door.h"
#include "server/identity/desk_person.h"
#include "server/notices/catch_up.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** A desk that was let in, and what it is told first. */
struct ArrivedDesk
{
    DeskRecord desk;
    CatchUp catchUp;
    std::optional<Mark> mark = {}; // by which its person knows a real pop-up; a shared desk has none
};

/** Lets a desk in: proves or enrols it, moves its person's history where the login changed, reads what its person has to do with the notices, and puts its
    catch-up together at the moment when the answer is there. Knows no socket and no SQL. */
class Arrivals : public QObject
{
    Q_OBJECT
public:
    Arrivals(StoreThread &store, Roster &roster, DeskDoor &door, const NoticeBook &book);

    using Done = std::function<void(std::variant<ArrivedDesk, TurnedAway>)>;
    /** `nonce`: of the welcome on this connection. */
    void receive(const ToRelay::DeskHello &hello, const QByteArray &nonce, const QHostAddress &peer,
                 Instant now, Done done);

Q_SIGNALS:
    /** Committed, and in the roster: `moved` are the desks that stand for another person now. Comes before
        the arrival of the desk that said so. */
    void personRenamed(const foghorn::Renaming &renaming, const QList<foghorn::DeskId> &moved);

private:
    struct Found
    {
        std::optional<DeskRecord> desk;      // nothing: the token is not good
        std::optional<DeskId> barredBy = {}; // or this login may not enrol on this machine
        bool revoked = false;                // or it is a desk that was made before, and shut out
        Identified identified;
        std::optional<Mark> mark = {};
        Returning returning;
    };
    /** The record of the desk, and what it was before; nothing where the token is not good. */
    struct Proven
    {
        DeskRecord desk;
        DeskRecord before;
        LoginNews news = LoginNews::Same;
    };
    static Result<std::optional<Proven>>
    prove(Store &store, const std::variant<KnownDesk, EnrollingDesk> &desk, Instant now);
    void noteRenaming(const Identified &identified);
    static Result<Found> find(Store &store, const std::variant<KnownDesk, EnrollingDesk> &desk,
                              const QList<NoticeRevision> &holds, const QList<NoticeId> &over,
                              Instant now);

    StoreThread &m_store;
    Roster &m_roster;
    DeskDoor &m_door;
    const NoticeBook &m_book;
};

} // namespace foghorn
