// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** Makes assistive technology know pop-ups and the list of notices as windows: to Qt a plain widget is none. Calling it
    again does nothing. */
void installWindowAccessibility();

} // namespace foghorn
