// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace foghorn {

enum class PopupTone;
enum class ThemeKind { Light, Dark, HighContrast };

/** Every colour of the pop-up, the composer and the board, by role. With HighContrast only the system's
    palette counts. */
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor text, softText, ground, box, line, changed;
    QColor critical, major, minor, info, backAgain; // shapes, strips and filled buttons
    QColor onFilled;                                // words on a filled button
    QFont font;                                     // body: everything is in units of it
    bool operator==(const Theme &) const = default;

    static Theme light(const QFont &font);
    static Theme dark(const QFont &font);
    static Theme highContrast(const QPalette &palette, const QFont &font);

    QColor toneColour(PopupTone tone) const;
    /** `pixels` at 100 % (a 14 px body), scaled to this theme's font. */
    int units(qreal pixels) const;
    QFont scaledFont(qreal pixels, QFont::Weight weight = QFont::Normal) const;
};

/** WCAG 2.2 contrast ratio, 1 to 21. */
qreal contrastRatio(const QColor &one, const QColor &other);

class Appearance;
/** The theme that the system asks for now. */
Theme themeFor(const Appearance &appearance, const QFont &font);

} // namespace foghorn
