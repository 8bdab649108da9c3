// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/rule_book.h"

namespace foghorn {

/** Capitals that raise the voice, and heaps of exclamation marks. One word in capitals counts where it is an
    ordinary word (URGENT), several in a row where one of them is or where they are too many for a name; so
    acronyms (SAP, UNESCO) and names (AURORA) pass. Pure. */
QList<PatternSet::Match> shoutedWords(const FoldedText &text, const RuleBook &book);

} // namespace foghorn
