// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"

namespace foghorn {

/** Shape and colour of a notice in a list or on the tray icon. */
PopupTone toneOf(const Notice &notice);

} // namespace foghorn
