// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/details.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Words, bold words and links of one line; one alternative each. */
QList<DetailsRun> runsOf(const QString &line)
{
    static const QRegularExpression form(u"\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*"
                                         "|\\[([^\\[\\]\\n]+)\\]\\(([^()\\s]+)\\)"_s);
    QList<DetailsRun> runs;
    qsizetype done = 0;
    const auto plainUpTo = [&](qsizetype end) {
        if (end > done)
            runs << DetailsRun{line.mid(done, end - done), false, {}};
    };
    for (auto each = form.globalMatch(line); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        plainUpTo(match.capturedStart());
        if (match.hasCaptured(1))
            runs << DetailsRun{match.captured(1), true, {}};
        else
            runs << DetailsRun{match.captured(2), false, match.captured(3)};
        done = match.capturedEnd();
    }
    plainUpTo(line.size());
    return runs;
}

/** What stands after the sign of a list; nothing where the line is none. */
std::optional<QString> listItem(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed == "-"_L1 || trimmed == "*"_L1)
        return QString();
    if (!trimmed.startsWith("- "_L1) && !trimmed.startsWith("* "_L1))
        return {};
    return trimmed.mid(2).trimmed();
}

} // namespace

QList<DetailsLine> detailsLines(const QString &details)
{
    QList<DetailsLine> lines;
    QStringList paragraph;
    const auto endParagraph = [&] {
        if (!paragraph.isEmpty())
            lines << DetailsLine{false, runsOf(std::exchange(paragraph, {}).join(u'\n'))};
    };
    for (const QString &line : details.split(u'\n')) {
        const std::optional<QString> item = listItem(line);
        if (item || line.trimmed().isEmpty())
            endParagraph();
        if (item && !item->isEmpty())
            lines << DetailsLine{true, runsOf(*item)};
        else if (!item && !line.trimmed().isEmpty())
            paragraph << line.trimmed();
    }
    endParagraph();
    return lines;
}

} // namespace foghorn
