// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/enrolment.h"

#include "common/log_event.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/identity/secrets.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Enrolment::Enrolment(StoreThread &store, QByteArray pepper)
    : m_store(store), m_pepper(std::move(pepper))
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
    const EnrolmentSecret secret = request.idempotencyKey.isEmpty()
                                       ? EnrolmentSecret::random()
                                       : EnrolmentSecret::derived(m_pepper, asked);
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
                          u"enrolment.createToken"_s,
                          {token.id,
                           {},
                           {{u"uses"_s, token.uses}, {u"expiresAt"_s, toIso(token.expiresAt)}}}};
            if (auto kept = store.rememberAnswer(idempotency, token.id.toUtf8(), act); !kept)
                return kept.error();
            return earlier;
        },
        [done, by, token, text = secret.token()](Result<EarlierRequest> earlier) {
            if (!earlier)
                return done(notStored(earlier.error()));
            if (*earlier == EarlierRequest::KeyReused)
                return done(keyReused());
            logInfo(lcIdentity, "token.made")
                .with("token", token.id)
                .with("uses", token.uses)
                .with("by", by.login);
            done(ToRelay::EnrolmentCreate::Answer{text});
        });
}

} // namespace foghorn
