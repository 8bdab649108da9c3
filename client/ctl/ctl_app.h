// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/exit_code.h"
#include "client/ctl/terminal.h"
#include "client/link/link_timings.h"
#include "common/model/ids.h"

#include <QStringList>

namespace foghorn {
class Clock;
}

namespace foghorn::ctl {

/** What foghornctl runs in; a test brings its own. */
struct Surroundings
{
    Terminal terminal;
    std::function<QString(const char *)> environment;
    std::function<PersonId()> myself; // whose session this is
    LinkTimings timings;
    std::chrono::milliseconds patience{std::chrono::seconds{30}}; // for a lost answer
};

/** foghornctl from its arguments (without the program's name) to its exit code. */
ExitCode runCtl(const QStringList &arguments, const Surroundings &surroundings, const Clock &clock);

} // namespace foghorn::ctl
