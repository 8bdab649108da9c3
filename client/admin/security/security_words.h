// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

// What the security page says of desks, tokens and staff, in the app's language and by the clock of this computer.

QString momentWords(Instant at, Instant now);
/** "connected", "last seen 12:31", "shut out by ana: stolen" */
QString deskState(const DeskEntry &desk, Instant now);
/** "until 28 Nov 14:30", "used up", "run out", "revoked" */
QString tokenState(const EnrolmentTokenEntry &token, Instant now);
QString tokenState(const ApiTokenEntry &token, Instant now);
/** As people tell a desk from others: its name, else person and computer. */
QString deskName(const DeskEntry &desk);

QString roleName(Role role);
/** The role whose rights these are, as far as they tell. */
Role nearestRole(const QList<Right> &rights);
/** What whoever has the role may do, in a sentence. */
QString roleEffect(Role role);
/** What somebody with this right may do: "publish notices". */
QString rightName(Right right);
/** "up to “major”, only Lyon"; empty where there is no limit. */
QString limitWords(const StaffLimit &limit);
/** "shut out", "second factor, from the directory" */
QString staffState(const StaffEntry &staff);

} // namespace foghorn
