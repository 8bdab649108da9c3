// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QString>

namespace foghorn {

/** The style sheet of the admin app, made from a theme's roles: fields, buttons, cards, menu. Widgets say
    their role by the property "role" (card, menu, soft, label, title, problem, advice, primary …). */
QString adminStyleSheet(const Theme &theme);
/** What a filled button looks like while it has the keyboard; without it it has a margin of 2 px. */
QString filledFocus(const Theme &theme);
/** The colour a severity has in this theme. */
QColor severityColour(const Theme &theme, int severity);

} // namespace foghorn
