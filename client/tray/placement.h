// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace foghorn {

/** Where a corner pop-up stands: the lower right of the screen's available area (free of panels), a margin
    from its edges; never off it. Logical pixels. */
QRect cornerPlace(const QSize &size, const QRect &available, int margin = 16);
/** Where the strip stands: along the top, in its middle. */
QRect topPlace(const QSize &size, const QRect &available);
/** Where the critical form stands: the middle, a little above half height. */
QRect centrePlace(const QSize &size, const QRect &available);

} // namespace foghorn
