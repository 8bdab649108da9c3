// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

RpcError notStored(const Error &error)
{
    return {.code = wire::ErrorCode::NotStored,
            .message = u"not stored: %1"_s.arg(error.reason),
            .retryAfter = std::chrono::seconds(5)};
}

RpcError refusal(wire::ErrorCode code, const QString &message)
{
    return {.code = code, .message = message};
}

RpcError wrongField(wire::ErrorCode code, const QString &field, const QString &reason)
{
    return {.code = code, .message = u"%1: %2"_s.arg(field, reason), .fields = {{field, reason}}};
}

RpcError wrongProof()
{
    return refusal(wire::ErrorCode::Unauthorised, u"the login or the password is not right"_s);
}

RpcError signInEnded()
{
    return refusal(wire::ErrorCode::Unauthorised, u"the sign-in has ended; sign in again"_s);
}

RpcError tooManyRequests(std::chrono::milliseconds retryAfter)
{
    return {.code = wire::ErrorCode::TooManyRequests,
            .message = u"too many failed tries; wait a moment"_s,
            .retryAfter = retryAfter};
}

std::optional<RpcError> overLimit(const Actor &actor, const Notice &notice)
{
    const auto passed = passedLimits(actor.limit, notice.audience, notice.severity);
    if (passed.isEmpty())
        return {};
    RpcError error = refusal(wire::ErrorCode::Forbidden,
                             u"this is beyond what %1 may say, or to whom: %2 %3"_s.arg(
                                 actor.login, passed.first().field, passed.first().reason));
    error.fields = passed;
    return error;
}

} // namespace foghorn
