// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** Each connection is a descriptor, and the system's default of 1,024 stands for programs that select():
    takes what the hard limit allows, and says it in the log. */
void raiseDescriptorLimit();

} // namespace foghorn
