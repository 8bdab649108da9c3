// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

namespace foghorn {

inline constexpr std::chrono::days warnedAhead{30};

/** Whether who runs the relay is to hear that its certificate, or a key in the key list, runs out, or has. */
inline bool isEndingSoon(Instant expiresAt, Instant now)
{
    return expiresAt - now <= warnedAhead;
}

} // namespace foghorn
