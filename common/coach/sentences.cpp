// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/sentences.h"

#include <array>
#include <utility>

namespace foghorn {

namespace {

/** Titles and such, in the four languages: a name or a number follows them. */
constexpr std::array abbreviations{
    "mr",    "mrs", "ms",     "dr",   "dra",  "sr",   "sra",  "srta", "d",   "no",   "tel",
    "ext",   "ej",  "ex",     "p",    "e",    "i",    "g",    "art",  "av",  "min",  "max",
    "aprox", "m",   "mme",    "mlle", "st",   "c",    "vs",   "etc",  "num", "dept", "depto",
    "dpto",  "pag", "approx", "eng",  "prof", "exmo", "exma", "n"};

bool isAbbreviation(QStringView word)
{
    for (const char *one : abbreviations) {
        if (word.compare(QLatin1StringView(one), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QStringView wordBefore(const QString &text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && text.at(start - 1).isLetter())
        --start;
    return QStringView(text).sliced(start, end - start);
}

bool endsSentence(const QString &text, qsizetype place)
{
    const QChar sign = text.at(place);
    if (sign == u'\n')
        return true;
    if (sign != u'.' && sign != u'!' && sign != u'?')
        return false;
    qsizetype next = place + 1;
    while (next < text.size() && !text.at(next).isSpace() && !text.at(next).isLetterOrNumber())
        ++next; // a closing quote or bracket, a second full stop
    if (next >= text.size())
        return true;
    if (!text.at(next).isSpace())
        return false;
    while (next < text.size() && text.at(next) == u' ')
        ++next;
    if (sign != u'.' || next >= text.size())
        return true;
    return !text.at(next).isLower() && !isAbbreviation(wordBefore(text, place));
}

} // namespace

QList<Range> foldedSentences(const QString &cased)
{
    QList<Range> sentences;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        while (start < end && cased.at(start).isSpace())
            ++start;
        qsizetype last = end;
        while (last > start && cased.at(last - 1).isSpace())
            --last;
        if (last > start)
            sentences.append({start, last - start});
        start = end;
    };
    for (qsizetype i = 0; i < cased.size(); ++i) {
        const char16_t sign = std::as_const(cased).at(i).unicode();
        const bool may = sign == u'\n' || sign == u'.' || sign == u'!' || sign == u'?';
        if (may && endsSentence(cased, i))
            close(i + 1);
    }
    close(cased.size());
    return sentences;
}

} // namespace foghorn
