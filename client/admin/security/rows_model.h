// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

class QTableView;

namespace foghorn {

/** A table of words that is read and not edited; each row has an id by which a selection is found again. */
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QString id;
        QStringList cells;
        bool operator==(const Row &) const = default;
    };
    explicit RowsModel(const QStringList &columns, QObject *parent = nullptr);

    /** Nothing moves where the rows are what they were. */
    void show(const QList<Row> &rows);
    QString idAt(int row) const { return m_rows.value(row).id; }
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<Row> m_rows;
};

/** A table that shows such rows: whole rows are chosen, one at a time; Tab leaves it. */
QTableView *rowsTable(RowsModel &model, const char *name, const QString &spokenName);
/** The id of the chosen row; empty without one. */
QString chosenId(const QTableView &table, const RowsModel &model);
/** Shows the rows, and chooses the same one again. */
void showRows(QTableView &table, RowsModel &model, const QList<RowsModel::Row> &rows);

} // namespace foghorn
