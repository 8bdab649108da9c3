// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/earlier_request.h"

#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Result<EarlierRequest> earlierRequest(Store &store, const Idempotency &idempotency)
{
    const auto remembered = store.rememberedAnswer(idempotency);
    if (remembered)
        return *remembered ? EarlierRequest::Same : EarlierRequest::None;
    // The store tells trouble and another request under this key alike; the key itself it can look up.
    const auto outcome = store.earlierAnswer(idempotency);
    if (outcome && *outcome && (*outcome)->kind != PublishOutcome::Kind::Conflict)
        return EarlierRequest::KeyReused;
    return remembered.error();
}

RpcError keyReused()
{
    return wrongField(wire::ErrorCode::InvalidParams, u"idempotencyKey"_s,
                      u"was used for another request already"_s);
}

} // namespace foghorn
