// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"

namespace foghorn {

/** How many an audience would reach, what in it nobody is known by, and what could be chosen. */
ToRelay::AudiencePreview::Answer previewAudience(const Audience &audience, const Roster &roster,
                                                 Instant now, std::chrono::milliseconds seenLately);

} // namespace foghorn
