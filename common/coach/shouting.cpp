// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/shouting.h"

#include "common/coach/ascii.h"

#include <algorithm>
#include <map>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tooManyForAName = 3;
constexpr qsizetype shortestOrdinary = 3; // "IT" and "US" are names too
constexpr qsizetype shortestWithEnding = 6;

QByteArrayView partOf(const QByteArray &text, const Range &range)
{
    return QByteArrayView(text).sliced(range.start, range.length);
}

/** At least two letters, and all of them capitals. A code with digits is no word. */
bool isInCapitals(QByteArrayView word)
{
    return word.size() > 1 && std::all_of(word.begin(), word.end(), isCapital);
}

/** "A" and "O" are words too, between capitals. */
bool mayStandBetween(QByteArrayView word)
{
    return word.size() == 1 && isCapital(word.front());
}

struct Run
{
    qsizetype first = 0; // indices of words
    qsizetype last = 0;
};

bool areSideBySide(const FoldedText &text, const Range &left, const Range &right)
{
    const QByteArrayView gap =
        QByteArrayView(text.lower()).sliced(left.end(), right.start - left.end());
    return gap.size() <= 2 && std::all_of(gap.begin(), gap.end(), [](char sign) {
               return sign == ' ' || sign == '-' || sign == '\'' || sign == ',';
           });
}

QList<Run> runsOfCapitals(const FoldedText &text)
{
    QList<Run> runs;
    const QList<Range> &words = text.words();
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArrayView word = partOf(text.cased(), words.at(i));
        const bool goesOn = !runs.isEmpty() && runs.last().last == i - 1 &&
                            areSideBySide(text, words.at(i - 1), words.at(i));
        if (isInCapitals(word) || (goesOn && mayStandBetween(word))) {
            if (goesOn)
                runs.last().last = i;
            else
                runs.append({i, i});
        }
    }
    return runs;
}

/** A word of the language, so that its capitals are no abbreviation's. */
bool isOrdinary(const QByteArray &word, const RuleBook &book)
{
    if (word.size() < shortestOrdinary)
        return book.loud.contains(word);
    const auto ends = [&word](const QByteArray &ending) { return word.endsWith(ending); };
    return book.ordinary.contains(word) ||
           (word.size() >= shortestWithEnding &&
            std::any_of(book.loudEndings.begin(), book.loudEndings.end(), ends));
}

bool isShouted(const FoldedText &text, const Run &run, const RuleBook &book)
{
    qsizetype ordinary = 0;
    qsizetype letters = 0;
    for (qsizetype i = run.first; i <= run.last; ++i) {
        const QByteArrayView word = partOf(text.lower(), text.words().at(i));
        letters += word.size();
        ordinary += isOrdinary(word.toByteArray(), book) ? 1 : 0;
    }
    const qsizetype count = run.last - run.first + 1;
    return ordinary > 0 || (count >= tooManyForAName && letters >= 5 * count - 3);
}

/** The same words without raising the voice: a capital only where a sentence begins. */
QString calm(const FoldedText &text, const Range &range)
{
    QString words = text.originalWords(range).toLower();
    const bool begins = text.sentenceAt(range.start).start == range.start;
    if (begins && !words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QList<PatternSet::Match> heapsOfMarks(const FoldedText &text)
{
    QList<PatternSet::Match> found;
    const QByteArray &lower = text.lower();
    const auto isMark = [](char sign) { return sign == '!' || sign == '?'; };
    for (qsizetype i = 0; i < lower.size(); ++i) {
        const qsizetype start = i;
        while (i < lower.size() && isMark(lower.at(i)))
            ++i;
        const QByteArrayView marks = QByteArrayView(lower).sliced(start, i - start);
        if (marks.size() > 1 && (marks.contains('!') || marks.size() > 2))
            found.append({{start, i - start}, marks.contains('?') ? u"?"_s : u"."_s});
    }
    return found;
}

} // namespace

QList<PatternSet::Match> shoutedWords(const FoldedText &text, const RuleBook &book)
{
    std::map<qsizetype, PatternSet::Match> found; // by place
    for (const PatternSet::Match &marks : heapsOfMarks(text))
        found.emplace(marks.range.start, marks);
    for (const Run &run : runsOfCapitals(text)) {
        if (!isShouted(text, run, book))
            continue;
        const qsizetype start = text.words().at(run.first).start;
        const Range range{start, text.words().at(run.last).end() - start};
        found.emplace(start, PatternSet::Match{range, calm(text, range)});
    }
    QList<PatternSet::Match> inOrder;
    for (const auto &[place, match] : found)
        inOrder.append(match);
    return inOrder;
}

} // namespace foghorn
