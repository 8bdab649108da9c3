// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/screen_watch.h"

#include <utility>

namespace foghorn {

void ScreenWatch::take(ScreenState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT changed();
}

} // namespace foghorn
