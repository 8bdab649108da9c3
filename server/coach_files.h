// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach_rules.h"
#include "server/settings.h"

namespace foghorn {

/** The organisation's glossary and policy, from the files that the settings name. A wrong one is told with file, line
    and what was expected. */
Result<CoachRules> readCoachRules(const ServerSettings &settings);

} // namespace foghorn
