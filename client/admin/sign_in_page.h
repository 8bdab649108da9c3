// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

/** Asks for relay, login and password; says what went wrong. Keeps no password. */
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(const QString &relay, const QString &login, QWidget *parent = nullptr);
    void showWorking();
    void showTrouble(const QString &words);

Q_SIGNALS:
    void asked(QUrl relay, QString login, QString password);

private:
    void ask();
    QLineEdit *m_relay, *m_login, *m_password;
    QPushButton *m_button;
    QLabel *m_words;
};

} // namespace foghorn
