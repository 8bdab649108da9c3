// SPDX-License-Identifier: GPL-3.0-or-later
// What a PatternSet learns of single words, so that most patterns are never tried on most of them.
#include "common/coach/pattern.h"

#include <algorithm>
#include <bit>

namespace foghorn {

quint64 PatternSet::openedBy(const FoldedText &text, qsizetype start, qsizetype most,
                             quint64 among) const
{
    quint64 key = 0;
    const qsizetype length =
        std::min<qsizetype>({most, qsizetype(sizeof key), text.cased().size() - start});
    for (qsizetype i = 0; i < length; ++i)
        key = key << 8 | quint64(text.cased().at(start + i)); // folded: ASCII
    const auto known = m_openings->masks.constFind(key);
    if (known != m_openings->masks.cend())
        return *known;
    quint64 mask = 0;
    for (quint64 left = among; left != 0; left &= left - 1) {
        const Pattern &pattern = m_patterns.at(std::countr_zero(left));
        const QByteArrayView subject = pattern.capitals ? text.cased() : text.lower();
        if (pattern.find.mayMatch(subject.sliced(start, length)))
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
    // With the sign behind it, which tells whether more of a phrase can follow. A view with an array's face:
    // nothing is copied for a look-up.
    const qsizetype length = std::min(word.length + 1, text.lower().size() - word.start);
    const QByteArray letters =
        QByteArray::fromRawData(text.lower().constData() + word.start, length);
    const auto known = m_openings->met.constFind(letters);
    if (known != m_openings->met.cend())
        return *known;
    Met met;
    for (qsizetype i = 0; i < m_needs.size(); ++i) {
        const Expression &words = m_needs.at(i).words;
        if (words.matches(letters))
            met.surely |= quint64(1) << i;
        else if (words.mayMatch(letters))
            met.perhaps |= quint64(1) << i;
    }
    m_openings->met.insert(QByteArray(letters.constData(), letters.size()), met);
    return met;
}

} // namespace foghorn
