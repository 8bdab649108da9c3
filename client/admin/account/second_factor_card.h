// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/orders.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class QrCode;

/** One's own second factor: set up by a picture for the phone's camera and a code of it, dropped with a code. What was begun
    is a secret: it goes when the page is left. */
class SecondFactorCard : public QFrame
{
    Q_OBJECT
public:
    explicit SecondFactorCard(ConsoleLink &link, QWidget *parent = nullptr);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Step { Resting, Begun, Dropping };
    QWidget *buildPicture();
    QBoxLayout *buildCode();
    void connectParts();
    void begin();
    void send();
    void becomes(Step step);
    void say(const QString &words, const char *role = "soft");
    void showStanding();

    ConsoleLink &m_link;
    Orders m_orders;
    Step m_step = Step::Resting;
    bool m_inForce;
    QLabel *m_words, *m_said;
    QWidget *m_picture, *m_codeRow;
    QrCode *m_qr;
    QLabel *m_byHand;
    QLineEdit *m_code;
    QPushButton *m_begin, *m_drop, *m_send, *m_leave;
};

} // namespace foghorn
