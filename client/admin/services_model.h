// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/catalogue_edit.h"
#include "client/popup/theme.h"
#include "common/model/notice_template.h"

#include <QAbstractTableModel>

namespace foghorn {

/** The catalogue as a table that is edited in place: id, a name for each language, owner, audience, template, minutes
    between updates. Marks what is wrong in the cell where it is. */
class ServicesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ServicesModel(CatalogueEdit &edit, QObject *parent = nullptr);
    enum class Part { Id, Name, Owner, Audience, Template, Minutes };
    struct Column
    {
        Part part;
        QString language = {}; // of a name
        bool operator==(const Column &) const = default;
    };
    Column columnAt(int column) const { return m_columns.value(column); }
    const QList<NoticeTemplate> &templates() const { return m_templates; }

    void setTemplates(const QList<NoticeTemplate> &templates);
    void setTheme(const Theme &theme);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /** The edit was changed from outside. */
    void reload();
    /** Shows the problems by the cells; those that belong to no cell come back. */
    QList<FieldProblem> showProblems(const QList<FieldProblem> &problems);
    /** "Row 3, Owner: say who looks after it". */
    QString problemLine(const FieldProblem &problem) const;
    QModelIndex firstProblem() const;

    int addRow();
    void removeRow(int row);
    bool moveRow(int from, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /** Puts the rows themselves into this order: it is the catalogue's. */
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void edited(); // by the person

private:
    QString words(const ServiceRow &row, const Column &column) const;
    QString templateName(const QString &id) const;
    QModelIndex cellOf(const FieldProblem &problem) const;
    void setColumns();

    CatalogueEdit &m_edit;
    Theme m_theme;
    QList<Column> m_columns;
    QList<NoticeTemplate> m_templates;
    QMap<std::pair<int, int>, QString> m_problems; // by row and column
    bool m_readOnly = false;
};

} // namespace foghorn
