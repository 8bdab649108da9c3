// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace foghorn {

/** Gives the keyboard to each of these and takes it away again: what shows too little of it, as sentences. What it
    paints must stand 3 : 1 against what is there without it (WCAG 2.2, 2.4.7 and 1.4.11); a text cursor alone is too
    little. The window must be active. */
QStringList focusProblems(QWidget &window, const QList<QWidget *> &stops);

} // namespace foghorn
