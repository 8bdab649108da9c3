// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

/** approval show, yes and no, as they were typed. */
Outcome<Command> readApproval(const Typed &typed);
/** What they take. */
Shape approvalShape();

} // namespace foghorn::ctl
