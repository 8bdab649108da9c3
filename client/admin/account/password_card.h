// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/orders.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class Field;
class NewPassword;

/** One's own password: the present one, and twice another. */
class PasswordCard : public QFrame
{
    Q_OBJECT
public:
    explicit PasswordCard(ConsoleLink &link, QWidget *parent = nullptr);

protected:
    /** Nothing typed outlasts the page. */
    void hideEvent(QHideEvent *event) override;

private:
    void send();
    void forget();
    void showStanding();

    ConsoleLink &m_link;
    Orders m_orders;
    QLineEdit *m_current;
    Field *m_currentField;
    NewPassword *m_new;
    QPushButton *m_send;
    QLabel *m_said;
};

} // namespace foghorn
