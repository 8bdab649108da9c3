// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace foghorn {

/** Puts the templates and the catalogue that Foghorn ships into a store that never had any, and records the
    outages that it saw before it kept a record. What was removed or replaced since stays so. */
Result<void> shipAids(Store &store);

} // namespace foghorn
