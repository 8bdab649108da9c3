// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace foghorn {

/** Controls that are narrower or lower than their own words, also where they are scrolled: buttons, choices, tabs,
    and what stands in an empty field. Beside legibilityProblems(), which looks at labels. */
QStringList cutWordsProblems(const QWidget &window);

} // namespace foghorn
