// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/platform/compositor.h"

namespace foghorn {

// The desktop window manager composes always since Windows 8.
bool windowsAreComposed()
{
    return true;
}

} // namespace foghorn

#endif
