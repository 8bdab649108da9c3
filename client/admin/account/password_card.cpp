// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/password_card.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/proof_lines.h"
#include "client/admin/security/new_password.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

PasswordCard::PasswordCard(ConsoleLink &link, QWidget *parent)
    : QFrame(parent), m_link(link), m_orders(link), m_current(passwordLine("currentPassword")),
      m_currentField(new Field(tr("Present password"), m_current)), m_new(new NewPassword),
      m_send(quietButton(tr("Change the password"), "changePassword")),
      m_said(named(plainLabel({}, "soft"), "passwordSaid"))
{
    setProperty("role", QByteArray("card"));
    m_said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Password"), "headline"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_currentField, 1, Qt::AlignTop);
    row->addWidget(m_new, 2, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_said);
    column->addWidget(m_send, 0, Qt::AlignLeft);
    connect(m_send, &QPushButton::clicked, this, &PasswordCard::send);
    connect(m_current, &QLineEdit::returnPressed, this, &PasswordCard::send);
    connect(m_current, &QLineEdit::textEdited, this, [this] { m_currentField->setProblem({}); });
    connect(m_new, &NewPassword::returnPressed, this, &PasswordCard::send);
    connect(&m_orders, &Orders::busyMoved, this, &PasswordCard::showStanding);
    connect(&m_link, &ConsoleLink::stateChanged, this, &PasswordCard::showStanding);
    connect(&m_orders, &Orders::refused, this, [this](const RpcError &error) {
        const QString wrong = error.fields.value(0).field;
        m_currentField->setProblem(wrong == "current"_L1 ? tr("This is not your password.")
                                                         : QString());
        setRole(m_said, "problem");
        m_said->setText(wrong == "current"_L1 ? QString()
                        : wrong == "login"_L1
                            ? tr("The directory knows your password: it is changed there.")
                            : tr("Not done: %1").arg(errorWords(error)));
        m_current->setFocus();
        showStanding();
    });
    showStanding();
}

void PasswordCard::send()
{
    if (!m_send->isEnabled())
        return;
    const bool none = m_current->text().isEmpty();
    m_currentField->setProblem(none ? tr("It is needed to change it.") : QString());
    if (none)
        return m_current->setFocus();
    const auto password = m_new->checked();
    if (!password)
        return;
    m_orders.give(ToRelay::StaffPassword{{}, m_current->text(), *password, {}},
                  [this](const auto &) {
                      forget();
                      setRole(m_said, "soft");
                      m_said->setText(tr("It is changed; your other sign-ins have ended."));
                      showStanding();
                  });
}

void PasswordCard::forget()
{
    m_current->clear();
    m_currentField->setProblem({});
    m_new->clear();
    m_said->clear();
}

void PasswordCard::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    forget();
}

void PasswordCard::showStanding()
{
    m_send->setEnabled(isConnected(m_link) && !m_orders.isBusy());
    m_said->setVisible(!m_said->text().isEmpty());
}

} // namespace foghorn
