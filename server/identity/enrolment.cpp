// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/enrolment.h"

#include "common/log_event.h"
#include "common/protocol/invitation.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"
#include "server/identity/secrets.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Enrolment::Enrolment(StoreThread &store, QByteArray pepper, const KeyShelf &keys,
                     RelayAddresses addresses)
    : m_store(store), m_pepper(std::move(pepper)), m_keys(keys), m_addresses(std::move(addresses))
{
}

void Enrolment::createToken(const Actor &by, const ToRelay::EnrolmentCreate &request, Instant now,
                            Done done)
{
    using wire::ErrorCode;
    if (request.uses < 1 || request.uses > mostUses) {
        return done(
            wrongField(ErrorCode::InvalidParams, u"uses"_s, u"must be 1 to %1"_s.arg(mostUses)));
    }
    if (request.validDays < 1 || request.validDays > mostDays) {
        return done(wrongField(ErrorCode::InvalidParams, u"validDays"_s,
                               u"must be 1 to %1"_s.arg(mostDays)));
    }

    const QByteArray asked =
        "enrolment.create\n" + by.login.toUtf8() + '\n' + request.idempotencyKey.toUtf8() + '\n' +
        QByteArray::number(request.uses) + '\n' + QByteArray::number(request.validDays);
    const TokenSecret secret = request.idempotencyKey.isEmpty()
                                   ? TokenSecret::random()
                                   : TokenSecret::derived(m_pepper, asked);
    const EnrolmentToken token{secret.id, sha256(secret.secret), request.uses,
                               now + std::chrono::days(request.validDays), by.login};
    const Idempotency idempotency{by.login, request.idempotencyKey, sha256(asked), now};
    m_store.ask<EarlierRequest>(
        this,
        [by, token, idempotency](Store &store) -> Result<EarlierRequest> {
            auto earlier = earlierRequest(store, idempotency);
            if (!earlier || *earlier != EarlierRequest::None)
                return earlier;
            if (auto added = store.addToken(token); !added)
                return added.error();
            const Act act{by,
                          u"enrolment.create"_s,
                          {token.id,
                           {},
                           {{u"uses"_s, token.uses}, {u"expiresAt"_s, toIso(token.expiresAt)}}}};
            if (auto kept = store.rememberAnswer(idempotency, token.id.toUtf8(), act); !kept)
                return kept.error();
            return earlier;
        },
        [this, done, by, token, text = secret.token()](Result<EarlierRequest> earlier) {
            if (!earlier)
                return done(notStored(earlier.error()));
            if (*earlier == EarlierRequest::KeyReused)
                return done(keyReused());
            logInfo(lcIdentity, "token.made")
                .with("token", token.id)
                .with("uses", token.uses)
                .with("by", by.login);
            ToRelay::EnrolmentCreate::Answer answer{text};
            if (!m_addresses.relays.isEmpty())
                answer.invitation = Invitation{m_addresses.relays, m_addresses.caFingerprint, text,
                                               m_keys.rootKey()}
                                        .text();
            done(answer);
        });
}

void Enrolment::list(std::function<void(RpcResult<ToRelay::EnrolmentList::Answer>)> done)
{
    constexpr int mostListed = 200; // of some 200 bytes each: they fit one frame
    m_store.ask<QList<EnrolmentTokenEntry>>(
        this, [](Store &store) { return store.tokens(mostListed + 1); },
        [done](Result<QList<EnrolmentTokenEntry>> tokens) {
            if (!tokens)
                return done(notStored(tokens.error()));
            ToRelay::EnrolmentList::Answer answer{*tokens, tokens->size() > mostListed};
            if (answer.more)
                answer.tokens.removeLast();
            done(answer);
        });
}

void Enrolment::revoke(const Actor &by, const ToRelay::EnrolmentRevoke &order, Instant now,
                       std::function<void(RpcResult<ToRelay::EnrolmentRevoke::Answer>)> done)
{
    const auto change = [order, now](Store &store) -> Result<ChangeOutcome> {
        const auto token = store.token(order.id);
        if (!token)
            return token.error();
        if (!*token)
            return ChangeOutcome{ChangeOutcome::Kind::NotFound};
        if (auto revoked = store.revokeToken(order.id, now); !revoked)
            return revoked.error();
        return ChangeOutcome::done(
            0, {order.id,
                {{u"usesLeft"_s, (*token)->usesLeft}, {u"revoked"_s, (*token)->revoked}},
                {{u"revoked"_s, true}}});
    };
    m_store.ask<ChangeOutcome>(
        this,
        [by, change, idempotency = idempotencyOf(by, order, now)](Store &store) {
            return changeOnce(store, by, u"enrolment.revoke"_s, idempotency, change);
        },
        [done, by, order](Result<ChangeOutcome> outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto error = refusalOf(*outcome, u"enrolment token"_s))
                return done(*error);
            logInfo(lcIdentity, "token.revoked").with("token", order.id).with("by", by.login);
            done(ToRelay::EnrolmentRevoke::Answer{});
        });
}

} // namespace foghorn
