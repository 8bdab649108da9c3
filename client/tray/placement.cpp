// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/placement.h"

#include <algorithm>

namespace foghorn {

namespace {

QRect inside(QPoint corner, const QSize &wanted, const QRect &available)
{
    const QSize size = wanted.boundedTo(available.size());
    const int x = std::clamp(corner.x(), available.left(), available.right() + 1 - size.width());
    const int y = std::clamp(corner.y(), available.top(), available.bottom() + 1 - size.height());
    return {QPoint(x, y), size};
}

} // namespace

QRect cornerPlace(const QSize &size, const QRect &available, int margin)
{
    return inside({available.right() + 1 - size.width() - margin,
                   available.bottom() + 1 - size.height() - margin},
                  size, available);
}

QRect topPlace(const QSize &size, const QRect &available)
{
    return inside({available.left() + (available.width() - size.width()) / 2, available.top()},
                  size, available);
}

QRect centrePlace(const QSize &size, const QRect &available)
{
    return inside({available.left() + (available.width() - size.width()) / 2,
                   available.top() + (available.height() - size.height()) * 2 / 5},
                  size, available);
}

} // namespace foghorn
