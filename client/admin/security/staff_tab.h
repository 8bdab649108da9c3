// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/security/rows_tab.h"

class QBoxLayout;
class QPushButton;

namespace foghorn {

class StaffForm;
class WarningBar;

/** Who may speak and who sees what: accounts are added, limited, shut out; a lost phone's second factor is taken off. Asks once
    more before somebody is shut out or signs in with less. */
class StaffTab : public RowsTab
{
    Q_OBJECT
public:
    explicit StaffTab(ConsoleLink &link, QWidget *parent = nullptr);
    void ask() override;

private:
    void showStanding() override;
    QBoxLayout *buildHead();
    QBoxLayout *buildFoot();
    void buildQuestion();
    void connectForm();
    void askBehind(const ToRelay::StaffList &question, const QList<StaffEntry> &sofar, int asked);
    void take(const QList<StaffEntry> &staff);
    const StaffEntry *chosenStaff() const;
    void askFirst(const ToRelay::StaffChange &order, const QString &question);
    void carryOut();
    void finish(const QString &words);
    /** The form takes the list's place while it is open. */
    void showList(bool isShown);

    QList<StaffEntry> m_staff;
    int m_asked = 0; // only the newest question's answer counts
    ToRelay::StaffChange m_inQuestion;
    StaffForm *m_form;
    QWidget *m_list; // with what can be done to one of it
    QPushButton *m_add, *m_change, *m_password, *m_dropFactor, *m_shutOut, *m_letIn;
    WarningBar *m_question;
};

} // namespace foghorn
