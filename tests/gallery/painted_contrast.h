// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace foghorn {

/** Words that are too close to their ground (4.5 : 1, WCAG 2.2 1.4.3) in a picture of the window, `ratio` device
    pixels per logical one: of every visible label and of every button that can be pressed. */
QStringList paintedContrastProblems(QWidget &window, const QImage &picture);
/** Words of buttons, boxes and table heads that do not fit, also in what scrolls; and what only fits sideways. */
QStringList crampedProblems(QWidget &window);

} // namespace foghorn
