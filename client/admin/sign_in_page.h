// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

class Field;

/** Asks for relay, login and password, and for a code where the account has a second factor; says what went
    wrong. Keeps no password once the sign-in is done. */
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(const QString &relay, const QString &login, QWidget *parent = nullptr);
    void showWorking();
    void showTrouble(const QString &words);
    /** The password is right; what was typed stays. */
    void askForCode(const QString &words);
    /** Whoever comes here next begins with nothing. */
    void forget();

Q_SIGNALS:
    /** `code` is empty until it was asked for. */
    void asked(QUrl relay, QString login, QString password, QString code);

private:
    void ask();
    void leaveCodeOut();
    QLineEdit *m_relay, *m_login, *m_password, *m_code;
    Field *m_codeField;
    QPushButton *m_button;
    QLabel *m_words;
};

} // namespace foghorn
