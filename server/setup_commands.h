// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"
#include "server/command_line.h"

namespace foghorn {

/** Makes the store, the administrator, the signing key and what TLS needs; gives what to print. */
Result<QString> initialise(const InitCommand &command, Instant now);
/** Makes a new certificate for the relay; gives what to print. */
Result<QString> renew(const RenewCommand &command, Instant now);
/** Makes a backup the store. */
Result<void> restore(const RestoreCommand &command);

} // namespace foghorn
