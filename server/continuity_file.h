// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/continuity_card.h"
#include "server/settings.h"

namespace foghorn {

/** The continuity card from the file that the settings name; nothing where they name none. A card that does not
    say when it was issued is as old as its file. A wrong one is told with file and key. */
Result<std::optional<ContinuityCard>> readContinuityCard(const ServerSettings &settings);

} // namespace foghorn
