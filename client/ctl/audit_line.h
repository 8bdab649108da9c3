// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

/** audit list, audit verify and audit export, as they were typed. */
Outcome<Command> readAudit(const Typed &typed);
/** What they take. */
Shape auditShape();

} // namespace foghorn::ctl
