// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/shadow.h"

namespace foghorn {

namespace {

constexpr int reach = 14;
constexpr int drop = 3; // light comes from above
constexpr int alphaOfLayer = 4;

} // namespace

QMargins shadowRoom()
{
    return {reach, reach - drop, reach, reach + drop - 1};
}

void paintShadow(QPainter &painter, const QRectF &face, qreal radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Layers on layers: densest at the face, nothing at the reach.
    for (int spread = reach; spread > -drop; --spread) {
        const int nearness = (reach - spread) / 3;
        painter.setBrush(QColor(16, 24, 40, alphaOfLayer / 2 + nearness));
        painter.drawRoundedRect(
            face.adjusted(-spread, -spread, spread, spread).translated(0, drop - 1),
            radius + spread, radius + spread);
    }
}

} // namespace foghorn
