// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/text_view.h"
#include "client/popup/theme.h"

namespace foghorn {

/** The measures of a pop-up's two forms, in pixels at 100 % (Theme::units scales them). The numbers are
    those of the drawings. */
struct Measures
{
    qreal edge; // room at the edges
    qreal line; // where everything that is read hangs, from the left edge
    qreal shapeLeft;
    qreal shapeSize;
    qreal strip;    // the colour along the top
    qreal headline; // sizes of type
    qreal body;
    qreal small; // labels, sender, contact
    qreal times;
    qreal width;

    static constexpr Measures corner() { return {16, 62, 17, 31, 5, 18, 14, 12, 17, 440}; }
    static constexpr Measures critical() { return {24, 82, 27, 40, 9, 26, 16, 13, 22, 908}; }
    static constexpr Measures of(bool large) { return large ? critical() : corner(); }
};

/** The room beside a text that the ground of a mark may use. */
inline constexpr qreal markRoom = 4;

/** Rounded where a compositor makes a window translucent, square with a line elsewhere. */
enum class Corners { Square, Rounded };

/** A look of `pixels` high letters; lines stand as far apart as reads well at that size. */
TextLook lookOf(const Theme &theme, qreal pixels, const QColor &colour,
                QFont::Weight weight = QFont::Normal);

/** The radius of a pop-up's corners under a compositor. */
inline constexpr qreal cornerRadius = 12;
/** A pop-up's ground with the strip along its top: rounded, or square with a line around it. Leaves the painter
    clipped to it. */
void paintFrame(QPainter &painter, const QRect &area, const Theme &theme, const QColor &tone,
                int strip, Corners corners);

} // namespace foghorn
