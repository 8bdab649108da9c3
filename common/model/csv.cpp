// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/csv.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
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

} // namespace foghorn
