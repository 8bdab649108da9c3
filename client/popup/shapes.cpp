// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/shapes.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace foghorn {

namespace {

// All shapes are drawn in a square of 24 × 24 and scaled to where they stand.
constexpr qreal square = 24;

QPolygonF octagon()
{
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = (corner + 0.5) * std::numbers::pi / 4;
        corners << QPointF(12 + 11.6 * std::cos(angle), 12 + 11.6 * std::sin(angle));
    }
    return corners;
}

QPolygonF triangle()
{
    return {{12, 2.6}, {22.6, 21}, {1.4, 21}};
}

QPolygonF diamond()
{
    return {{12, 1.4}, {22.6, 12}, {12, 22.6}, {1.4, 12}};
}

/** A polygon with slightly rounded corners: the pen of its own colour rounds them. */
void fillPolygon(QPainter &painter, const QPolygonF &polygon, const QColor &colour, qreal rounding)
{
    painter.setPen(QPen(colour, rounding, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(polygon);
}

void fillCircle(QPainter &painter, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(12, 12), 10.8, 10.8);
}

void strokeLines(QPainter &painter, const QPolygonF &line, const QColor &colour, qreal width)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void dot(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, 1.5, 1.5);
}

/** "!" from `top` down; the dot stands at `bottom`. */
void exclamation(QPainter &painter, qreal top, qreal bottom, const QColor &colour)
{
    strokeLines(painter, {{12, top}, {12, bottom - 4.6}}, colour, 2.4);
    dot(painter, {12, bottom}, colour);
}

void enterSquare(QPainter &painter, const QRectF &area)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / square, area.height() / square);
}

} // namespace

void paintShape(QPainter &painter, const QRectF &area, PopupTone tone, const Theme &theme)
{
    const QColor colour = theme.toneColour(tone);
    const QColor sign = theme.onFilled;
    painter.save();
    enterSquare(painter, area);
    switch (tone) {
    case PopupTone::Critical:
        fillPolygon(painter, octagon(), colour, 0.6);
        exclamation(painter, 6.6, 17.2, sign);
        break;
    case PopupTone::Major:
        fillPolygon(painter, triangle(), colour, 2.4);
        exclamation(painter, 9, 18.2, sign);
        break;
    case PopupTone::Minor:
        fillPolygon(painter, diamond(), colour, 1.6);
        exclamation(painter, 7, 17, sign);
        break;
    case PopupTone::Info:
    case PopupTone::Quiet:
        fillCircle(painter, colour);
        dot(painter, {12, 7.4}, sign);
        strokeLines(painter, {{12, 11.6}, {12, 17}}, sign, 2.4);
        break;
    case PopupTone::BackAgain:
        fillCircle(painter, colour);
        strokeLines(painter, {{7.2, 12.4}, {10.6, 15.8}, {17, 8.8}}, sign, 2.6);
        break;
    }
    painter.restore();
}

void paintBullet(QPainter &painter, const QRectF &area, Bullet bullet, const QColor &colour)
{
    painter.save();
    enterSquare(painter, area);
    if (bullet == Bullet::Arrow) {
        strokeLines(painter, {{3, 12}, {20.5, 12}}, colour, 3.2);
        strokeLines(painter, {{14, 5.5}, {20.5, 12}, {14, 18.5}}, colour, 3.2);
    } else if (bullet == Bullet::Tick) {
        strokeLines(painter, {{4, 13}, {9.4, 18.4}, {20, 6.6}}, colour, 3.6);
    } else if (bullet == Bullet::Dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(12, 12), 4.5, 4.5);
    }
    painter.restore();
}

void paintCross(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    enterSquare(painter, area);
    strokeLines(painter, {{3, 3}, {21, 21}}, colour, 3.2);
    strokeLines(painter, {{21, 3}, {3, 21}}, colour, 3.2);
    painter.restore();
}

QPixmap severityPixmap(PopupTone tone, const Theme &theme, int size, qreal ratio)
{
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintShape(painter, QRectF(0, 0, size, size), tone, theme);
    return pixmap;
}

} // namespace foghorn
