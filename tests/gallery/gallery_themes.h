// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QList>
#include <QString>

namespace foghorn {

/** Three themes at this font; high contrast is yellow on black, as a system's palette may have it. */
inline QList<std::pair<QString, Theme>> galleryThemes(const QFont &font)
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::yellow);
    return {{QStringLiteral("light"), Theme::light(font)},
            {QStringLiteral("dark"), Theme::dark(font)},
            {QStringLiteral("high contrast"), Theme::highContrast(palette, font)}};
}

inline QFont twiceAsLarge(QFont font)
{
    font.setPixelSize(28);
    return font;
}

} // namespace foghorn
