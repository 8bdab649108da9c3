// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/word_list.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QByteArray wordAt(const FoldedText &text, qsizetype word)
{
    const Range &range = text.words().at(word);
    // A view with an array's face: nothing is copied for a look-up.
    return QByteArray::fromRawData(text.lower().constData() + range.start, range.length);
}

/** Words of one phrase stand a space, a hyphen or an apostrophe apart. */
bool areNeighbours(const FoldedText &text, const Range &left, const Range &right)
{
    if (right.start - left.end() > 2)
        return false;
    for (qsizetype i = left.end(); i < right.start; ++i) {
        if (!QByteArrayView(" -'\n").contains(text.lower().at(i)))
            return false;
    }
    return true;
}

} // namespace

void WordList::add(const QString &forms, const std::optional<QString> &substitutes)
{
    const QStringList each = forms.split(u'|');
    const QStringList plain = substitutes ? substitutes->split(u'|') : QStringList();
    for (qsizetype i = 0; i < each.size(); ++i) {
        const FoldedText folded(each.at(i).trimmed());
        Phrase phrase;
        for (qsizetype word = 0; word < folded.words().size(); ++word)
            phrase.words.append(
                QByteArray(wordAt(folded, word).constData(), folded.words().at(word).length));
        if (phrase.words.isEmpty())
            continue;
        phrase.form = each.at(i).trimmed();
        if (folded.cased() != folded.lower())
            phrase.exact = folded.cased();
        if (substitutes)
            phrase.substitute = plain.at(std::min(i, plain.size() - 1)).trimmed();
        QList<Phrase> &same = m_byFirstWord[phrase.words.first()];
        same.removeIf([&phrase](const Phrase &old) {
            return old.words == phrase.words && old.exact == phrase.exact;
        });
        // The longest first, and of equals the one that minds its capitals.
        const auto weight = [](const Phrase &one) {
            return one.words.size() * 2 + (one.exact.isEmpty() ? 0 : 1);
        };
        auto place = same.begin();
        while (place != same.end() && weight(*place) > weight(phrase))
            ++place;
        same.insert(place, phrase);
    }
}

bool WordList::stands(const Phrase &phrase, const FoldedText &text, qsizetype word)
{
    const QList<Range> &words = text.words();
    if (word + phrase.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < phrase.words.size(); ++i) {
        const Range &range = words.at(word + i);
        if (QByteArrayView(text.lower()).sliced(range.start, range.length) != phrase.words.at(i))
            return false;
        if (i > 0 && !areNeighbours(text, words.at(word + i - 1), range))
            return false;
    }
    if (phrase.exact.isEmpty())
        return true;
    const qsizetype start = words.at(word).start;
    const qsizetype end = words.at(word + phrase.words.size() - 1).end();
    return QByteArrayView(text.cased()).sliced(start, end - start) == phrase.exact;
}

const WordList::Phrase *WordList::at(const FoldedText &text, qsizetype word) const
{
    const auto found = m_byFirstWord.constFind(wordAt(text, word));
    if (found == m_byFirstWord.cend())
        return nullptr;
    for (const Phrase &phrase : *found) {
        if (stands(phrase, text, word))
            return &phrase;
    }
    return nullptr;
}

QList<WordList::Match> WordList::matches(const FoldedText &text) const
{
    QList<Match> found;
    const QList<Range> &words = text.words();
    for (qsizetype word = 0; word < words.size(); ++word) {
        const Phrase *phrase = at(text, word);
        if (!phrase)
            continue;
        const qsizetype last = word + phrase->words.size() - 1;
        const qsizetype start = words.at(word).start;
        if (phrase->substitute)
            found.append({{start, words.at(last).end() - start}, *phrase->substitute});
        word = last;
    }
    return found;
}

QList<QPair<QString, std::optional<QString>>> WordList::all() const
{
    QList<QPair<QString, std::optional<QString>>> forms;
    for (const QList<Phrase> &same : m_byFirstWord) {
        for (const Phrase &phrase : same)
            forms.append({phrase.form, phrase.substitute});
    }
    return forms;
}

} // namespace foghorn
