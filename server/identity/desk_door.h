// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory_roll.h"
#include "server/identity/roster.h"
#include "server/identity/throttle.h"

#include <variant>

namespace foghorn {

/** A desk that proved to be the one it says. */
struct KnownDesk
{
    DeskRecord desk;   // as it reports itself now
    DeskRecord before; // as it is stored
};

/** A desk that brought an enrolment token, still to be checked by the store. */
struct EnrollingDesk
{
    QString tokenId;
    QByteArray tokenSecretHash;
    DeskRecord desk;
    QString bars; // what a revocation on this machine would have barred
};

/** Who is not let in, and with which code the connection ends. */
struct TurnedAway
{
    RpcError error;
    wire::CloseCode close = wire::CloseCode::Unauthorised;
};

/** Looks at a desk's hello: proves it against the roster, or prepares its enrolment. Knows no socket and
    no SQL. */
class DeskDoor
{
public:
    /** `domains`: short domain name → full one, for personFor(). `vouchers`: nothing = desks say their groups. */
    DeskDoor(const Roster &roster, QMap<QString, QString> domains,
             const Vouchers *vouchers = nullptr);

    /** `nonce`: of the welcome on this connection. */
    std::variant<KnownDesk, EnrollingDesk, TurnedAway> look(const ToRelay::DeskHello &hello,
                                                            const QByteArray &nonce,
                                                            const QHostAddress &peer, Instant now);

    /** The store did not know the token: slows this address down, and says so to the desk. */
    TurnedAway badToken(const QHostAddress &peer, Instant now);
    TurnedAway revoked() const;
    /** Staff revoked a desk of this login on this machine, and have not readmitted it. */
    TurnedAway barred(const DeskId &revoked, const ToRelay::DeskHello &hello,
                      const QHostAddress &peer) const;
    /** The login of a desk in the form in which a revocation bars it. */
    QString barKey(const QString &login, const QString &host) const;
    /** A desk that was made before must be for the same login, or for the same directory id: then it was
        renamed. */
    std::optional<TurnedAway> checkLogin(const DeskRecord &stored,
                                         const ToRelay::DeskHello &hello) const;

private:
    bool proves(const DeskRecord &stored, const ToRelay::DeskHello &hello,
                const QByteArray &nonce) const;
    std::variant<KnownDesk, EnrollingDesk, TurnedAway>
    lookAtEnrolment(const ToRelay::DeskHello &hello, const QByteArray &nonce,
                    const QHostAddress &peer, Instant now);
    bool isSameLogin(const DeskRecord &stored, const ToRelay::DeskHello &hello) const;
    DeskRecord describe(DeskRecord desk, const ToRelay::DeskHello &hello, const QHostAddress &peer,
                        Instant now) const;

    const Roster &m_roster;
    QMap<QString, QString> m_domains;
    const Vouchers *m_vouchers;
    Throttle m_tokens{{.freeFailures = 20, .longestDelay = std::chrono::minutes(1)}};
    Throttle m_secrets{{.freeFailures = 20, .longestDelay = std::chrono::minutes(1)}};
};

} // namespace foghorn
