// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/security_page.h"

#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/security/desks_tab.h"
#include "client/admin/security/enrolment_tab.h"
#include "client/link/console_link.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Security"), "title"));
    column->addWidget(tabs);
    column->addWidget(parts, 1);
}

bool SecurityPage::isFor(const ConsoleLink &link)
{
    return link.may(Right::ManageDesks) || link.may(Right::Enrol);
}

} // namespace foghorn
