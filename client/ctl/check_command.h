// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/terminal.h"
#include "common/clock.h"

namespace foghorn::ctl {

/** The writing coach on a file. Needs no relay, so it runs before anything else does. */
std::optional<Failure> check(const CheckWords &command, const Terminal &terminal,
                             const Clock &clock);

} // namespace foghorn::ctl
