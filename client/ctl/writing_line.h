// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/command_line.h"
#include "client/ctl/typed.h"

namespace foghorn::ctl {

// The commands for who writes, as they were typed: templates, catalogue, outages, compose, follow-up.

/** The first operand. */
Outcome<NoticeId> noticeId(const Typed &typed);
/** --base N, where it was typed. */
Outcome<std::optional<int>> baseOf(const Typed &typed);
Outcome<Command> readTemplates(const Typed &typed);
Outcome<Command> readTemplate(const Typed &typed);
Outcome<Command> readServices(const Typed &typed);
Outcome<Command> readOutages(const Typed &typed);
Outcome<Command> readCompose(const Typed &typed);
Outcome<Command> readFollowUp(const Typed &typed);
Outcome<Command> readTimeline(const Typed &typed);

} // namespace foghorn::ctl
