// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/readability.h"

#include "common/coach/ascii.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestToBlame = 15; // words: shortening less does not help a hard text

bool isWord(const FoldedText &text, const Range &word)
{
    return isLetter(text.lower().at(word.start)) || isDigit(text.lower().at(word.start));
}

/** "Still working: calendar, chat, printers": three commas and no longer part between them. */
bool endsInList(QByteArrayView sentence)
{
    const qsizetype colon = sentence.indexOf(':');
    if (colon < 0)
        return false;
    const auto items = sentence.sliced(colon + 1).toByteArray().split(',');
    return items.size() > 3 && std::all_of(items.begin(), items.end(), [](const QByteArray &item) {
               return item.trimmed().count(' ') < 5;
           });
}

int wordsIn(const FoldedText &text, const Range &sentence)
{
    qsizetype end = sentence.end();
    const QByteArrayView words =
        QByteArrayView(text.lower()).sliced(sentence.start, sentence.length);
    if (endsInList(words))
        end = sentence.start + words.indexOf(':') + 1;
    int count = 0;
    qsizetype last = -1;
    for (const Range &word : text.words()) {
        if (word.start < sentence.start || word.start >= end || !isWord(text, word))
            continue;
        // "e-mail" and "l'équipe" are one word to a reader.
        const bool joined = last == word.start - 1 && last >= 0 &&
                            (text.lower().at(last) == '-' || text.lower().at(last) == '\'');
        count += joined ? 0 : 1;
        last = word.end();
    }
    return count;
}

bool isVowel(char letter)
{
    return QByteArrayView("aeiouy").contains(letter);
}

} // namespace

int syllables(QByteArrayView word, Language language)
{
    int count = 0;
    bool before = false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool vowel = isVowel(word.at(i));
        // In Spanish and Portuguese two strong vowels are two syllables: "correo", "área".
        const bool apart = (language == Language::Spanish || language == Language::Portuguese) &&
                           i > 0 && QByteArrayView("aeo").contains(word.at(i)) &&
                           QByteArrayView("aeo").contains(word.at(i - 1));
        if (vowel && (!before || apart))
            ++count;
        before = vowel;
    }
    const bool silent = language == Language::English || language == Language::French;
    if (silent && count > 1 && word.endsWith('e') && !word.endsWith("le"))
        --count;
    return std::max(1, count);
}

double Readability::score(const FoldedText &text, Language language) const
{
    double wordCount = 0;
    double syllableCount = 0;
    for (const Range &word : text.words()) {
        ++wordCount;
        syllableCount +=
            syllables(QByteArrayView(text.lower()).sliced(word.start, word.length), language);
    }
    if (wordCount == 0)
        return base;
    const double sentenceCount = std::max<double>(1, double(text.sentences().size()));
    return base - perSentenceWord * (wordCount / sentenceCount) -
           perSyllable * (syllableCount / wordCount);
}

QList<Range> Readability::longSentences(const FoldedText &text, Language language) const
{
    QList<Range> found;
    Range longest;
    int most = 0;
    for (const Range &sentence : text.sentences()) {
        const int count = wordsIn(text, sentence);
        if (count > words)
            found.append(sentence);
        if (count > most) {
            most = count;
            longest = sentence;
        }
    }
    const bool measurable = text.words().size() >= sample;
    if (found.isEmpty() && measurable && most >= shortestToBlame && score(text, language) < hard)
        found.append(longest);
    return found;
}

} // namespace foghorn
