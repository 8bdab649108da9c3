// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace foghorn {

/** In a high-contrast theme nothing is painted but the two colours that the person chose, and what lies between them at
    the edges of letters. Empty for other themes. Tells how many pixels stray, and one of them. `window`: what the picture
    is of; a widget in it that a camera is to read (property "forCamera") has the colours that a camera needs. */
QStringList strayColours(const QImage &picture, const Theme &theme, const QWidget &window);

} // namespace foghorn
