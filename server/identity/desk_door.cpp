// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_door.h"

#include "common/log_event.h"
#include "common/model/person.h"
#include "common/protocol/desk_proof.h"
#include "server/identity/desk_person.h"
#include "server/identity/refusals.h"
#include "server/identity/secrets.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::CloseCode;
using wire::ErrorCode;

/** What stands in the place of a secret's hash: no 32 bytes have it, so that a keyed desk has no secret. */
QByteArray keyMark(const QByteArray &publicKey)
{
    return sha256("foghorn desk key\n" + publicKey);
}

TurnedAway unauthorised(const QString &reason)
{
    return {refusal(ErrorCode::Unauthorised, reason), CloseCode::Unauthorised};
}

} // namespace

DeskDoor::DeskDoor(const Roster &roster, QMap<QString, QString> domains, const Vouchers *vouchers)
    : m_roster(roster), m_domains(std::move(domains)), m_vouchers(vouchers)
{
}

std::variant<KnownDesk, EnrollingDesk, TurnedAway>
DeskDoor::lookAtEnrolment(const ToRelay::DeskHello &hello, const QByteArray &nonce,
                          const QHostAddress &peer, Instant now)
{
    if (const auto wait = m_tokens.wait(peer.toString(), now))
        return TurnedAway{tooManyRequests(*wait), CloseCode::TooManyRequests};
    const auto secret = TokenSecret::fromToken(hello.enrolmentToken);
    if (!secret)
        return badToken(peer, now);
    const bool keyed = !hello.publicKey.isEmpty();
    if (keyed && !isProven(hello, hello.publicKey, nonce))
        return unauthorised(u"the proof of this desk is not right"_s);
    DeskRecord desk;
    desk.id = DeskId{makeUuidV7(now.time_since_epoch().count())};
    desk.publicKey = hello.publicKey;
    desk.secretHash = keyed ? keyMark(hello.publicKey) : sha256(hello.secret);
    desk.tokenId = secret->id;
    desk.login = hello.login;
    desk.enrolledAt = now;
    return EnrollingDesk{secret->id, sha256(secret->secret),
                         describe(std::move(desk), hello, peer, now),
                         barKey(hello.login, hello.host)};
}

bool DeskDoor::proves(const DeskRecord &stored, const ToRelay::DeskHello &hello,
                      const QByteArray &nonce) const
{
    if (!stored.publicKey.isEmpty())
        return isProven(hello, stored.publicKey, nonce);
    const bool movesOver = !hello.publicKey.isEmpty();
    return !hello.secret.isEmpty() && sameSecret(stored.secretHash, sha256(hello.secret)) &&
           (!movesOver || isProven(hello, hello.publicKey, nonce));
}

std::variant<KnownDesk, EnrollingDesk, TurnedAway> DeskDoor::look(const ToRelay::DeskHello &hello,
                                                                  const QByteArray &nonce,
                                                                  const QHostAddress &peer,
                                                                  Instant now)
{
    if (!hello.enrolmentToken.isEmpty())
        return lookAtEnrolment(hello, nonce, peer, now);

    const DeskRecord *stored = m_roster.find(hello.desk);
    if (!stored)
        return unauthorised(u"this desk is not enrolled here; it must enrol again"_s);
    if (!proves(*stored, hello, nonce)) {
        // Only who fails waits: a good proof from the same address is let in at once.
        if (const auto wait = m_secrets.wait(peer.toString(), now))
            return TurnedAway{tooManyRequests(*wait), CloseCode::TooManyRequests};
        m_secrets.failed(peer.toString(), now);
        logWarning(lcIdentity, "desk.wrongProof")
            .with("desk", hello.desk)
            .with("peer", peer.toString());
        return unauthorised(u"the proof of this desk is not right"_s);
    }
    if (stored->revoked)
        return revoked();
    if (auto other = checkLogin(*stored, hello))
        return *other;

    DeskRecord desk = describe(*stored, hello, peer, now);
    if (!isSameLogin(*stored, hello))
        desk.login = hello.login; // renamed
    if (stored->publicKey.isEmpty() && !hello.publicKey.isEmpty()) {
        desk.publicKey = hello.publicKey;
        desk.secretHash = keyMark(hello.publicKey);
    }
    return KnownDesk{desk, *stored};
}

TurnedAway DeskDoor::badToken(const QHostAddress &peer, Instant now)
{
    m_tokens.failed(peer.toString(), now);
    logWarning(lcIdentity, "desk.wrongToken").with("peer", peer.toString());
    return unauthorised(
        u"the enrolment token is unknown, used up or has ended; ask IT for a new one"_s);
}

TurnedAway DeskDoor::revoked() const
{
    return {refusal(ErrorCode::Unauthorised, u"this desk was revoked"_s), CloseCode::Revoked};
}

TurnedAway DeskDoor::barred(const DeskId &revoked, const ToRelay::DeskHello &hello,
                            const QHostAddress &peer) const
{
    logWarning(lcIdentity, "desk.barred")
        .with("revoked", revoked)
        .with("login", hello.login)
        .with("host", hello.host)
        .with("peer", peer.toString());
    return {refusal(ErrorCode::Forbidden,
                    u"this login was shut out on this computer; IT can readmit it"_s),
            CloseCode::Unauthorised};
}

QString DeskDoor::barKey(const QString &login, const QString &host) const
{
    return personFor(login, host, m_domains).text;
}

std::optional<TurnedAway> DeskDoor::checkLogin(const DeskRecord &stored,
                                               const ToRelay::DeskHello &hello) const
{
    const PersonId says = personFor(hello.login, hello.host, m_domains);
    const bool sameId = !hello.personId.isEmpty() && hello.personId == stored.directoryId &&
                        mayHaveDirectoryId(says, hello.shared);
    if (sameId || isSameLogin(stored, hello))
        return std::nullopt;
    logWarning(lcIdentity, "desk.otherLogin")
        .with("desk", stored.id)
        .with("enrolledFor", stored.login)
        .with("says", hello.login);
    return unauthorised(u"this desk was enrolled for another login; it must enrol again"_s);
}

bool DeskDoor::isSameLogin(const DeskRecord &stored, const ToRelay::DeskHello &hello) const
{
    return personFor(stored.login, hello.host, m_domains) ==
           personFor(hello.login, hello.host, m_domains);
}

DeskRecord DeskDoor::describe(DeskRecord desk, const ToRelay::DeskHello &hello,
                              const QHostAddress &peer, Instant now) const
{
    desk.machine = hello.machine;
    desk.session = hello.session;
    desk.language = hello.language;
    desk.appVersion = hello.app.version;
    desk.lastSeen = now;
    const PersonId person = personFor(hello.login, hello.host, m_domains);
    const DeskFacts before = desk.facts;
    desk.facts = {.person = countedAs(desk.id, hello.shared, person),
                  .personName = hello.personName,
                  .host = hello.host,
                  .site = hello.site,
                  .groups = hello.groups,
                  .peer = peer,
                  .shared = hello.shared};
    if (m_vouchers)
        m_vouchers->weigh(desk.facts, before);
    // An older client says none: what it said before still holds.
    if (!hello.personId.isEmpty() && mayHaveDirectoryId(person, hello.shared))
        desk.directoryId = hello.personId;
    return desk;
}

} // namespace foghorn
