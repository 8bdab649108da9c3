// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/csv.h"
#include "common/model/service_catalogue.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Reads the rows of a catalogue and says where it is wrong. */
class CatalogueReader
{
public:
    QList<FieldProblem> problems;

    QList<CatalogueService> read(const QList<QStringList> &rows)
    {
        QList<CatalogueService> services;
        if (rows.isEmpty() || !readHeader(rows.first()))
            return {};
        m_line = 1 + lineBreaksIn(rows.first());
        for (const QStringList &row : rows.mid(1)) {
            ++m_line;
            if (row != QStringList{QString()}) {
                m_lines << m_line;
                services << service(row);
            }
            m_line += lineBreaksIn(row);
        }
        if (problems.isEmpty())
            check(services);
        return services;
    }

private:
    static int lineBreaksIn(const QStringList &row)
    {
        int count = 0;
        for (const QString &cell : row)
            count += int(cell.count(u'\n'));
        return count;
    }

    void wrong(int line, const QString &column, const QString &reason)
    {
        problems << FieldProblem{u"line %1, %2"_s.arg(line).arg(column), reason};
    }

    bool readHeader(const QStringList &header)
    {
        for (const QString &cell : header)
            m_columns << cell.trimmed().toLower();
        if (header.size() == 1 && header.first().contains(u';')) {
            problems << FieldProblem{u"line 1"_s,
                                     u"the columns are separated by commas, not by ;"_s};
            return false;
        }
        for (const QString &needed : {u"id"_s, u"owner"_s}) {
            if (!m_columns.contains(needed))
                wrong(1, needed, u"this column is missing"_s);
        }
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString &name = m_columns[i];
            const bool known =
                name.startsWith("name_"_L1) ||
                QStringList{u"id"_s, u"owner"_s, u"audience"_s, u"template"_s, u"update_minutes"_s}
                    .contains(name);
            if (!known)
                wrong(1, u"column %1"_s.arg(i + 1),
                      u"\"%1\" is no column of a catalogue"_s.arg(header[i]));
            else if (m_columns.indexOf(name) != i)
                wrong(1, name, u"this column stands twice"_s);
        }
        return problems.isEmpty();
    }

    CatalogueService service(const QStringList &row)
    {
        CatalogueService read;
        if (row.size() != m_columns.size())
            wrong(m_line, m_columns.value(std::min(row.size(), m_columns.size() - 1)),
                  u"there are %1 cells under %2 columns"_s.arg(row.size()).arg(m_columns.size()));
        for (qsizetype i = 0; i < std::min(row.size(), m_columns.size()); ++i)
            take(read, m_columns[i], row[i].trimmed());
        return read;
    }

    void take(CatalogueService &into, const QString &column, const QString &cell)
    {
        if (column == u"id")
            into.service.id = cell;
        else if (column == u"owner")
            into.owner = cell;
        else if (column == u"template")
            into.templateId = cell;
        else if (column == u"audience")
            takeAudience(into, cell);
        else if (column == u"update_minutes")
            takeMinutes(into, cell);
        else if (!cell.isEmpty())
            into.service.name[tagOf(column)] = cell;
    }

    /** "name_pt-br" is of pt-BR: the header's case does not matter, the tag's does. */
    static QString tagOf(const QString &column)
    {
        const QString tag = column.sliced(5);
        const qsizetype dash = tag.indexOf(u'-');
        return dash < 0 ? tag : tag.first(dash) + tag.sliced(dash).toUpper();
    }

    void takeAudience(CatalogueService &into, const QString &cell)
    {
        if (cell.isEmpty())
            return; // everyone
        if (const auto audience = audienceFromCell(cell))
            into.audience = *audience;
        else
            wrong(m_line, u"audience"_s, audience.error().reason);
    }

    void takeMinutes(CatalogueService &into, const QString &cell)
    {
        bool whole = true;
        const int minutes = cell.isEmpty() ? 0 : cell.toInt(&whole);
        if (!whole || minutes < 0)
            wrong(m_line, u"update_minutes"_s, u"\"%1\" is no number of minutes"_s.arg(cell));
        into.updateEvery = std::chrono::minutes(minutes);
    }

    /** The rules of a catalogue, told by line and column. */
    void check(const QList<CatalogueService> &services)
    {
        for (const FieldProblem &problem : validate(services)) {
            const qsizetype open = problem.field.indexOf(u'[');
            const qsizetype close = problem.field.indexOf(u']');
            const int index =
                open < 0 ? -1 : problem.field.sliced(open + 1, close - open - 1).toInt();
            if (index < 0) {
                problems << problem;
                continue;
            }
            QString column = problem.field.sliced(close + 2);
            if (column.startsWith("audience"_L1))
                column = u"audience"_s;
            column.replace("name."_L1, "name_"_L1).replace("updateMinutes"_L1, "update_minutes"_L1);
            wrong(m_lines[index], column, problem.reason);
        }
    }

    QStringList m_columns;
    QList<int> m_lines; // of each service
    int m_line = 1;
};

QStringList languagesOf(const QList<CatalogueService> &services)
{
    QStringList tags{u"en"_s, u"es"_s, u"fr"_s, u"pt"_s};
    for (const CatalogueService &each : services) {
        for (const QString &tag : each.service.name.keys()) {
            if (!tags.contains(tag))
                tags << tag;
        }
    }
    return tags;
}

} // namespace

Result<QList<CatalogueService>> catalogueFromCsv(const QByteArray &csv)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte-order mark away
    const QString text = decoder.decode(csv);
    if (decoder.hasError())
        return Error{u"the file is not UTF-8: in the spreadsheet, save it as CSV UTF-8"_s};
    CatalogueReader reader;
    const QList<CatalogueService> services = reader.read(csvRows(text));
    if (!reader.problems.isEmpty())
        return Error{u"%1: %2"_s.arg(reader.problems.first().field, reader.problems.first().reason),
                     reader.problems};
    if (services.isEmpty())
        return Error{u"there is no service in the file"_s};
    return services;
}

QByteArray catalogueToCsv(const QList<CatalogueService> &services)
{
    const QStringList languages = languagesOf(services);
    QStringList header{u"id"_s};
    for (const QString &tag : languages)
        header << u"name_"_s + tag;
    header << u"owner"_s << u"audience"_s << u"template"_s << u"update_minutes"_s;
    QString csv = csvRow(header);
    for (const CatalogueService &each : services) {
        QStringList row{each.service.id};
        for (const QString &tag : languages)
            row << each.service.name.value(tag);
        row << each.owner << audienceCell(each.audience) << each.templateId;
        row << (each.updateEvery.count() > 0 ? QString::number(each.updateEvery.count())
                                             : QString());
        csv += csvRow(row);
    }
    return "\xEF\xBB\xBF" + csv.toUtf8();
}

} // namespace foghorn
