// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_menu.h"

#include "client/admin/accessible_roles.h"
#include "client/admin/field.h"
#include "client/popup/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

AdminMenu::AdminMenu(QWidget *parent)
    : QWidget(parent), m_board(entry(tr("Board"), "menuBoard", Page::Board)),
      m_compose(entry(tr("Compose"), "menuCompose", Page::Compose)),
      m_series(entry(tr("Recurring"), "menuSeries", Page::Series)),
      m_drills(entry(tr("Drills"), "menuDrills", Page::Drills)),
      m_templates(entry(tr("Templates"), "menuTemplates", Page::Templates)),
      m_services(entry(tr("Services"), "menuServices", Page::Services)),
      m_security(entry(tr("Security"), "menuSecurity", Page::Security)),
      m_account(entry(tr("Your account"), "menuAccount", Page::Account)),
      m_who(plainLabel({}, "soft"))
{
    setProperty("role", QByteArray("menu"));
    setAttribute(Qt::WA_StyledBackground);
    auto *entries = new QVBoxLayout(this);
    entries->setContentsMargins(10, 18, 10, 16);
    auto *name = plainLabel(tr("Foghorn"), "headline");
    name->setContentsMargins(10, 0, 0, 8);
    entries->addWidget(name);
    entries->addWidget(m_board);
    entries->addWidget(m_compose);
    entries->addWidget(m_series);
    entries->addWidget(m_drills);
    entries->addWidget(m_templates);
    entries->addWidget(m_services);
    entries->addWidget(m_security);
    entries->addStretch();
    m_who->setWordWrap(true);
    m_who->setContentsMargins(10, 0, 0, 0);
    entries->addWidget(m_who);
    entries->addWidget(m_account);
}

QPushButton *AdminMenu::entry(const QString &words, const char *name, Page page)
{
    auto *button = new QPushButton(words);
    button->setObjectName(QString::fromLatin1(name));
    button->setCheckable(true);
    speakAs(button, SpokenAs::Page);
    button->setProperty("role", QByteArray("menuEntry"));
    connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    return button;
}

void AdminMenu::show(const Standing &standing)
{
    m_board->setText(standing.toDo > 0 ? tr("Board  (%n to do)", nullptr, standing.toDo)
                                       : tr("Board"));
    m_board->setChecked(standing.page == Page::Board);
    m_compose->setChecked(standing.page == Page::Compose);
    m_series->setChecked(standing.page == Page::Series);
    m_drills->setChecked(standing.page == Page::Drills);
    m_templates->setChecked(standing.page == Page::Templates);
    m_services->setChecked(standing.page == Page::Services);
    for (QPushButton *entry : {m_compose, m_series, m_drills, m_templates, m_services})
        entry->setVisible(standing.mayPublish);
    m_security->setVisible(standing.maySecure);
    m_security->setChecked(standing.page == Page::Security);
    m_account->setChecked(standing.page == Page::Account);
    m_who->setText(standing.who);
}

void AdminMenu::setTheme(const Theme &theme)
{
    setFixedWidth(theme.units(170));
}

} // namespace foghorn
