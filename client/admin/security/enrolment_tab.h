// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/security/rows_tab.h"

class QBoxLayout;
class QPushButton;
class QSpinBox;

namespace foghorn {

class SecretCard;

/** The strings by which computers enrol: made (and shown once), listed, ended. */
class EnrolmentTab : public RowsTab
{
    Q_OBJECT
public:
    explicit EnrolmentTab(ConsoleLink &link, QWidget *parent = nullptr);
    void ask() override;

private:
    void showStanding() override;
    QBoxLayout *buildMaking();
    void make();
    void take(const ToRelay::EnrolmentList::Answer &list);

    QList<EnrolmentTokenEntry> m_tokens;
    QSpinBox *m_uses, *m_days;
    QPushButton *m_make, *m_revoke;
    SecretCard *m_made;
};

} // namespace foghorn
