// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

// Who may speak, as it was typed: staff list|add|change|password, second-factor begin|confirm|drop,
// api-token create|list|revoke.
Outcome<Command> readStaff(const Typed &typed);
Outcome<Command> readSecondFactor(const Typed &typed);
Outcome<Command> readApiToken(const Typed &typed);
Shape staffShape();
Shape secondFactorShape();
Shape apiTokenShape();

} // namespace foghorn::ctl
