// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/account_page.h"

#include "client/admin/account/password_card.h"
#include "client/admin/account/second_factor_card.h"
#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/pane.h"
#include "client/admin/security/security_words.h"
#include "client/link/console_link.h"
#include "common/harmless_text.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

AccountPage::AccountPage(ConsoleLink &link, QWidget *parent)
    : QWidget(parent), m_link(link), m_who(named(plainLabel({}), "accountWho")),
      m_speaks(named(plainLabel({}, "soft"), "accountSpeaks"))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Your account"), "title"));
    for (QLabel *label : {m_who, m_speaks}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(new SecondFactorCard(link));
    column->addWidget(new PasswordCard(link));
    column->addStretch();
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scrolled(inside));
    connect(&link, &ConsoleLink::accountMoved, this, &AccountPage::showAccount);
    showAccount();
}

void AccountPage::showAccount()
{
    const auto account = m_link.account();
    m_who->setText(account.name.isEmpty() || account.name == account.login
                       ? harmlessText(account.login)
                       : u"%1 (%2)"_s.arg(harmlessText(account.name), harmlessText(account.login)));
    const QString limit = limitWords(account.limit);
    m_speaks->setText(!account.withheld.isEmpty()
                          ? tr("You may read only, until you have set up a second factor.")
                      : !m_link.may(Right::Publish) ? tr("You may read, and not publish.")
                      : limit.isEmpty()             ? tr("You may publish, to everyone.")
                                                    : tr("You may publish: %1.").arg(limit));
}

} // namespace foghorn
