// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/change_marks.h"

#include <QHash>
#include <QTextBoundaryFinder>

namespace foghorn {

namespace {

/** How often each sentence stands in a block, by its words alone. */
QHash<QString, int> countSentences(const QStringList &lines)
{
    QHash<QString, int> counts;
    for (const QString &line : lines) {
        for (const MarkedRange &range : sentencesOf(line))
            ++counts[line.mid(range.start, range.length).simplified()];
    }
    return counts;
}

int sumOfLengths(const QList<MarkedRange> &ranges)
{
    int sum = 0;
    for (const MarkedRange &range : ranges)
        sum += range.length;
    return sum;
}

/** Neighbouring new sentences become one mark. */
void appendJoined(QList<MarkedRange> &ranges, MarkedRange range, const QString &text)
{
    if (!ranges.isEmpty()) {
        MarkedRange &last = ranges.last();
        const int end = last.start + last.length;
        const QString between = text.mid(end, range.start - end);
        if (between.trimmed().isEmpty() && !between.contains(u'\n')) {
            last.length = range.start + range.length - last.start;
            return;
        }
    }
    ranges.append(range);
}

void appendTrimmed(QList<MarkedRange> &ranges, const QString &text, int start, int end)
{
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    if (end > start)
        ranges.append({start, end - start});
}

} // namespace

QList<MarkedRange> sentencesOf(const QString &text)
{
    QList<MarkedRange> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    int start = 0;
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        appendTrimmed(sentences, text, start, int(next));
        start = int(next);
    }
    appendTrimmed(sentences, text, start, int(text.size()));
    return sentences;
}

MarkedBlock markChanges(const QStringList &before, const QStringList &now)
{
    QHash<QString, int> known = countSentences(before);
    MarkedBlock block;
    int all = 0;
    int fresh = 0;
    for (const QString &line : now) {
        MarkedText marked{line, {}, false};
        for (const MarkedRange &range : sentencesOf(line)) {
            all += range.length;
            if (int &left = known[line.mid(range.start, range.length).simplified()]; left > 0)
                --left;
            else
                appendJoined(marked.changed, range, line);
        }
        fresh += sumOfLengths(marked.changed);
        block.lines.append(marked);
    }
    for (const int left : std::as_const(known))
        block.somethingGone = block.somethingGone || left > 0;
    block.mostlyChanged = fresh * 2 > all;
    if (block.mostlyChanged) {
        for (MarkedText &line : block.lines) {
            line.changed.clear();
            line.mostlyChanged = true;
        }
    }
    return block;
}

MarkedBlock unmarked(const QStringList &now)
{
    MarkedBlock block;
    for (const QString &line : now)
        block.lines.append({line, {}, false});
    return block;
}

} // namespace foghorn
