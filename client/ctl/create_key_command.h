// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/terminal.h"

namespace foghorn::ctl {

/** Makes a key in a file. Needs no relay: a root key is best made on a computer without a network. */
std::optional<Failure> create(const CreateKey &command, const Terminal &terminal);

} // namespace foghorn::ctl
