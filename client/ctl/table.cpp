// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/table.h"

#include "common/harmless_text.h"
#include "common/model/notice.h"

#include <QDateTime>

#include <algorithm>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString spaces(qsizetype count)
{
    return QString(std::max<qsizetype>(count, 0), u' ');
}

} // namespace

Table::Table(const QStringList &head, const QList<Side> &sides) : m_rows{head}, m_sides(sides) {}

void Table::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells.append(harmlessText(cell)); // one line, and nothing that steers the terminal
    m_rows.append(cells);
}

QString Table::text() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), codePointCount(row.at(i)));
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding = spaces(widths.at(i) - codePointCount(row.at(i)));
            const bool right = m_sides.value(i, Side::Left) == Side::Right;
            line += right ? padding + row.at(i) : row.at(i) + padding;
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString localTime(const std::optional<Instant> &instant)
{
    if (!instant)
        return u"–"_s;
    return QDateTime::fromMSecsSinceEpoch(instant->time_since_epoch().count())
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace foghorn::ctl
