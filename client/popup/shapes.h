// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/theme.h"

#include <QPainter>
#include <QPixmap>

namespace foghorn {

// The shapes that say severity beside the colour: octagon (critical), triangle (major), diamond (minor
// and maintenance), circle with i (info, quiet), circle with tick (back again). Also the tray's icons.

/** Paints the tone's shape into `area` in the theme's colours, its sign in `onFilled`. */
void paintShape(QPainter &painter, const QRectF &area, PopupTone tone, const Theme &theme);
/** A small arrow, tick or dot in front of a line. */
void paintBullet(QPainter &painter, const QRectF &area, Bullet bullet, const QColor &colour);
/** The × of a pop-up. */
void paintCross(QPainter &painter, const QRectF &area, const QColor &colour);

/** The shape alone on a transparent ground, `size` logical pixels at `ratio` device pixels each. */
QPixmap severityPixmap(PopupTone tone, const Theme &theme, int size, qreal ratio = 1);

} // namespace foghorn
