// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

/** How long a try-out stays on the screens that it was sent to. */
inline constexpr std::chrono::minutes tryOutLasts{15};

/** "Send to me first": a new notice with the same words as an exercise, only for `whom`, gone after 15
    minutes, without asking for an acknowledgement. An ending is tried out in the phase before it, because
    nobody was told of what it would end. */
Notice tryOutOf(const Notice &notice, const AudienceElement &whom, Instant now);

} // namespace foghorn
