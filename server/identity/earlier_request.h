// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace foghorn {

/** What became of an earlier request under the same idempotency key, for requests that are not notices. */
enum class EarlierRequest { None, Same, KeyReused };

Result<EarlierRequest> earlierRequest(Store &store, const Idempotency &idempotency);
RpcError keyReused();

} // namespace foghorn
