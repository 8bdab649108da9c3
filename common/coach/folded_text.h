// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/range.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace foghorn {

/** A text as the rules see it: its words in ASCII without accents, one kind of apostrophe, dash and space,
    and the way back to the original's places. A letter that no rule can ask for becomes '_', so that words
    keep their borders; any other sign becomes U+0001. What is not the author's prose (addresses, {{blanks}},
    quotations of two words or more, such as an error message on the screen) is U+0001 throughout. */
class FoldedText
{
public:
    explicit FoldedText(const QString &original);

    const QString &original() const { return m_original; }
    const QByteArray &cased() const { return m_cased; }
    const QByteArray &lower() const { return m_lower; }

    /** Where these folded places stand in the original, a combining accent at their end included. */
    Range inOriginal(const Range &folded) const;
    QString originalWords(const Range &folded) const;
    /** The words of the folded text: letters and digits; an apostrophe or a hyphen parts two words. */
    const QList<Range> &words() const { return m_words; }
    /** Sentences, each without the space around it. A line ends one too. */
    const QList<Range> &sentences() const { return m_sentences; }
    /** The sentence around this place. */
    Range sentenceAt(qsizetype place) const;

private:
    void fold();
    void hide(); // what is not the author's prose
    void cutWords();
    void cutSentences();

    QString m_original;
    QByteArray m_cased;
    QByteArray m_lower;
    QList<qsizetype> m_origin; // of each folded place, and of the end
    QList<Range> m_words;
    QList<Range> m_sentences;
};

/** The letters of a rule (a word or a pattern) without accents; everything else as it stands. */
QByteArray withoutAccents(const QString &rule);

} // namespace foghorn
