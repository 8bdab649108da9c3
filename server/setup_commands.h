// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/command_line.h"

namespace foghorn {

/** Makes the store, the administrator and the signing key. */
Result<void> initialise(const InitCommand &command);
/** Makes a backup the store. */
Result<void> restore(const RestoreCommand &command);

} // namespace foghorn
