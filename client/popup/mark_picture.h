// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QPainter>

namespace foghorn {

/** Paints a mark's picture on a soft disc in its colour. A picture that is not known leaves a plain disc, a colour
    that is not known is grey. In high contrast the system's own colours stand for all. */
void paintMark(QPainter &painter, const QRectF &area, const QString &picture, const QString &colour,
               const Theme &theme);
bool isMarkPictureKnown(const QString &picture);

/** The disc and what is painted on it. */
struct MarkColours
{
    QColor disc, picture;
};
MarkColours markColoursOf(const QString &colour, const Theme &theme);

} // namespace foghorn
