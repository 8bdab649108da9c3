// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/csv.h"

#include <algorithm>
#include <utility>

namespace foghorn {

using namespace Qt::StringLiterals;

/** Would a spreadsheet take it for a formula? Also with any number of ' in front, so that the guard can be
    told from an apostrophe that was there before. */
static bool needsGuard(QStringView text)
{
    const auto begins = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return begins != text.end() && u"=+-@\t\r"_s.contains(*begins);
}

QString csvCell(const QString &text)
{
    QString cell = text;
    if (needsGuard(cell))
        cell.prepend(u'\'');
    const bool mustQuote =
        std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return u",\"\r\n"_s.contains(c); });
    if (!mustQuote)
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString csvRow(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(u',') + u"\r\n"_s;
}

static QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.sliced(1) : cell;
}

QList<QStringList> csvRows(QStringView text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] { row.append(withoutGuard(std::exchange(cell, {}))); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        if (quoted && sign == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += text.at(++i);
        } else if (sign == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (quoted || (sign != u',' && sign != u'\n' && sign != u'\r')) {
            cell += sign;
        } else if (sign == u',') {
            endCell();
        } else if (sign == u'\n') {
            endCell();
            rows.append(std::exchange(row, {}));
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.append(row);
    }
    return rows;
}

} // namespace foghorn
