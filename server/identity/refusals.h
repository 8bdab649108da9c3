// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "server/store/records.h"

namespace foghorn {

// The refusals that rules give again and again, worded once.

/** The store could not keep it; the same request may be sent again. Never told as unauthorised. */
RpcError notStored(const Error &error);
RpcError refusal(wire::ErrorCode code, const QString &message);
RpcError wrongField(wire::ErrorCode code, const QString &field, const QString &reason);
/** The same whatever of it is wrong. */
RpcError wrongProof();
/** Of a sign-in that was good once. */
RpcError signInEnded();
RpcError tooManyRequests(std::chrono::milliseconds retryAfter);

/** What of this passes the limits of who acts; nothing = he may. */
std::optional<RpcError> overLimit(const Actor &actor, const Notice &notice);

} // namespace foghorn
