// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

// What is typed about maintenances that recur.

Shape seriesShape();
Outcome<Command> readSeries(const Typed &typed);

} // namespace foghorn::ctl
