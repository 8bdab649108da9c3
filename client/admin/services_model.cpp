// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/services_model.h"

#include "client/admin/language_choice.h"
#include "client/admin/problem_words.h"
#include "client/admin/template_words.h"
#include "client/admin/words.h"
#include "client/popup/plain_tip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

ServicesModel::ServicesModel(CatalogueEdit &edit, QObject *parent)
    : QAbstractTableModel(parent), m_edit(edit)
{
    setColumns();
}

void ServicesModel::setColumns()
{
    QStringList languages;
    for (const Language language : allLanguages)
        languages << toString(language);
    for (const ServiceRow &row : m_edit.rows())
        languages << row.service.service.name.keys();
    languages.removeDuplicates();
    m_columns = {{Part::Id}};
    for (const QString &language : std::as_const(languages))
        m_columns << Column{Part::Name, language};
    m_columns << Column{Part::Owner} << Column{Part::Audience} << Column{Part::Template}
              << Column{Part::Minutes};
}

void ServicesModel::setTemplates(const QList<NoticeTemplate> &templates)
{
    m_templates = templates;
}

void ServicesModel::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void ServicesModel::reload()
{
    beginResetModel();
    setColumns();
    m_problems.clear();
    endResetModel();
}

int ServicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_edit.rows().size());
}

int ServicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ServicesModel::templateName(const QString &id) const
{
    const auto known = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&id](const NoticeTemplate &each) { return each.id == id; });
    return known == m_templates.end() ? id : wordsFor(known->name, toString(spokenLanguage()));
}

QString ServicesModel::words(const ServiceRow &row, const Column &column) const
{
    switch (column.part) {
    case Part::Id: return row.service.service.id;
    case Part::Name: return row.service.service.name.value(column.language);
    case Part::Owner: return row.service.owner;
    case Part::Audience:
        return row.audience.isEmpty() ? audienceCell(row.service.audience) : row.audience;
    case Part::Template: return templateName(row.service.templateId);
    case Part::Minutes:
        return row.service.updateEvery.count() > 0
                   ? QString::number(row.service.updateEvery.count())
                   : QString();
    }
    return {};
}

QVariant ServicesModel::data(const QModelIndex &index, int role) const
{
    const ServiceRow row = m_edit.rows().value(index.row());
    const Column column = columnAt(index.column());
    const QString problem = m_problems.value({index.row(), index.column()});
    switch (role) {
    case Qt::DisplayRole: {
        const QString said = words(row, column);
        return said.isEmpty() && !problem.isEmpty() ? tr("needed") : said;
    }
    case Qt::EditRole:
        if (column.part == Part::Template)
            return row.service.templateId;
        if (column.part == Part::Minutes)
            return int(row.service.updateEvery.count());
        return words(row, column);
    case Qt::ForegroundRole: return problem.isEmpty() ? QVariant() : QVariant(m_theme.critical);
    case Qt::ToolTipRole: return plainTip(problem.isEmpty() ? words(row, column) : problem);
    case Qt::AccessibleDescriptionRole: return problem;
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            words(row, column));
    default: return {};
    }
}

QVariant ServicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const Column column = columnAt(section);
    switch (column.part) {
    case Part::Id: return tr("Id");
    case Part::Name: return languageName(column.language);
    case Part::Owner: return tr("Owner");
    case Part::Audience: return tr("For whom");
    case Part::Template: return tr("Template");
    case Part::Minutes: return tr("Minutes");
    }
    return {};
}

bool ServicesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_readOnly || !index.isValid())
        return false;
    ServiceRow row = m_edit.rows().at(index.row());
    const Column column = columnAt(index.column());
    const QString text = value.toString().trimmed();
    switch (column.part) {
    case Part::Id: row.service.service.id = text; break;
    case Part::Name:
        row.service.service.name.insert(column.language, text);
        if (text.isEmpty())
            row.service.service.name.remove(column.language);
        break;
    case Part::Owner: row.service.owner = text; break;
    case Part::Audience: {
        const auto read = audienceFromCell(text);
        row.audience = read ? QString() : text;
        if (read)
            row.service.audience = *read;
        break;
    }
    case Part::Template: row.service.templateId = text; break;
    case Part::Minutes: row.service.updateEvery = std::chrono::minutes(value.toInt()); break;
    }
    if (row == m_edit.rows().at(index.row()))
        return true;
    m_edit.setRow(index.row(), row);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags ServicesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool fixed = columnAt(index.column()).part == Part::Id &&
                       m_edit.isSaved(m_edit.rows().value(index.row()).service.service.id);
    return m_readOnly || fixed ? flags : flags | Qt::ItemIsEditable;
}

int ServicesModel::addRow()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_edit.add();
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void ServicesModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_edit.remove(row);
    m_problems.clear(); // they are named by row; edited() brings those of now
    endRemoveRows();
    Q_EMIT edited();
}

bool ServicesModel::moveRow(int from, int to)
{
    if (from < 0 || to < 0 || from >= rowCount() || to >= rowCount() || from == to)
        return false;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_edit.move(from, to);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

void ServicesModel::sort(int column, Qt::SortOrder order)
{
    if (m_readOnly || column < 0 || column >= columnCount())
        return;
    QList<ServiceRow> rows = m_edit.rows();
    const Column by = columnAt(column);
    std::stable_sort(rows.begin(), rows.end(), [&](const ServiceRow &one, const ServiceRow &other) {
        const int compared =
            by.part == Part::Minutes
                ? int(one.service.updateEvery.count()) - int(other.service.updateEvery.count())
                : QString::localeAwareCompare(words(one, by), words(other, by));
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    if (rows == m_edit.rows())
        return;
    m_edit.setRows(rows);
    reload();
    Q_EMIT edited();
}

QModelIndex ServicesModel::cellOf(const FieldProblem &problem) const
{
    if (!problem.field.startsWith("services["_L1))
        return {};
    const int row = problem.field.section(u'[', 1).section(u']', 0, 0).toInt();
    const QStringList path = problem.field.section(u']', 1).split(u'.', Qt::SkipEmptyParts);
    const QString field = path.value(0).section(u'[', 0, 0);
    const QMap<QString, Part> parts{{u"id"_s, Part::Id},
                                    {u"name"_s, Part::Name},
                                    {u"owner"_s, Part::Owner},
                                    {u"audience"_s, Part::Audience},
                                    {u"template"_s, Part::Template},
                                    {u"updateMinutes"_s, Part::Minutes}};
    for (int column = 0; column < m_columns.size(); ++column) {
        const Column &each = m_columns[column];
        const bool named = each.part != Part::Name || path.size() < 2 || each.language == path[1];
        if (parts.contains(field) && each.part == parts[field] && named)
            return index(row, column);
    }
    return {};
}

QList<FieldProblem> ServicesModel::showProblems(const QList<FieldProblem> &problems)
{
    QMap<std::pair<int, int>, QString> marked;
    QList<FieldProblem> elsewhere;
    for (const FieldProblem &problem : problems) {
        if (const QModelIndex cell = cellOf(problem); cell.isValid())
            marked.insert({cell.row(), cell.column()}, problemWords(problem));
        else
            elsewhere << problem;
    }
    if (marked != m_problems) {
        m_problems = marked;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    return elsewhere;
}

QString ServicesModel::problemLine(const FieldProblem &problem) const
{
    const QModelIndex cell = cellOf(problem);
    if (!cell.isValid())
        return problemWords(problem);
    return tr("Row %1, %2: %3")
        .arg(cell.row() + 1)
        .arg(headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             problemWords(problem));
}

QModelIndex ServicesModel::firstProblem() const
{
    if (m_problems.isEmpty())
        return {};
    return index(m_problems.firstKey().first, m_problems.firstKey().second);
}

} // namespace foghorn
