// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** Whether a window may be translucent now: something composes windows (X11: someone owns _NET_WM_CM_Sn; Wayland and
    Windows always do). Without one a translucent window has black corners. Cheap: to be asked for each new
    window, since a compositor may start and end. Needs an application object. */
bool windowsAreComposed();

} // namespace foghorn
