// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/remembered_change.h"

#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using Kind = ChangeOutcome::Kind;

Result<ChangeOutcome> changeOnce(Store &store, const Actor &actor, const QString &act,
                                 const Idempotency &idempotency,
                                 const std::function<Result<ChangeOutcome>(Store &)> &change)
{
    const auto earlier = earlierRequest(store, idempotency);
    if (!earlier)
        return earlier.error();
    if (*earlier == EarlierRequest::KeyReused)
        return ChangeOutcome{Kind::KeyReused};
    if (*earlier == EarlierRequest::Same) {
        const auto answer = store.rememberedAnswer(idempotency);
        if (!answer)
            return answer.error();
        const QList<QByteArray> words = answer->value_or(QByteArray()).split(' ');
        return ChangeOutcome{Kind::Done, words.first().toInt(),
                             QString::fromLatin1(words.value(1))};
    }
    const auto outcome = change(store);
    if (!outcome || outcome->kind != Kind::Done)
        return outcome;
    QByteArray words = QByteArray::number(outcome->revision);
    if (!outcome->id.isEmpty())
        words += ' ' + outcome->id.toLatin1();
    if (const auto kept = store.rememberAnswer(idempotency, words, {actor, act, outcome->changed});
        !kept)
        return kept.error();
    return outcome;
}

std::optional<RpcError> refusalOf(const ChangeOutcome &outcome, const QString &what)
{
    using wire::ErrorCode;
    switch (outcome.kind) {
    case Kind::Done: break;
    case Kind::Conflict:
        return refusal(ErrorCode::Conflict,
                       u"the %1 was changed by somebody else meanwhile"_s.arg(what));
    case Kind::NotFound: return refusal(ErrorCode::NotFound, u"there is no such %1"_s.arg(what));
    case Kind::KeyReused: return keyReused();
    }
    return {};
}

} // namespace foghorn
