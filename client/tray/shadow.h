// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QPainter>

namespace foghorn {

/** The room that a pop-up's shadow takes around it. Less than a corner pop-up's distance from the screen's edge. */
QMargins shadowRoom();
/** Paints a soft shadow around `face`, whose corners have this radius. Painted, since a graphics effect would paint
    the whole pop-up anew for each change in it. */
void paintShadow(QPainter &painter, const QRectF &face, qreal radius);

} // namespace foghorn
