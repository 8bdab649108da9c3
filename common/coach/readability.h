// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/folded_text.h"
#include "common/model/language.h"

namespace foghorn {

/** How long is too long in one language: a plain limit of words, and the language's Flesch formula
    score = base − perSentenceWord × (words / sentences) − perSyllable × (syllables / words),
    which its author made for samples of a hundred words. Sources: resources/coach/README.md. */
struct Readability
{
    int words = 25; // more in one sentence are too many
    double base = 206.835;
    double perSentenceWord = 1.015;
    double perSyllable = 84.6;
    double hard = 30; // a score below is hard to read
    int sample = 100; // words that the formula needs to mean anything

    /** The sentences to shorten: each with too many words; in a field long enough for the formula and too
        hard by it, the longest sentence too. A list after a colon counts as one word: it reads quickly. */
    QList<Range> longSentences(const FoldedText &text, Language language) const;
    double score(const FoldedText &text, Language language) const;
};

/** Vowels that sound together, without the silent e of English and French. An approximation; never 0. */
int syllables(QByteArrayView word, Language language);

} // namespace foghorn
