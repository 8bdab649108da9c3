// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/words.h"

namespace foghorn {

/** A person's mark as it is shown and read out. */
PopupMark markToShow(const Mark &mark, const Words &say);
/** In a preview: that everybody sees another one there. */
PopupMark sampleMark(const Words &say);
/** What stands in a pop-up: nothing where the desk has none. */
std::optional<PopupMark> markOf(const PopupContext &context, const Words &say);
/** "IT never asks for a password here." */
QString neverAsksWords(const Words &say);

} // namespace foghorn
