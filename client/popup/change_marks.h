// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"

namespace foghorn {

/** A block of text with what changed in it. */
struct MarkedBlock
{
    QList<MarkedText> lines;
    bool mostlyChanged = false; // over half of its letters are new
    bool somethingGone = false; // a sentence that the person confirmed is no longer there
};

/** Where each sentence of a text begins and ends, line breaks included as boundaries; without the
    white space between. */
QList<MarkedRange> sentencesOf(const QString &text);

/** Marks every sentence of `now` that does not stand in `before`; moving a sentence is no change.
    Where over half of the block is new, no sentence is marked: the whole block is. */
MarkedBlock markChanges(const QStringList &before, const QStringList &now);
/** The lines as they are, nothing marked. */
MarkedBlock unmarked(const QStringList &now);

} // namespace foghorn
