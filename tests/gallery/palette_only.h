// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QImage>
#include <QStringList>

namespace foghorn {

/** In a high-contrast theme nothing is painted but the two colours that the person chose, and what lies between them at
    the edges of letters. Empty for other themes. Tells how many pixels stray, and one of them. */
QStringList strayColours(const QImage &picture, const Theme &theme);

} // namespace foghorn
