// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/rows_tab.h"

#include "client/admin/connected.h"
#include "client/admin/field.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace foghorn {

RowsTab::RowsTab(ConsoleLink &link, const QStringList &columns, const char *table,
                 const QString &spokenName, QWidget *parent)
    : QWidget(parent), m_link(link), m_orders(link), m_model(columns),
      m_table(rowsTable(m_model, table, spokenName)), m_said(plainLabel({}, "soft"))
{
    m_said->setObjectName(QString::fromLatin1(table) + u"Said"_s);
    m_said->setWordWrap(true);
    m_said->hide();
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        showStanding();
        if (isVisible())
            ask();
    });
    connect(&m_orders, &Orders::busyMoved, this, [this] { showStanding(); });
    connect(&m_orders, &Orders::refused, this, [this](const RpcError &error) {
        say(tr("Not done: %1").arg(errorWords(error)));
        ask(); // a colleague may have been faster
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showStanding(); });
}

void RowsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void RowsTab::fitColumns(std::initializer_list<int> columns)
{
    for (const int column : columns)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

bool RowsTab::isFree() const
{
    return isConnected(m_link) && !m_orders.isBusy();
}

QString RowsTab::chosen() const
{
    return chosenId(*m_table, m_model);
}

void RowsTab::show(const QList<RowsModel::Row> &rows)
{
    showRows(*m_table, m_model, rows);
    showStanding();
}

void RowsTab::say(const QString &words)
{
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
    showStanding();
}

Instant RowsTab::now() const
{
    return m_link.link().relayNow();
}

} // namespace foghorn
