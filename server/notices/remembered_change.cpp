// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/remembered_change.h"

#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using Kind = ChangeOutcome::Kind;

Result<ChangeOutcome> changeOnce(Store &store, const Idempotency &idempotency,
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
        return ChangeOutcome{Kind::Done, answer->value_or(QByteArray()).toInt()};
    }
    const auto outcome = change(store);
    if (!outcome || outcome->kind != Kind::Done)
        return outcome;
    if (const auto kept = store.rememberAnswer(idempotency, QByteArray::number(outcome->revision));
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
