// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/sign_in_page.h"

#include "client/admin/field.h"
#include "client/admin/proof_lines.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

SignInPage::SignInPage(const QString &relay, const QString &login, QWidget *parent)
    : QWidget(parent), m_relay(new QLineEdit(relay)), m_login(new QLineEdit(login)),
      m_password(passwordLine("password")), m_code(codeLine("code")),
      m_codeField(new Field(tr("Code from your phone"), m_code)),
      m_button(new QPushButton(tr("Sign in"))), m_words(plainLabel({}, "problem"))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_relay->setObjectName(u"relay"_s);
    m_relay->setPlaceholderText(u"wss://foghorn.example.com/v1"_s);
    m_login->setObjectName(u"login"_s);
    m_codeField->hide();
    m_button->setObjectName(u"signInButton"_s);
    m_button->setProperty("role", QByteArray("primary"));
    m_button->setAutoDefault(true);
    m_words->setObjectName(u"signInWords"_s);
    m_words->setWordWrap(true);
    auto *card = new QWidget;
    card->setProperty("role", QByteArray("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    card->setFixedWidth(fontMetrics().averageCharWidth() * 58);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(28, 24, 28, 24);
    form->setSpacing(12);
    form->addWidget(plainLabel(tr("Foghorn"), "title"));
    form->addWidget(plainLabel(tr("For IT and the help desk"), "soft"));
    form->addWidget(new Field(tr("Relay"), m_relay));
    form->addWidget(new Field(tr("Login"), m_login));
    form->addWidget(new Field(tr("Password"), m_password));
    form->addWidget(m_codeField);
    form->addWidget(m_words);
    form->addWidget(m_button, 0, Qt::AlignRight);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
    for (QLineEdit *edit : {m_relay, m_login, m_password, m_code})
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::ask);
    // The code was asked for of that account.
    for (QLineEdit *edit : {m_relay, m_login, m_password})
        connect(edit, &QLineEdit::textEdited, this, &SignInPage::leaveCodeOut);
    connect(m_button, &QPushButton::clicked, this, &SignInPage::ask);
    QLineEdit *first = relay.isEmpty() ? m_relay : login.isEmpty() ? m_login : m_password;
    QTimer::singleShot(0, first, qOverload<>(&QWidget::setFocus));
}

void SignInPage::ask()
{
    if (!m_button->isEnabled())
        return;
    const QUrl relay(m_relay->text().trimmed(), QUrl::StrictMode);
    if (!relay.isValid() || (relay.scheme() != "ws"_L1 && relay.scheme() != "wss"_L1))
        return showTrouble(
            tr("The relay's address starts with wss:// (or ws:// on this computer)."));
    if (m_login->text().trimmed().isEmpty() || m_password->text().isEmpty())
        return showTrouble(tr("Login and password are both needed."));
    if (!m_codeField->isHidden() && m_code->text().trimmed().isEmpty())
        return showTrouble(tr("Type the six digits that the app on your phone shows."));
    showWorking();
    Q_EMIT asked(relay, m_login->text().trimmed(), m_password->text(), m_code->text().trimmed());
}

void SignInPage::askForCode(const QString &words)
{
    m_codeField->show();
    m_code->clear();
    m_code->setFocus();
    setRole(m_words, "soft");
    m_words->setText(words);
    m_button->setEnabled(true);
}

void SignInPage::leaveCodeOut()
{
    m_code->clear();
    m_codeField->hide();
}

void SignInPage::forget()
{
    leaveCodeOut();
    m_password->clear();
}

void SignInPage::showWorking()
{
    setRole(m_words, "soft");
    m_words->setText(tr("Signing in …"));
    m_button->setEnabled(false);
}

void SignInPage::showTrouble(const QString &words)
{
    setRole(m_words, "problem");
    m_words->setText(words);
    m_button->setEnabled(true);
    if (m_codeField->isHidden())
        return m_password->selectAll();
    m_code->clear(); // it counts once
    m_code->setFocus();
}

} // namespace foghorn
