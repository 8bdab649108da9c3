// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

// Whose word is believed, as it was typed: keys list|create|offer|sign, continuity sign.
Outcome<Command> readKeys(const Typed &typed);
Outcome<Command> readContinuity(const Typed &typed);
Shape keysShape();

} // namespace foghorn::ctl
