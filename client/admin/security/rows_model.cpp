// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/rows_model.h"

#include "client/admin/named.h"
#include "client/popup/plain_tip.h"
#include "common/harmless_text.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

RowsModel::RowsModel(const QStringList &columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(columns)
{
}

void RowsModel::show(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowsModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const QString words = harmlessText(m_rows.value(index.row()).cells.value(index.column()));
    switch (role) {
    case Qt::DisplayRole: return words;
    case Qt::ToolTipRole: return plainTip(words);
    case Qt::AccessibleTextRole: return u"%1: %2"_s.arg(m_columns.value(index.column()), words);
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return role == Qt::DisplayRole && orientation == Qt::Horizontal ? m_columns.value(section)
                                                                    : QVariant();
}

QTableView *rowsTable(RowsModel &model, const char *name, const QString &spokenName)
{
    auto *table = named(new QTableView, name);
    table->setModel(&model);
    table->setAccessibleName(spokenName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

QString chosenId(const QTableView &table, const RowsModel &model)
{
    return model.idAt(table.currentIndex().row());
}

void showRows(QTableView &table, RowsModel &model, const QList<RowsModel::Row> &rows)
{
    const QString chosen = chosenId(table, model);
    model.show(rows);
    if (const int row = model.rowOf(chosen); row >= 0 && !table.currentIndex().isValid())
        table.setCurrentIndex(model.index(row, 0));
}

} // namespace foghorn
