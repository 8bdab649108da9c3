// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/looks.h"

#include <QFontMetricsF>

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

} // namespace foghorn
