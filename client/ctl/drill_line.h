// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

/** drill start, drill report ID and drill list, as they were typed. */
Outcome<Command> readDrill(const Typed &typed);
/** What they take. */
Shape drillShape();

} // namespace foghorn::ctl
