// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/security_page.h"

#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/api_tokens_tab.h"
#include "client/admin/security/desks_tab.h"
#include "client/admin/security/enrolment_tab.h"
#include "client/admin/security/staff_tab.h"
#include "client/link/console_link.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace foghorn {

SecurityPage::SecurityPage(ConsoleLink &link, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *tabs = named(new QTabBar, "securityTabs");
    auto *parts = named(new QStackedWidget, "securityParts");
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setAccessibleName(tr("Security"));
    connect(tabs, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    const auto add = [&](QWidget *part, const QString &words) {
        parts->addWidget(part);
        tabs->addTab(words);
    };
    if (link.may(Right::ManageDesks))
        add(new DesksTab(link), tr("Computers"));
    if (link.may(Right::Enrol))
        add(new EnrolmentTab(link), tr("Enrolment"));
    if (link.may(Right::ManageStaff))
        add(new StaffTab(link), tr("Accounts"));
    if (link.may(Right::ManageApiTokens))
        add(new ApiTokensTab(link), tr("API tokens"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Security"), "title"));
    column->addWidget(tabs);
    column->addWidget(parts, 1);
}

bool SecurityPage::isFor(const ConsoleLink &link)
{
    constexpr std::array any{Right::ManageDesks, Right::Enrol, Right::ManageStaff,
                             Right::ManageApiTokens};
    return std::any_of(any.begin(), any.end(), [&link](Right right) { return link.may(right); });
}

} // namespace foghorn
