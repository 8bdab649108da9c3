// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/terminal.h"

namespace foghorn::ctl {

/** Proves an audit trail that was exported. Needs no relay: it may be done on another machine. */
std::optional<Failure> verify(const VerifyAudit &command, const Terminal &terminal);

} // namespace foghorn::ctl
