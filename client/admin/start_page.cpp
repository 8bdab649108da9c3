// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/start_page.h"

#include "client/admin/field.h"
#include "client/admin/named.h"
#include "client/admin/start_delegate.h"
#include "common/harmless_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_title(plainLabel({}, "title")), m_help(plainLabel({}, "soft")),
      m_search(named(new QLineEdit, "startSearch")), m_list(named(new QListWidget, "startList")),
      m_look(new StartDelegate(this))
{
    m_title->setObjectName(u"startTitle"_s);
    m_help->setWordWrap(true);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setItemDelegate(m_look);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("What a notice can begin with"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget *widget : QList<QWidget *>{m_title, m_help, m_search})
        column->addWidget(widget);
    column->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &StartPage::list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { take(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

void StartPage::setTheme(const Theme &theme)
{
    m_look->setTheme(theme);
    list(); // in other sizes
}

void StartPage::setChoices(const StartChoices &choices)
{
    m_choices = choices;
    list();
}

void StartPage::begin()
{
    m_template.reset();
    ask(Step::Beginning);
}

void StartPage::beginRevision(NoticeKind kind)
{
    m_kind = kind;
    ask(Step::Revision);
}

void StartPage::ask(Step step)
{
    m_step = step;
    switch (step) {
    case Step::Beginning:
        m_title->setText(tr("New notice"));
        m_help->setText(
            tr("What is it about? A few letters find a template or a service; Return takes it."));
        m_search->setPlaceholderText(tr("mail, Wi-Fi, planned work …"));
        break;
    case Step::Service:
        m_title->setText(tr("Which service is it?"));
        m_help->setText(
            tr("Its name, its people and its rhythm of updates come from the catalogue."));
        m_search->setPlaceholderText(tr("A few letters of its name"));
        break;
    case Step::Revision:
        m_title->setText(tr("Words for the next update"));
        m_help->setText(tr(
            "The words of the template replace those of the notice; everything else stays. Esc goes back."));
        m_search->setPlaceholderText(tr("late, postponed, all clear …"));
        break;
    }
    m_search->setAccessibleName(m_title->text());
    m_search->clear();
    list();
    m_search->setFocus();
}

QList<StartChoice> StartPage::offered() const
{
    const QString typed = m_search->text();
    switch (m_step) {
    case Step::Beginning: return m_choices.beginnings(typed);
    case Step::Service: return m_choices.services(*m_template, typed);
    case Step::Revision: return m_choices.revisions(m_kind, typed);
    }
    return {};
}

void StartPage::list()
{
    m_shown = offered();
    m_list->clear();
    for (const StartChoice &choice : std::as_const(m_shown)) {
        const QString name = harmlessText(choice.name);
        const QString description = harmlessText(choice.description);
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(StartDelegate::descriptionRole, description);
        item->setData(Qt::AccessibleTextRole, u"%1. %2"_s.arg(name, description));
    }
    m_list->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
}

void StartPage::take(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const StartChoice choice = m_shown.at(row);
    if (m_step == Step::Beginning && StartChoices::asksForService(choice)) {
        m_template = choice.from;
        return ask(Step::Service);
    }
    Q_EMIT chosen(choice);
}

/** The arrow keys move in the list while one types. */
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentRow(), last = m_list->count() - 1;
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, last)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(row); return true;
    case Qt::Key_Escape:
        if (m_step == Step::Service)
            begin();
        else
            Q_EMIT left();
        return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace foghorn
