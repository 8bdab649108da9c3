// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace foghorn {

/** The sign of Foghorn's windows in task bars and window lists: a horn that sounds. Painted, so that it is
    sharp at every size that desktops ask for. Needs a QGuiApplication. */
QIcon programIcon();

} // namespace foghorn
