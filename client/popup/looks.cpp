// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/looks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace foghorn {

TextLook lookOf(const Theme &theme, qreal pixels, const QColor &colour, QFont::Weight weight)
{
    const qreal spacing = pixels >= 17 ? 1.3 : 1.43; // large letters need less air
    TextLook look;
    look.font = theme.scaledFont(pixels, weight);
    look.colour = colour;
    look.mark = theme.changed;
    look.framedMarks = theme.kind == ThemeKind::HighContrast;
    look.lineHeight =
        std::max(QFontMetricsF(look.font).height(), qreal(theme.units(pixels * spacing)));
    look.margin = theme.units(markRoom);
    return look;
}

void paintFrame(QPainter &painter, const QRect &area, const Theme &theme, const QColor &tone,
                int strip, Corners corners)
{
    const QRect top(area.left(), area.top(), area.width(), strip);
    if (corners == Corners::Rounded) {
        const qreal radius = theme.units(cornerRadius);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(QRectF(area), radius, radius);
        painter.setClipPath(outline);
        painter.fillRect(area, theme.ground);
        painter.setPen(QPen(theme.line, 1));
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.fillRect(area, theme.ground);
        painter.setPen(QPen(theme.line, 1));
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.fillRect(top, tone);
}

} // namespace foghorn
