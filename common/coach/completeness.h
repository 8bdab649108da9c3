// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/version.h"

namespace foghorn {

/** What a language version does not tell: the notice's fields decide where they can (audience, start, estimate,
    phase), the words where they must. Pure; knows no clock. */
QList<CoachRule> untold(const Notice &notice, const FoldedVersion &version, const RuleBook &book);

/** Longer than half an hour, by the latest of estimate and next update: then people need another way to work. */
bool isLongOutage(const Notice &notice);

} // namespace foghorn
