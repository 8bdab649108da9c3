// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/sentences.h"

#include "common/coach/ascii.h"

#include <array>

namespace foghorn {

namespace {

/** Titles and such, in the four languages: a name or a number follows them. */
constexpr std::array abbreviations{
    "mr",    "mrs", "ms",     "dr",   "dra",  "sr",   "sra",  "srta", "d",   "no",   "tel",
    "ext",   "ej",  "ex",     "p",    "e",    "i",    "g",    "art",  "av",  "min",  "max",
    "aprox", "m",   "mme",    "mlle", "st",   "c",    "vs",   "etc",  "num", "dept", "depto",
    "dpto",  "pag", "approx", "eng",  "prof", "exmo", "exma", "n"};

bool isAbbreviation(QByteArrayView word)
{
    for (const char *one : abbreviations) {
        if (word.compare(one, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArrayView wordBefore(const QByteArray &text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && isLetter(text.at(start - 1)))
        --start;
    return QByteArrayView(text).sliced(start, end - start);
}

bool endsSentence(const QByteArray &text, qsizetype place)
{
    const char sign = text.at(place);
    if (sign == '\n')
        return true;
    if (sign != '.' && sign != '!' && sign != '?')
        return false;
    qsizetype next = place + 1;
    while (next < text.size() && !isSpace(text.at(next)) && !isLetter(text.at(next)) &&
           !isDigit(text.at(next)))
        ++next; // a closing quote or bracket, a second full stop
    if (next >= text.size())
        return true;
    if (!isSpace(text.at(next)))
        return false;
    while (next < text.size() && text.at(next) == ' ')
        ++next;
    if (sign != '.' || next >= text.size())
        return true;
    return !isSmallLetter(text.at(next)) && !isAbbreviation(wordBefore(text, place));
}

} // namespace

QList<Range> foldedSentences(const QByteArray &cased)
{
    QList<Range> sentences;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        while (start < end && isSpace(cased.at(start)))
            ++start;
        qsizetype last = end;
        while (last > start && isSpace(cased.at(last - 1)))
            --last;
        if (last > start)
            sentences.append({start, last - start});
        start = end;
    };
    for (qsizetype i = 0; i < cased.size(); ++i) {
        const char sign = cased.at(i);
        const bool may = sign == '\n' || sign == '.' || sign == '!' || sign == '?';
        if (may && endsSentence(cased, i))
            close(i + 1);
    }
    close(cased.size());
    return sentences;
}

} // namespace foghorn
