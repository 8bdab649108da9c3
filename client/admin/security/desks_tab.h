// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/orders.h"
#include "client/admin/security/rows_model.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace foghorn {

class WarningBar;

/** The desks that may listen: found by a few letters, named, shut out with a reason, let in again. Asks once more before
    one is shut out, and offers to end the token that it came by. */
class DesksTab : public QWidget
{
    Q_OBJECT
public:
    explicit DesksTab(ConsoleLink &link, QWidget *parent = nullptr);
    /** Fetches them anew. */
    void ask();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildBars();
    QBoxLayout *buildFoot();
    void connectParts();
    void askBehind(const ToRelay::DeskList &question, const QList<DeskEntry> &sofar, int asked);
    void take(const QList<DeskEntry> &desks, int total);
    const DeskEntry *chosen() const;
    void rename();
    void askToRevoke();
    void revoke();
    void readmit();
    void revokeToken();
    void offerTheToken(const EnrolmentTokenEntry &token);
    void say(const QString &words);
    void showStanding();

    ConsoleLink &m_link;
    Orders m_orders;
    RowsModel m_model;
    QTimer m_askSoon;
    QList<DeskEntry> m_desks;
    int m_asked = 0;   // only the newest question's answer counts
    DeskId m_toRevoke; // the question about it stands
    QString m_token;   // the one that is offered for ending
    QLineEdit *m_search, *m_name, *m_reason;
    QCheckBox *m_revokedOnly;
    QTableView *m_table;
    QLabel *m_count, *m_said;
    QPushButton *m_rename, *m_revoke, *m_readmit;
    WarningBar *m_question, *m_offer;
};

} // namespace foghorn
