// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/enrolment_tab.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/security_words.h"
#include "client/link/console_link.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostUses = 100'000; // as the relay has it
constexpr int mostDays = 366;
} // namespace

EnrolmentTab::EnrolmentTab(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_link(link), m_orders(link),
      m_model({tr("Token"), tr("Computers"), tr("Uses left"), tr("Made by"), tr("State")}),
      m_uses(named(new QSpinBox, "tokenUses")), m_days(named(new QSpinBox, "tokenDays")),
      m_make(quietButton(tr("Make a token"), "makeToken", "primary")),
      m_copy(quietButton(tr("Copy"), "copyToken")),
      m_revoke(quietButton(tr("End it"), "revokeToken")), m_made(nullptr),
      m_text(named(new QLineEdit, "tokenText")), m_copied(named(plainLabel({}, "soft"), "copied")),
      m_said(named(plainLabel({}, "soft"), "tokensSaid")),
      m_table(rowsTable(m_model, "tokens", tr("Enrolment tokens")))
{
    m_said->setWordWrap(true);
    auto *words = plainLabel(tr("A computer needs such a string once: in a file, in its settings "
                                "or in a group policy. It names the relay and whose certificate "
                                "to believe."),
                             "soft");
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(words);
    column->addLayout(buildMaking());
    column->addWidget(m_made = buildMade());
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_revoke);
    column->addLayout(foot);
    connectParts();
    showStanding();
}

QBoxLayout *EnrolmentTab::buildMaking()
{
    m_uses->setRange(1, mostUses);
    m_uses->setValue(1);
    m_days->setRange(1, mostDays);
    m_days->setValue(7);
    auto *row = new QHBoxLayout;
    const auto add = [row](const QString &words, QSpinBox *number) {
        auto *label = plainLabel(words);
        label->setBuddy(number);
        number->setAccessibleName(words);
        row->addWidget(label);
        row->addWidget(number);
    };
    add(tr("For how many computers"), m_uses);
    add(tr("Days it is good for"), m_days);
    row->addWidget(m_make);
    row->addStretch();
    return row;
}

QWidget *EnrolmentTab::buildMade()
{
    auto *card = new QFrame;
    card->setProperty("role", QByteArray("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 12, 18, 12);
    auto *once = plainLabel(tr("Shown this once. Whoever has it can enrol a computer."), "strong");
    once->setWordWrap(true);
    column->addWidget(once);
    auto *row = new QHBoxLayout;
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The new token"));
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(m_copied);
    card->hide();
    return card;
}

void EnrolmentTab::connectParts()
{
    connect(m_make, &QPushButton::clicked, this, &EnrolmentTab::make);
    connect(m_revoke, &QPushButton::clicked, this, &EnrolmentTab::revoke);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        m_copied->setText(tr("Copied."));
    });
    connect(&m_orders, &Orders::busyMoved, this, &EnrolmentTab::showStanding);
    connect(&m_orders, &Orders::refused, this, [this](const RpcError &error) {
        say(tr("Not done: %1").arg(errorWords(error)));
        ask();
    });
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        showStanding();
        if (isVisible())
            ask();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EnrolmentTab::showStanding);
}

void EnrolmentTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void EnrolmentTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showMade({});
}

void EnrolmentTab::ask()
{
    if (!isConnected(m_link))
        return;
    m_link.request(ToRelay::EnrolmentList{}, this,
                   [this](const RpcResult<ToRelay::EnrolmentList::Answer> &answer) {
                       if (const auto *list = std::get_if<ToRelay::EnrolmentList::Answer>(&answer))
                           take(*list);
                   });
}

void EnrolmentTab::take(const ToRelay::EnrolmentList::Answer &list)
{
    m_tokens = list.tokens;
    const QLocale locale;
    const Instant now = m_link.link().relayNow();
    QList<RowsModel::Row> rows;
    for (const EnrolmentTokenEntry &token : list.tokens)
        rows << RowsModel::Row{
            token.id,
            {token.id, locale.toString(token.desks),
             tr("%1 of %2").arg(locale.toString(token.usesLeft), locale.toString(token.uses)),
             token.createdBy, tokenState(token, now)}};
    showRows(*m_table, m_model, rows);
    showStanding();
}

void EnrolmentTab::make()
{
    m_orders.give(ToRelay::EnrolmentCreate{m_uses->value(), m_days->value(), {}},
                  [this](const ToRelay::EnrolmentCreate::Answer &made) {
                      say({});
                      // A relay that does not know its own addresses makes the bare token only.
                      showMade(made.invitation.isEmpty() ? made.token : made.invitation);
                      ask();
                  });
}

void EnrolmentTab::showMade(const QString &text)
{
    m_text->setText(text);
    m_text->setCursorPosition(0);
    m_copied->clear();
    m_made->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_copy->setFocus();
}

void EnrolmentTab::revoke()
{
    m_orders.give(ToRelay::EnrolmentRevoke{chosenId(*m_table, m_model), {}}, [this](const auto &) {
        say(tr("Nobody enrols by that token any more; who came by it stays."));
        ask();
    });
}

void EnrolmentTab::say(const QString &words)
{
    m_said->setText(words);
    showStanding();
}

void EnrolmentTab::showStanding()
{
    const bool free = isConnected(m_link) && !m_orders.isBusy();
    const QString id = chosenId(*m_table, m_model);
    const bool good = std::any_of(m_tokens.begin(), m_tokens.end(), [&](const auto &token) {
        return token.id == id && !token.revoked && token.expiresAt > m_link.link().relayNow();
    });
    m_said->setVisible(!m_said->text().isEmpty());
    m_make->setEnabled(free);
    m_revoke->setEnabled(free && good);
}

} // namespace foghorn
