// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/security/rows_tab.h"

#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace foghorn {

class WarningBar;

/** The desks that may listen: found by a few letters, named, shut out with a reason, let in again. Asks once more before
    one is shut out, and offers to end the token that it came by. */
class DesksTab : public RowsTab
{
    Q_OBJECT
public:
    explicit DesksTab(ConsoleLink &link, QWidget *parent = nullptr);
    void ask() override;

private:
    void showStanding() override;
    void build();
    void buildBars();
    QBoxLayout *buildFoot();
    void connectParts();
    void askBehind(const ToRelay::DeskList &question, const QList<DeskEntry> &sofar, int asked);
    void take(const QList<DeskEntry> &desks, int total);
    const DeskEntry *chosenDesk() const;
    void rename();
    void askToRevoke();
    void revoke();
    void readmit();
    void revokeToken();
    void offerTheToken(const EnrolmentTokenEntry &token);

    QTimer m_askSoon;
    QList<DeskEntry> m_desks;
    int m_asked = 0;   // only the newest question's answer counts
    DeskId m_toRevoke; // the question about it stands
    QString m_token;   // the one that is offered for ending
    QLineEdit *m_search, *m_name, *m_reason;
    QCheckBox *m_revokedOnly;
    QLabel *m_count;
    QPushButton *m_rename, *m_revoke, *m_readmit;
    WarningBar *m_question, *m_offer;
};

} // namespace foghorn
