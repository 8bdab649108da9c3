// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/terminal.h"

namespace foghorn::ctl {

/** Asks at the terminal that the program runs in, also where its input comes from a file; nothing where there is none. */
std::optional<QString> askAtTerminal(const QString &prompt, Echo echo);

} // namespace foghorn::ctl
