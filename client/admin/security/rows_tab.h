// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/connected.h"
#include "client/admin/orders.h"
#include "client/admin/security/rows_model.h"

#include <QWidget>

#include <algorithm>

class QLabel;
class QTableView;

namespace foghorn {

/** What the tabs of the Security page have in common: a table that is fetched whenever it comes into sight, orders about the
    row that is chosen, and a line that says what became of them. */
class RowsTab : public QWidget
{
    Q_OBJECT
public:
    /** Fetches the rows anew. */
    virtual void ask() = 0;

protected:
    /** `table`: its object name; the line below is found by "<table>Said". */
    RowsTab(ConsoleLink &link, const QStringList &columns, const char *table,
            const QString &spokenName, QWidget *parent);
    /** What can be pressed now. */
    virtual void showStanding() = 0;
    void showEvent(QShowEvent *event) override;

    /** These are as wide as their words; the others share what is left. */
    void fitColumns(std::initializer_list<int> columns);
    /** Whether an order can be given. */
    bool isFree() const;
    /** The id of the chosen row; empty without one. */
    QString chosen() const;
    void show(const QList<RowsModel::Row> &rows);
    void say(const QString &words);
    Instant now() const;
    /** Asks where the relay can be asked; `take` gets a good answer, and nothing is shown of another. */
    template <class M, class Take>
    void fetch(const M &question, Take take)
    {
        if (!isConnected(m_link))
            return;
        m_link.request(question, this, [take](const RpcResult<typename M::Answer> &answer) {
            if (const auto *good = std::get_if<typename M::Answer>(&answer))
                take(*good);
        });
    }
    /** Whether the chosen one of these tokens can still be used, as far as its time and its maker say. */
    template <class Token>
    bool isChosenGood(const QList<Token> &tokens) const
    {
        return std::any_of(tokens.begin(), tokens.end(), [this, id = chosen()](const Token &token) {
            return token.id == id && !token.revoked && token.expiresAt > now();
        });
    }
    /** Gives the order; done, says so and fetches the rows anew. */
    template <class M>
    void give(const M &order, const QString &doneWords)
    {
        m_orders.give(order, [this, doneWords](const auto &) {
            say(doneWords);
            ask();
        });
    }

    ConsoleLink &m_link;
    Orders m_orders;
    RowsModel m_model;
    QTableView *m_table;
    QLabel *m_said;
};

} // namespace foghorn
