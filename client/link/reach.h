// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/relay_link.h"

namespace foghorn {

/** What stands between this desk and its relay (rule 14), as a person can act on it. */
enum class Reach {
    Connected,
    Trying,          // too early to tell
    ComputerOffline, // this computer is on no network: nothing can be reached
    RelayAway,       // it is on one, and no relay answers
    Refused          // a relay answers and says no, or the settings do
};

/** From the link's state, whether it knows why it was refused, and whether this computer is on a network. Pure. */
Reach reachOf(LinkState state, bool refused, bool onANetwork);

} // namespace foghorn
