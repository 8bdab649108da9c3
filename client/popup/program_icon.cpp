// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/program_icon.h"

#include <QPainter>
#include <QPainterPath>

namespace foghorn {

namespace {

constexpr qreal side = 64; // the numbers below are on a square of 64
const QColor ground(0x1d, 0x4f, 0xb8);

void paintHorn(QPainter &painter)
{
    QPainterPath horn;
    horn.moveTo(13, 28);
    horn.lineTo(21, 27);
    horn.cubicTo(30, 25, 36, 20, 40, 13);
    horn.lineTo(40, 51);
    horn.cubicTo(36, 44, 30, 39, 21, 37);
    horn.lineTo(13, 36);
    horn.closeSubpath();
    painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::white);
    painter.drawPath(horn);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(34, 22, 16, 20), -50 * 16, 100 * 16);
    painter.drawArc(QRectF(34, 14, 24, 36), -50 * 16, 100 * 16);
}

QPixmap pixmapOf(int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / side, size / side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 14, 14);
    painter.translate(-3, 0); // horn and waves together stand in the middle
    paintHorn(painter);
    return pixmap;
}

} // namespace

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 64})
        icon.addPixmap(pixmapOf(size));
    return icon;
}

} // namespace foghorn
