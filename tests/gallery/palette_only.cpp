// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/palette_only.h"

#include <QHash>
#include <QPainter>
#include <QVector3D>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr float tolerance = 12; // of 255: rounding of several translucent edges on each other
constexpr int fewPixels =
    150; // of a picture: the caret, which Qt paints by turning its ground round

QVector3D pointOf(const QColor &colour)
{
    return {float(colour.red()), float(colour.green()), float(colour.blue())};
}

QImage withoutCodes(QImage picture, const Theme &theme, const QWidget &window)
{
    const qreal scale = picture.width() / qreal(window.width());
    picture.setDevicePixelRatio(1);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->property("forCamera").toBool())
            painter.fillRect(QRect(widget->mapTo(&window, QPoint()), widget->size()), theme.ground);
    }
    return picture;
}

} // namespace

QStringList strayColours(const QImage &whole, const Theme &theme, const QWidget &window)
{
    if (theme.kind != ThemeKind::HighContrast)
        return {};
    const QImage picture = withoutCodes(whole, theme, window);
    const QVector3D ground = pointOf(theme.ground);
    const QVector3D way = (pointOf(theme.text) - ground).normalized();
    int strays = 0;
    QString example;
    QHash<QRgb, bool> isStray;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb colour = picture.pixel(x, y);
            auto known = isStray.constFind(colour);
            if (known == isStray.cend())
                known =
                    isStray.insert(colour, pointOf(colour).distanceToLine(ground, way) > tolerance);
            if (*known && ++strays == 1)
                example = u"%1 at %2,%3"_s.arg(QColor(colour).name()).arg(x).arg(y);
        }
    }
    return strays > fewPixels
               ? QStringList{u"%1 pixels are of no colour of the palette, such as %2"_s.arg(strays)
                                 .arg(example)}
               : QStringList();
}

} // namespace foghorn
