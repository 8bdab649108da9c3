// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_door.h"

#include "common/log_event.h"
#include "common/model/person.h"
#include "server/identity/desk_person.h"
#include "server/identity/refusals.h"
#include "server/identity/secrets.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::CloseCode;
using wire::ErrorCode;

TurnedAway unauthorised(const QString &reason)
{
    return {refusal(ErrorCode::Unauthorised, reason), CloseCode::Unauthorised};
}

} // namespace

DeskDoor::DeskDoor(const Roster &roster, QMap<QString, QString> domains)
    : m_roster(roster), m_domains(std::move(domains))
{
}

std::variant<KnownDesk, EnrollingDesk, TurnedAway>
DeskDoor::look(const ToRelay::DeskHello &hello, const QHostAddress &peer, Instant now)
{
    if (!hello.enrolmentToken.isEmpty()) {
        if (const auto wait = m_tokens.wait(peer.toString(), now))
            return TurnedAway{tooManyRequests(*wait), CloseCode::TooManyRequests};
        const auto secret = EnrolmentSecret::fromToken(hello.enrolmentToken);
        if (!secret)
            return badToken(peer, now);
        DeskRecord desk;
        desk.id = DeskId{makeUuidV7(now.time_since_epoch().count())};
        desk.secretHash = sha256(hello.secret);
        desk.tokenId = secret->id;
        desk.login = hello.login;
        desk.enrolledAt = now;
        return EnrollingDesk{secret->id, sha256(secret->secret),
                             describe(std::move(desk), hello, peer, now)};
    }

    const DeskRecord *stored = m_roster.find(hello.desk);
    if (!stored)
        return unauthorised(u"this desk is not enrolled here; it must enrol again"_s);
    if (!sameSecret(stored->secretHash, sha256(hello.secret))) {
        // Only who fails waits: a good secret from the same address is let in at once.
        if (const auto wait = m_secrets.wait(peer.toString(), now))
            return TurnedAway{tooManyRequests(*wait), CloseCode::TooManyRequests};
        m_secrets.failed(peer.toString(), now);
        logWarning(lcIdentity, "desk.wrongSecret")
            .with("desk", hello.desk)
            .with("peer", peer.toString());
        return unauthorised(u"the secret of this desk is not right"_s);
    }
    if (stored->revoked)
        return TurnedAway{refusal(ErrorCode::Unauthorised, u"this desk was revoked"_s),
                          CloseCode::Revoked};
    if (auto other = checkLogin(*stored, hello))
        return *other;

    DeskRecord desk = describe(*stored, hello, peer, now);
    if (!isSameLogin(*stored, hello))
        desk.login = hello.login; // renamed
    return KnownDesk{desk, *stored};
}

TurnedAway DeskDoor::badToken(const QHostAddress &peer, Instant now)
{
    m_tokens.failed(peer.toString(), now);
    logWarning(lcIdentity, "desk.wrongToken").with("peer", peer.toString());
    return unauthorised(
        u"the enrolment token is unknown, used up or has ended; ask IT for a new one"_s);
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
    desk.facts = {.person = countedAs(desk.id, hello.shared, person),
                  .personName = hello.personName,
                  .host = hello.host,
                  .site = hello.site,
                  .groups = hello.groups,
                  .peer = peer,
                  .shared = hello.shared};
    // An older client says none: what it said before still holds.
    if (!hello.personId.isEmpty() && mayHaveDirectoryId(person, hello.shared))
        desk.directoryId = hello.personId;
    return desk;
}

} // namespace foghorn
