// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/screen_reader.h"

#include <functional>

namespace foghorn::journey {

// What somebody who hears the screen, or has no mouse, needs of a window. Each returns what is wrong, as sentences.

/** A control without a name or with a role that says nothing, a field that does not carry its label's name, a picture
    without a description. */
QStringList nameProblems(const QList<ScreenReader::Thing> &things);

/** A tab, a row or a cell: the arrow keys move among them, and the one that Tab reaches stands for all. */
bool isOfAGroup(const ScreenReader::Thing &thing);

/** What Tab reaches, in its order; each once. `next` presses it. */
QList<ScreenReader::Thing> tabWalk(const ScreenReader &reader,
                                   const QList<ScreenReader::Thing> &things,
                                   const std::function<void()> &next);
/** Controls that can be used and that the walk did not reach. Of a group that the arrow keys move in, one is enough. */
QStringList unreached(const QList<ScreenReader::Thing> &things,
                      const QList<ScreenReader::Thing> &walked);

} // namespace foghorn::journey
