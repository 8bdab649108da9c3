// SPDX-License-Identifier: GPL-3.0-or-later
// What a PatternSet learns of single words, so that most patterns are never tried on most of them.
#include "common/coach/pattern.h"

#include <algorithm>
#include <bit>

namespace foghorn {

namespace {

/** The folded text is ASCII: no need to ask whether it is valid UTF-16. */
constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;

} // namespace

quint64 PatternSet::openedBy(const FoldedText &text, qsizetype start, qsizetype most,
                             quint64 among) const
{
    quint64 key = 0;
    const qsizetype length =
        std::min<qsizetype>({most, qsizetype(sizeof key), text.cased().size() - start});
    for (qsizetype i = 0; i < length; ++i)
        key = key << 8 | text.cased().at(start + i).unicode(); // folded: ASCII
    const auto known = m_openings->masks.constFind(key);
    if (known != m_openings->masks.cend())
        return *known;
    quint64 mask = 0;
    for (quint64 left = among; left != 0; left &= left - 1) {
        const Pattern &pattern = m_patterns.at(std::countr_zero(left));
        const QString letters =
            (pattern.capitals ? text.cased() : text.lower()).sliced(start, length);
        const auto begun = pattern.opening.match(
            letters, 0, QRegularExpression::PartialPreferFirstMatch, unchecked);
        if (begun.hasMatch() || begun.hasPartialMatch())
            mask |= left & -left;
    }
    m_openings->masks.insert(key, mask);
    return mask;
}

quint64 PatternSet::openedAt(const FoldedText &text, const Range &word) const
{
    // The sign behind a short word goes along, or "com" would seem to begin "comprometemo-nos".
    const quint64 byWord = openedBy(text, word.start, word.length + 1, all());
    // Many begin with an article: what follows it tells most of them apart.
    constexpr qsizetype letters = 8;
    return byWord == 0 || word.length > 3 ? byWord
                                          : openedBy(text, word.start, letters, byWord) & byWord;
}

PatternSet::Met PatternSet::metBy(const FoldedText &text, const Range &word) const
{
    // With the sign behind it, which tells whether more of a phrase can follow. A view with a string's face:
    // nothing is copied for a look-up.
    const qsizetype length = std::min(word.length + 1, text.lower().size() - word.start);
    const QString letters = QString::fromRawData(text.lower().constData() + word.start, length);
    const auto known = m_openings->met.constFind(letters);
    if (known != m_openings->met.cend())
        return *known;
    Met met;
    for (qsizetype i = 0; i < m_needs.size(); ++i) {
        const QRegularExpression &words = m_needs.at(i).words;
        if (words.match(letters).hasMatch())
            met.surely |= quint64(1) << i;
        else if (words.match(letters, 0, QRegularExpression::PartialPreferFirstMatch)
                     .hasPartialMatch())
            met.perhaps |= quint64(1) << i;
    }
    m_openings->met.insert(QString(letters.constData(), letters.size()), met);
    return met;
}

} // namespace foghorn
