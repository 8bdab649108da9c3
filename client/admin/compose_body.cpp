// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_body.h"

#include "client/admin/compose_form.h"
#include "client/admin/compose_preview.h"
#include "client/admin/field.h"
#include "client/admin/pane.h"
#include "client/admin/versions_view.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int narrowWidth = 1132; // below it the preview becomes a tab (1280×720 less the menu)

} // namespace

ComposeBody::ComposeBody(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar), m_form(new ComposeForm), m_versions(new VersionsView),
      m_scroll(scrolled(m_form)), m_versionsScroll(scrolled(m_versions)),
      m_preview(new ComposePreview), m_theme(Theme::light(font()))
{
    m_versionsScroll->setHorizontalScrollBarPolicy(
        Qt::ScrollBarAsNeeded); // four columns of large letters
    m_tabs->setObjectName(u"composeTabs"_s);
    m_tabs->addTab(tr("Write")); // in the order of Tab
    m_tabs->addTab(tr("All languages"));
    m_tabs->addTab(tr("What people see"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    auto *body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(m_scroll, 1);
    body->addWidget(m_versionsScroll, 1);
    body->addWidget(m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_tabs);
    column->addLayout(body, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showTab();
        m_tabs->setFocus(); // not into whatever stands behind what is hidden now
        if (tab() == Tab::Versions)
            Q_EMIT versionsShown();
        else if (tab() == Tab::Form)
            Q_EMIT formShown();
    });
    showTab();
}

void ComposeBody::putFirst(QWidget *widget)
{
    static_cast<QBoxLayout *>(m_scroll->widget()->layout())->insertWidget(0, widget);
}

void ComposeBody::toTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
    open(Tab::Form);
}

void ComposeBody::goTo(Field *field)
{
    if (!field)
        return;
    open(Tab::Form);
    m_scroll->ensureWidgetVisible(field);
    field->editor()->setFocus();
}

void ComposeBody::showTab()
{
    m_tabs->setVisible(m_narrow || m_severalVersions);
    offer(Tab::Versions, m_severalVersions);
    offer(Tab::Preview, m_narrow);
    const Tab shown = tab();
    m_scroll->setVisible(shown == Tab::Form);
    m_versionsScroll->setVisible(shown == Tab::Versions);
    m_preview->setVisible(shown == Tab::Preview || (shown == Tab::Form && !m_narrow));
}

/** Qt 6.4 forgets to lay the tabs out if one is told what it is already. */
void ComposeBody::offer(Tab tab, bool offered)
{
    if (m_tabs->isTabVisible(int(tab)) != offered)
        m_tabs->setTabVisible(int(tab), offered);
}

ComposeBody::Tab ComposeBody::tab() const
{
    const auto tab = static_cast<Tab>(m_tabs->currentIndex());
    const bool offered = tab == Tab::Preview    ? m_narrow
                         : tab == Tab::Versions ? m_severalVersions
                                                : true;
    return offered ? tab : Tab::Form;
}

void ComposeBody::open(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ComposeBody::offerVersions(bool offered)
{
    m_severalVersions = offered;
    showTab();
}

bool ComposeBody::showsVersions() const
{
    return tab() == Tab::Versions;
}

void ComposeBody::share()
{
    m_narrow = width() < m_theme.units(narrowWidth);
    m_preview->setMinimumWidth(m_narrow ? 0 : m_theme.units(468));
    m_preview->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : m_theme.units(620));
    showTab();
}

void ComposeBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void ComposeBody::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_form->setTheme(theme);
    m_preview->setTheme(theme);
    share();
}

} // namespace foghorn
