// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/greeter.h"

#include "common/clock.h"
#include "common/overloaded.h"
#include "common/protocol/ending_soon.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::CloseCode;
using wire::ErrorCode;

bool Greeter::arrives(const Asked &asked)
{
    if (m_sessions.contains(asked.session)) {
        m_answerer.refuse(
            asked, refusal(ErrorCode::InvalidRequest, u"this session has said hello already"_s));
        return false;
    }
    m_sessions.put(asked.session, ArrivingSession{});
    return true;
}

void Greeter::greetDesk(const Asked &asked, const ToRelay::DeskHello &hello,
                        const QHostAddress &peer)
{
    if (!arrives(asked))
        return;
    if (m_relay.isAtStaffDoor(asked.session))
        return m_answerer.refuseAndClose(
            asked,
            refusal(ErrorCode::Forbidden,
                    u"this address is for staff alone; a desk connects to the other one"_s),
            CloseCode::BadRequest);
    m_parts.arrivals.receive(
        hello, m_relay.nonceOf(asked.session), peer, m_clock.now(),
        [=, this](const std::variant<ArrivedDesk, TurnedAway> &result) {
            if (!m_sessions.contains(asked.session))
                return; // gone while the store was asked
            std::visit(Overloaded{[&](const ArrivedDesk &arrived) {
                                      admit(asked, arrived, hello.keyListVersion);
                                  },
                                  [&](const TurnedAway &away) {
                                      m_answerer.refuseAndClose(asked, away.error, away.close);
                                  }},
                       result);
        });
}

void Greeter::admit(const Asked &asked, const ArrivedDesk &arrived, int knownKeyList)
{
    const DeskRecord &desk = arrived.desk;
    const CatchUp &catchUp = arrived.catchUp;
    const Epoch epoch = m_parts.store.facts().epoch;
    const ToRelay::DeskHello::Answer answer{.desk = desk.id,
                                            .relayName = u"foghornd"_s,
                                            .relayVersion = QStringLiteral(FOGHORN_VERSION),
                                            .epoch = epoch,
                                            .policy = m_parts.policy,
                                            .trust = m_parts.keys.trustFor(knownKeyList),
                                            .acknowledged = catchUp.acknowledged,
                                            .continuity = m_parts.continuity,
                                            .keyed = !desk.publicKey.isEmpty(),
                                            .mark = arrived.mark};
    QList<QByteArray> frames;
    for (const Notification &frame : catchUp.frames)
        frames.append(encodeNotification(frame));

    m_sessions.put(asked.session, DeskSession{desk.id, desk.facts.person});
    m_parts.roster.setOnline(desk.id, m_clock.now());
    m_relay.admitDesk(asked.session, {desk.id, desk.facts, catchUp.holds, catchUp.cursor},
                      encodeAnswerOf(asked.id, answer), frames,
                      encodeNotification(ToClient::CaughtUp{epoch, catchUp.cursor}));
    m_parts.tallies.presenceMoved();
}

void Greeter::greetConsole(const Asked &asked, const ToRelay::ConsoleHello &hello,
                           const QHostAddress &peer)
{
    if (arrives(asked))
        m_parts.signIn.signIn(
            hello, peer, m_clock.now(),
            [=, this](const RpcResult<StaffAccount> &result) {
                const auto *error = std::get_if<RpcError>(&result);
                if (error && error->code == ErrorCode::Unauthorised)
                    noteFailedSignIn(hello, peer);
                seat(asked, peer, result);
            },
            m_relay.isAtStaffDoor(asked.session) ? Door::Staff : Door::Everybody);
}

void Greeter::noteFailedSignIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer)
{
    constexpr int longestLogin = 64; // of staff; what somebody types instead is not stored whole
    const bool byToken = !hello.token.isEmpty();
    const QString login = normalisedLogin(hello.login).left(longestLogin);
    m_parts.audit.noteRefused({{byToken ? QString() : login, peer.toString()},
                               u"staff.signInFailed"_s,
                               {byToken ? u"token"_s : login}},
                              m_clock.now());
}

void Greeter::seat(const Asked &asked, const QHostAddress &peer,
                   const RpcResult<StaffAccount> &result)
{
    if (!m_sessions.contains(asked.session))
        return;
    if (const auto *error = std::get_if<RpcError>(&result)) {
        if (error->code == ErrorCode::SecondFactorNeeded) { // says hello again, here or anew
            m_sessions.remove(asked.session);
            return m_answerer.refuse(asked, *error);
        }
        const CloseCode code = error->code == ErrorCode::Unauthorised ? CloseCode::Unauthorised
                                                                      : CloseCode::TooManyRequests;
        return m_answerer.refuseAndClose(asked, *error, code);
    }
    const auto &account = std::get<StaffAccount>(result);
    m_sessions.put(asked.session, ConsoleSession{account,
                                                 {account.login, peer.toString(),
                                                  account.apiTokenName, account.limit}});
    m_consoleEnds.look();
    const ToRelay::ConsoleHello::Answer answer{.login = account.login,
                                               .name = account.name,
                                               .rights = account.rights,
                                               .token = account.token,
                                               .expiresAt = account.expiresAt,
                                               .epoch = m_parts.store.facts().epoch,
                                               .policy = m_parts.policy,
                                               .trust = m_parts.keys.trustFor(0),
                                               .limit = account.limit,
                                               .secondFactor = account.secondFactor,
                                               .withheld = account.withheld};
    m_relay.admitConsole(asked.session, encodeAnswerOf(asked.id, answer));
    const auto expiresAt = m_relay.certificateExpiresAt();
    if (expiresAt && isEndingSoon(*expiresAt, m_clock.now()) &&
        account.rights.contains(Right::ReadRelay))
        m_relay.send(asked.session, encodeNotification(ToClient::CertificateEnding{*expiresAt}));
}

} // namespace foghorn
