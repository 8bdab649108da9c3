// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/security/rows_tab.h"

class QCheckBox;
class QFrame;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace foghorn {

class Field;
class LimitEdit;
class SecretCard;

/** Keys for scripts and monitoring: made with a few rights and an end (and shown once), listed, ended. A token can do at most
    what its maker may. */
class ApiTokensTab : public RowsTab
{
    Q_OBJECT
public:
    explicit ApiTokensTab(ConsoleLink &link, QWidget *parent = nullptr);
    void ask() override;

private:
    void showStanding() override;
    QFrame *buildForm();
    QWidget *buildRights();
    void begin();
    void make();
    void take(const ToRelay::ApiTokenList::Answer &list);
    QList<Right> rights() const;

    QList<ApiTokenEntry> m_tokens;
    QLineEdit *m_name;
    Field *m_nameField;
    QList<std::pair<Right, QCheckBox *>> m_rights;
    QSpinBox *m_days;
    LimitEdit *m_limit;
    SecretCard *m_made;
    QPushButton *m_new, *m_make, *m_revoke;
    QFrame *m_form;
};

} // namespace foghorn
