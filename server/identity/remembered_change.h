// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/store/store.h"

#include <functional>

namespace foghorn {

/** What a changing request, sent perhaps twice, came to: for requests that answer with a revision. */
struct ChangeOutcome
{
    enum class Kind { Done, Conflict, NotFound, KeyReused };
    Kind kind = Kind::Done;
    int revision = 0; // Done: the new one
    QString id = {};  // Done, where the relay gave one
    Changed changed = {};

    /** Only so, since what was done is to be said in the audit trail. */
    static ChangeOutcome done(int revision, const Changed &changed, const QString &id = {})
    {
        return {Kind::Done, revision, id, changed};
    }
};

/** Changes once: the same request again gets the first answer, another one under its key is refused.
    Runs inside the transaction of the change, which it tells the audit trail as `act`. */
Result<ChangeOutcome> changeOnce(Store &store, const Actor &actor, const QString &act,
                                 const Idempotency &idempotency,
                                 const std::function<Result<ChangeOutcome>(Store &)> &change);

/** Why it was refused, if it was. `what` is "template", "desk", … */
std::optional<RpcError> refusalOf(const ChangeOutcome &outcome, const QString &what);

/** Method and params, without the id that the client numbers its frames with. */
template <class Request>
Idempotency idempotencyOf(const Actor &actor, const Request &request, Instant now)
{
    return {actor.login, request.idempotencyKey, sha256(encodeRequest(1, request)), now};
}

} // namespace foghorn
