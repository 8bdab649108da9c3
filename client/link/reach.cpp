// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/reach.h"

namespace foghorn {

Reach reachOf(LinkState state, bool refused, bool onANetwork)
{
    if (state == LinkState::Online)
        return Reach::Connected; // also over loopback alone
    if (state == LinkState::Waiting)
        return onANetwork ? Reach::RelayAway : Reach::ComputerOffline;
    if (refused)
        return Reach::Refused;
    return Reach::Trying;
}

} // namespace foghorn
