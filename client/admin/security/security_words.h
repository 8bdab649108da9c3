// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

// What the security page says of desks and tokens, in the app's language and by the clock of this computer.

QString momentWords(Instant at, Instant now);
/** "connected", "last seen 12:31", "shut out by ana: stolen" */
QString deskState(const DeskEntry &desk, Instant now);
/** "until 28 Nov 14:30", "used up", "run out", "revoked" */
QString tokenState(const EnrolmentTokenEntry &token, Instant now);
/** As people tell a desk from others: its name, else person and computer. */
QString deskName(const DeskEntry &desk);

} // namespace foghorn
