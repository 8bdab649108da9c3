// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

/** What Tab goes through in a window, as one reads it: as its layouts stand, from the top. Qt's own order is that in
    which widgets were made, so a line that was added later came behind the last button, and setTabOrder() of Qt 6.4
    loses widgets where many are moved. A grid whose widget has the property "readDown" is read by columns. */
QList<QWidget *> tabStops(QWidget *window);

enum class TabTo { Next, Previous };
/** Gives the keyboard to the stop beside the one that has it, and brings it into sight; false where there is none. */
bool moveByTab(QWidget *window, TabTo where);

} // namespace foghorn
