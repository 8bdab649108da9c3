// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/console_link.h"

namespace foghorn {

/** Whether the relay can be asked right now. Being signed in outlasts a lost link. */
inline bool isConnected(ConsoleLink &console)
{
    return console.isSignedIn() && console.link().state() == LinkState::Online;
}

} // namespace foghorn
