// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/mark_picture.h"

#include <QHash>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

// Drawn in a square of 24 × 24, on a disc that fills it. In the manner of SVG: M and L go to a point, C curves there,
// Z closes; O is an ellipse (centre, radii), R a rectangle (corner, size).
struct Drawing
{
    const char *filled;
    const char *lines;
};

const QHash<QString, Drawing> &drawings()
{
    static const QHash<QString, Drawing> all{
        {u"anchor"_s,
         {"",
          "O 12 6.4 1.7 1.7 M 12 8.2 L 12 19 M 8.6 10.8 L 15.4 10.8 M 5.4 13.4 C 5.4 17 8.5 19 12 "
          "19 C 15.5 19 18.6 17 18.6 13.4"}},
        {u"boat"_s,
         {"M 4.8 15 L 19.2 15 L 16.8 19 L 7.2 19 Z M 11.3 4.6 L 11.3 13.4 L 5.6 13.4 Z M 12.9 6.6 L 18 "
          "13.4 L 12.9 13.4 Z",
          ""}},
        {u"key"_s,
         {"", "O 8 12 3.2 3.2 M 11.2 12 L 19.4 12 M 18.6 12 L 18.6 15.4 M 15 12 L 15 14.6"}},
        {u"tree"_s,
         {"M 12 4 L 17 10.8 L 14.8 10.8 L 18.6 16.4 L 5.4 16.4 L 9.2 10.8 L 7 10.8 Z R 10.8 16.2 2.4 "
          "3.6",
          ""}},
        {u"star"_s,
         {"M 12 4.4 L 13.9 9.6 L 19.5 9.9 L 15.1 13.4 L 16.6 18.8 L 12 15.7 L 7.4 18.8 L 8.9 13.4 L 4.5 "
          "9.9 L 10.1 9.6 Z",
          ""}},
        {u"house"_s,
         {"M 12 4.4 L 19.6 11.2 L 17.2 11.2 L 17.2 18.8 L 13.7 18.8 L 13.7 14 L 10.3 14 L 10.3 18.8 L "
          "6.8 18.8 L 6.8 11.2 L 4.4 11.2 Z",
          ""}},
        {u"fish"_s,
         {"M 4.2 12 C 6.6 6.8 12.6 6.6 15.6 12 C 12.6 17.4 6.6 17.2 4.2 12 Z M 14 12 L 19.8 7.6 L 19.8 "
          "16.4 Z",
          ""}},
        {u"cup"_s,
         {"M 5.6 7.6 L 15.4 7.6 L 14.6 17.4 C 14.5 18.4 13.9 18.8 13 18.8 L 8 18.8 C 7.1 18.8 6.5 18.4 "
          "6.4 17.4 Z",
          "M 15.4 9.8 C 19.8 9.4 19.6 15 14.9 15"}},
        {u"umbrella"_s,
         {"M 4.4 12.4 C 4.6 3 19.4 3 19.6 12.4 Z", "M 12 12 L 12 17.4 C 12 20 8.6 20 8.6 17.4"}},
        {u"bell"_s,
         {"M 12 4.6 C 8.4 4.6 7.6 7.8 7.6 10.8 C 7.6 13.8 6.4 14.8 5.2 16.4 L 18.8 16.4 C 17.6 14.8 16.4 "
          "13.8 16.4 10.8 C 16.4 7.8 15.6 4.6 12 4.6 Z O 12 18.2 1.9 1.6",
          ""}},
        {u"leaf"_s,
         {"M 19 5 C 8.8 5 5 9.4 6.2 16.6 C 13.8 18.2 19 14 19 5 Z", "M 8.8 14.2 L 5 19.2"}},
        {u"moon"_s,
         {"M 14.6 4.6 C 6.4 4.2 3.4 14 9.4 18 C 12.8 20.2 17.4 19 19 15.6 C 13.2 16.6 9.6 10.2 14.6 4.6 "
          "Z",
          ""}},
        {u"sun"_s,
         {"O 12 12 3.8 3.8",
          "M 12 4.4 L 12 5.4 M 12 18.6 L 12 19.6 M 4.4 12 L 5.4 12 M 18.6 12 L 19.6 "
          "12 M 6.6 6.6 L 7.3 7.3 M 16.7 16.7 L 17.4 17.4 M 6.6 17.4 L 7.3 16.7 M "
          "16.7 7.3 L 17.4 6.6"}},
        {u"mountain"_s, {"M 3.8 18.2 L 9.6 6.4 L 13 13.2 L 14.8 10.4 L 20.2 18.2 Z", ""}},
        {u"kite"_s,
         {"M 13.8 4.2 L 19 9.6 L 11.4 15.4 L 8.8 7.2 Z",
          "M 11.4 15.2 C 10 17.2 8 15.4 6.6 16.8 C 5.8 17.6 5.6 18.4 5.2 19.4"}},
        {u"heart"_s,
         {"M 12 19.2 C 3.8 13.4 3.6 9.6 5.4 7.2 C 7.4 4.8 10.8 5.4 12 8.2 C 13.2 5.4 16.6 4.8 18.6 7.2 "
          "C 20.4 9.6 20.2 13.4 12 19.2 Z",
          ""}},
        {u"apple"_s,
         {"M 12 9 C 8 6.4 5 9 5.2 12.8 C 5.6 17 8.8 20.2 12 18.6 C 15.2 20.2 18.4 17 18.8 12.8 C 19 9 "
          "16 6.4 12 9 Z",
          "M 12 8.4 C 12 6.4 12.8 5 14.6 4.2"}},
        {u"cloud"_s,
         {"O 8.4 13.8 3.8 3.4 O 12.8 11.2 4.4 4.4 O 16.4 14 3.4 3.2 R 8.2 13.2 8.4 4", ""}},
        {u"candle"_s,
         {"R 9.4 11 5.2 8.4 M 12 3.6 C 9.6 6.6 9.8 9.2 12 9.4 C 14.2 9.2 14.4 6.6 12 3.6 Z", ""}},
        {u"bicycle"_s,
         {"",
          "O 7 15 2.9 2.9 O 17 15 2.9 2.9 M 7 15 L 9.8 9.4 L 14.8 9.4 L 17 15 M 9.8 9.4 L 12.2 15 L "
          "14.8 9.4 M 8.4 8 L 10.6 8 M 14.8 9.4 L 14 6.6 L 16.2 6.6"}},
        {u"lighthouse"_s,
         {"M 9.8 10 L 14.2 10 L 15.6 19.4 L 8.4 19.4 Z R 10 6.8 4 2.2 M 9 6.4 L 12 3.8 L 15 6.4 Z",
          "M 5 6 L 7 7 M 19 6 L 17 7"}},
        {u"feather"_s,
         {"M 19.2 4.4 C 13.6 5 8.8 9.4 7.6 16 L 9.4 14.8 L 12.4 15 L 11.8 13.2 L 15.6 12 L 14.6 10.4 L "
          "18 8.8 Z",
          "M 5 19.2 L 9.6 13.4"}},
        {u"drum"_s,
         {"M 5.2 11.6 L 18.8 11.6 L 18.8 17 C 18.8 20 5.2 20 5.2 17 Z",
          "M 5.4 9.8 L 18.6 9.8 M 7.4 4.6 L 10.6 7.6 M 16.6 4.6 L 13.4 7.6"}},
        {u"glove"_s,
         {"M 7 19.4 L 7 9 C 7 3.4 14 3.4 14 9 L 14 11.4 C 14.8 9.6 18.6 9.4 18.2 12 C 17.8 14 14.6 15 14 "
          "16.6 L 14 19.4 Z",
          ""}}};
    return all;
}

QPainterPath pathOf(const char *drawing)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const QStringList words = QString::fromLatin1(drawing).split(u' ', Qt::SkipEmptyParts);
    qsizetype next = 0;
    const auto number = [&] { return next < words.size() ? words.at(next++).toDouble() : 0; };
    const auto point = [&] {
        const qreal x = number();
        return QPointF(x, number());
    };
    while (next < words.size()) {
        switch (words.at(next++).front().unicode()) {
        case 'M': path.moveTo(point()); break;
        case 'L': path.lineTo(point()); break;
        case 'Z': path.closeSubpath(); break;
        case 'C': {
            const QPointF one = point(), other = point();
            path.cubicTo(one, other, point());
            break;
        }
        case 'O': {
            const QPointF centre = point(), radii = point();
            path.addEllipse(centre, radii.x(), radii.y());
            break;
        }
        case 'R': {
            const QPointF corner = point(), size = point();
            path.addRect(QRectF(corner, QSizeF(size.x(), size.y())));
            break;
        }
        }
    }
    return path;
}

} // namespace

bool isMarkPictureKnown(const QString &picture)
{
    return drawings().contains(picture);
}

MarkColours markColoursOf(const QString &colour, const Theme &theme)
{
    if (theme.kind == ThemeKind::HighContrast)
        return {theme.text, theme.ground};
    // Apart in lightness too, as well as six can be: for who does not tell the hues.
    struct Pair
    {
        MarkColours light, dark;
    };
    static const QHash<QString, Pair> pairs{
        {u"blue"_s, {{QColor(0xCFE2F8), QColor(0x0B4A8F)}, {QColor(0x17406E), QColor(0xA8D0FF)}}},
        {u"orange"_s, {{QColor(0xFFDCC2), QColor(0xA63C00)}, {QColor(0x63300C), QColor(0xFFBE8F)}}},
        {u"green"_s, {{QColor(0xC4EBDB), QColor(0x005F45)}, {QColor(0x0C4F3C), QColor(0x7FE5C0)}}},
        {u"pink"_s, {{QColor(0xFAD3E7), QColor(0x9C1F63)}, {QColor(0x66204A), QColor(0xFFAFD6)}}},
        {u"yellow"_s,
         {{QColor(0xFFEFA6), QColor(0x5E4A00)}, {QColor(0x574708), QColor(0xFFE27A)}}}};
    static const Pair grey{{QColor(0xDDE1E7), QColor(0x323A48)},
                           {QColor(0x434C5C), QColor(0xE3E7EE)}};
    const Pair &pair = pairs.contains(colour) ? *pairs.constFind(colour) : grey;
    return theme.kind == ThemeKind::Dark ? pair.dark : pair.light;
}

void paintMark(QPainter &painter, const QRectF &area, const QString &picture, const QString &colour,
               const Theme &theme)
{
    const auto [disc, ink] = markColoursOf(colour, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / 24, area.height() / 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(disc);
    painter.drawEllipse(QRectF(0, 0, 24, 24));
    if (const auto drawing = drawings().constFind(picture); drawing != drawings().constEnd()) {
        painter.fillPath(pathOf(drawing->filled), ink);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(pathOf(drawing->lines));
    }
    painter.restore();
}

} // namespace foghorn
