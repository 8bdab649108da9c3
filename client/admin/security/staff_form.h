// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class ChoiceBox;
class Field;
class LimitEdit;
class NewPassword;

/** One account: a new one, what an existing one may do, or another password for it. Says what is wrong before anything is
    sent; sends nothing itself. */
class StaffForm : public QFrame
{
    Q_OBJECT
public:
    explicit StaffForm(QWidget *parent = nullptr);
    void beginAdding();
    void beginChanging(const StaffEntry &staff);
    void beginPassword(const StaffEntry &staff);
    void setFree(bool isFree);

Q_SIGNALS:
    void added(foghorn::ToRelay::StaffAdd order);
    /** Only what is another now is named. */
    void changed(foghorn::ToRelay::StaffChange order);
    void passwordChosen(foghorn::ToRelay::StaffPassword order);
    void left();

protected:
    /** Nothing typed outlasts the page. */
    void hideEvent(QHideEvent *event) override;

private:
    enum class For { Adding, Changing, Password };
    void begin(For what, const StaffEntry &staff, const QString &title);
    void save();
    bool checkLogin();
    bool checkLimit();
    void showRole();

    For m_for = For::Adding;
    StaffEntry m_staff; // as it was
    QLabel *m_title;
    QLineEdit *m_login, *m_name;
    Field *m_loginField, *m_nameField, *m_roleField;
    ChoiceBox *m_role;
    LimitEdit *m_limit;
    QLabel *m_limitWrong, *m_tell;
    NewPassword *m_password;
    QPushButton *m_save;
};

} // namespace foghorn
