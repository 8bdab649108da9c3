// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/enrolment_tab.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/secret_card.h"
#include "client/admin/security/security_words.h"

#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostUses = 100'000; // as the relay has it
constexpr int mostDays = 366;
} // namespace

EnrolmentTab::EnrolmentTab(ConsoleLink &link, QWidget *parent)
    : RowsTab(link, {tr("Token"), tr("Computers"), tr("Uses left"), tr("Made by"), tr("State")},
              "tokens", tr("Enrolment tokens"), parent),
      m_uses(named(new QSpinBox, "tokenUses")), m_days(named(new QSpinBox, "tokenDays")),
      m_make(quietButton(tr("Make a token"), "makeToken", "primary")),
      m_revoke(quietButton(tr("End it"), "revokeToken")),
      m_made(new SecretCard(u"token"_s, tr("The new token"),
                            tr("Shown this once. Whoever has it can enrol a computer.")))
{
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
    column->addWidget(m_made);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_revoke);
    column->addLayout(foot);
    connect(m_make, &QPushButton::clicked, this, &EnrolmentTab::make);
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        give(ToRelay::EnrolmentRevoke{chosen(), {}},
             tr("Nobody enrols by that token any more; who came by it stays."));
    });
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

void EnrolmentTab::ask()
{
    fetch(ToRelay::EnrolmentList{}, [this](const auto &list) { take(list); });
}

void EnrolmentTab::take(const ToRelay::EnrolmentList::Answer &list)
{
    m_tokens = list.tokens;
    const QLocale locale;
    QList<RowsModel::Row> rows;
    for (const EnrolmentTokenEntry &token : list.tokens)
        rows << RowsModel::Row{
            token.id,
            {token.id, locale.toString(token.desks),
             tr("%1 of %2").arg(locale.toString(token.usesLeft), locale.toString(token.uses)),
             token.createdBy, tokenState(token, now())}};
    show(rows);
}

void EnrolmentTab::make()
{
    m_orders.give(ToRelay::EnrolmentCreate{m_uses->value(), m_days->value(), {}},
                  [this](const ToRelay::EnrolmentCreate::Answer &made) {
                      say({});
                      // A relay that does not know its own addresses makes the bare token only.
                      m_made->show(made.invitation.isEmpty() ? made.token : made.invitation);
                      ask();
                  });
}

void EnrolmentTab::showStanding()
{
    m_make->setEnabled(isFree());
    m_revoke->setEnabled(isFree() && isChosenGood(m_tokens));
}

} // namespace foghorn
