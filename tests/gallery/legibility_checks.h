// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QStringList>
#include <QWidget>

namespace foghorn {

// Each returns what is wrong, as sentences; empty = legible. The window must have been shown.

/** Every pair of colours that a theme puts on each other: 4.5 : 1 for words, 3 : 1 for shapes and for
    what tells a control from its ground (WCAG 2.2, 1.4.3 and 1.4.11). */
QStringList contrastProblems(const Theme &theme);
/** Every visible button lies inside the window whole, is not covered by another one, and its words fit. */
QStringList buttonProblems(QWidget &window);
/** No text is cut off, neither by its own widget nor by what it stands in; inside a scroll area it may lie
    outside the visible part, but not outside what can be scrolled to. */
QStringList clippingProblems(QWidget &window);
/** All of it for one window. */
QStringList legibilityProblems(QWidget &window);

} // namespace foghorn
