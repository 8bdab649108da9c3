// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QAbstractTableModel>

namespace foghorn {

/** The people of one list, as far as they were asked for, sorted by person as the relay sorts them. A page that comes
    again changes only what differs, so that the place and the selection stay. Asks nobody: moreWanted() says when
    the list is scrolled to its end. */
class RecipientsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, Computer, Site, State, Displayed, Acknowledged, Connected, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /** The first page of another question: replaces everything. */
    void begin(const QList<Recipient> &page, bool more);
    /** The page behind `after`; where it does not end the list, what lies behind it stays. */
    void take(const PersonId &after, const QList<Recipient> &page, bool more);
    void clear();
    /** Whom to ask behind, to get the page that begins with this row. */
    PersonId before(int row) const;
    const QList<Recipient> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    enum class Behind { Stays, Goes };
    void merge(const PersonId &after, const QList<Recipient> &page, Behind behind);
    QString cell(const Recipient &recipient, int column) const;

    QList<Recipient> m_rows;
    bool m_more = false;
};

} // namespace foghorn
