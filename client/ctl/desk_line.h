// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

// Who may listen, as it was typed: desks, desk rename|revoke|readmit ID, enrolment list|revoke ID.
Outcome<Command> readDesks(const Typed &typed);
Outcome<Command> readDesk(const Typed &typed);
Outcome<Command> readEnrolment(const Typed &typed);
Shape desksShape();
Shape deskShape();
Shape enrolmentShape();

} // namespace foghorn::ctl
