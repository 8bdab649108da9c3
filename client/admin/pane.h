// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace foghorn {

/** A part of a page that scrolls up and down when it is higher than its place. Takes `content` over. */
QScrollArea *scrolled(QWidget *content);

} // namespace foghorn
