// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/csv_rows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace foghorn::tests {

QList<QStringList> csvRows(const QString &text)
{
    // One cell, quoted or plain, and what ends it.
    static const QRegularExpression cell(u"\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)"_s);
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch match = cell.match(text, at);
        if (!match.hasMatch())
            return {};
        row << (match.hasCaptured(1) ? match.captured(1).replace("\"\""_L1, "\""_L1)
                                     : match.captured(2));
        if (match.captured(3) != u",") {
            rows << row;
            row.clear();
        }
        at = match.capturedEnd();
    }
    return row.isEmpty() ? rows : QList<QStringList>();
}

} // namespace foghorn::tests
