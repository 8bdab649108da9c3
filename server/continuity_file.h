// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/continuity_card.h"
#include "common/protocol/envelope.h"
#include "server/settings.h"

namespace foghorn {

/** The continuity card as its file has it. */
struct ContinuityFile
{
    ContinuityCard card;
    /** An author's, made by "foghornctl continuity sign" and passed on as it is; nothing: the relay signs. */
    std::optional<Envelope> envelope;
};

/** From the file that the settings name; nothing where they name none. A card that does not say when it was issued
    is as old as its file. A wrong one is told with file and key; by whom it is signed is not looked at. */
Result<std::optional<ContinuityFile>> readContinuityCard(const ServerSettings &settings);

} // namespace foghorn
