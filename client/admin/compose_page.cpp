// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_page.h"

#include "client/admin/compose_writing.h"
#include "client/admin/library.h"
#include "client/admin/start_page.h"
#include "client/link/console_link.h"

#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

ComposePage::ComposePage(ConsoleLink &link, BoardModel &board, Library &library,
                         const QString &draftPath, const UndoLengths &undo, QWidget *parent)
    : QWidget(parent), m_link(link), m_work(link, board, draftPath, undo), m_library(library),
      m_steps(new QStackedWidget), m_start(new StartPage),
      m_writing(new ComposeWriting(link, m_work, library))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(m_steps);
    m_steps->addWidget(m_start);
    m_steps->addWidget(m_writing);
    connectStart();
    connect(m_writing, &ComposeWriting::updateInstead, this, &ComposePage::updateInstead);
    connect(&m_work, &Composition::waived, this, &ComposePage::waived);
    connect(&m_work, &Composition::published, this, &ComposePage::published);
    connect(&m_work, &Composition::seriesSaved, this, &ComposePage::seriesSaved);
    connect(&m_work, &Composition::keptForApproval, this, &ComposePage::keptForApproval);
    m_steps->setCurrentWidget(m_writing);
    offerStart();
}

// The writing shows the composition: it goes first.
ComposePage::~ComposePage()
{
    delete m_writing;
}

void ComposePage::connectStart()
{
    const auto follow = [this] {
        m_start->setChoices(m_library.choices(m_work.authorsLanguage()));
    };
    connect(&m_library, &Library::changed, this, [this, follow] {
        follow();
        offerStart();
    });
    follow();
    connect(m_start, &StartPage::chosen, this, &ComposePage::start);
    connect(m_start, &StartPage::left, this, &ComposePage::write);
    connect(m_writing, &ComposeWriting::templatesAsked, this, [this] {
        m_steps->setCurrentWidget(m_start);
        m_start->beginRevision(m_work.draft().notice.kind);
    });
    connect(&m_work, &Composition::begun, this, [this] {
        m_fromNothing = false;
        m_steps->setCurrentWidget(m_writing);
        offerStart();
    });
}

/** Nothing is written yet: a template is the quick way. */
void ComposePage::offerStart()
{
    const bool offered = m_work.draft().isEmpty() && !m_fromNothing &&
                         !m_library.templates().isEmpty() && m_link.may(Right::Publish);
    if (!offered)
        return;
    if (m_steps->currentWidget() != m_start)
        m_start->begin();
    m_steps->setCurrentWidget(m_start);
}

void ComposePage::start(const StartChoice &choice)
{
    m_fromNothing = !choice.from;
    if (choice.from)
        m_work.start(*choice.from, choice.service);
    write();
}

void ComposePage::write()
{
    m_fromNothing = m_fromNothing || m_work.draft().isEmpty();
    m_steps->setCurrentWidget(m_writing);
    m_writing->goOn();
}

void ComposePage::goOn()
{
    m_writing->goOn();
}

void ComposePage::send()
{
    m_writing->send();
}

void ComposePage::setTheme(const Theme &theme)
{
    m_start->setTheme(theme);
    m_writing->setTheme(theme);
}

void ComposePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Its "since" and its next update are of now, not of when the app was started.
    if (!event->spontaneous() && draft().isEmpty() && sendState() == SendState::Idle)
        m_work.beginNew();
}

} // namespace foghorn
