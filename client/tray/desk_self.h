// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "client/tray/desk_settings.h"

namespace foghorn {

/** Who and where this desk is, as system and settings say: what its hello tells the relay. */
DeskSelf deskSelf(const DeskSettings &settings);

} // namespace foghorn
