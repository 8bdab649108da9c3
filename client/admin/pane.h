// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QScrollArea;
class QWidget;

namespace foghorn {

/** A part of a page that scrolls up and down when it is higher than its place. Takes `content` over. */
QScrollArea *scrolled(QWidget *content);

/** Takes every row out, to be filled anew. The rows are deleted later: the one whose button was pressed is among them. */
void emptyRows(QLayout &rows);

} // namespace foghorn
