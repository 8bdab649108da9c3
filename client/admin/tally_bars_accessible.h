// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn {

/** Makes assistive technology know TallyBars as a chart that can be pressed: its name has all the numbers, its
    description the bar that the arrow keys have chosen. Calling it again does nothing. */
void installTallyBarsAccessibility();

} // namespace foghorn
