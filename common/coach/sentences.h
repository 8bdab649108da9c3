// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/folded_text.h"

namespace foghorn {

/** The sentences of a folded text with its capitals. A full stop ends one where a space and no small letter
    follow, and no abbreviation stands before it ("Sr. Gómez", "p. ex."). Pure. */
QList<Range> foldedSentences(const QByteArray &cased);

} // namespace foghorn
