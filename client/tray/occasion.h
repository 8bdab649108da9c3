// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/held_notice.h"

namespace foghorn {

/** Why a pop-up shows a notice. */
/** Reminded: of a maintenance ahead, or that it begins (rule 13). */
enum class Occasion { None, Asked, Reminded, Ended, LeftAudience };

/** Whether a held notice wants the screen now, and why; `reminderDue` says whether × has let it come back. */
Occasion occasionOf(const HeldNotice &held, bool reminderDue, Instant now);
/** Most severe first, then newest; endings and what left the audience after all outages. */
bool isMoreUrgent(const HeldNotice &one, const HeldNotice &other);

} // namespace foghorn
