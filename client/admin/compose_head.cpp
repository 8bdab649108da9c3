// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_head.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/language_choice.h"
#include "client/admin/warning_bar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

ComposeHead::ComposeHead(QWidget *parent)
    : QWidget(parent), m_title(plainLabel({}, "title")), m_kept(plainLabel({}, "soft")),
      m_languages(new LanguageChoice),
      m_update(quietButton(tr("Update that one"), "updateThatOne")),
      m_templates(quietButton(tr("Words from a template…"), "templateWords"))
{
    auto *anyway = quietButton(tr("Send anyway"), "sendAnyway");
    auto *onTop = quietButton(tr("Put mine on top of theirs"), "putMineOnTop");
    m_duplicate = new WarningBar("duplicateBar", {m_update, anyway});
    m_conflict = new WarningBar("conflictBar", {onTop});
    auto *openWaiting = quietButton(tr("Open it"), "openWaiting");
    m_waiting = new WarningBar("waitingBar", {openWaiting});
    m_title->setObjectName(u"composeTitle"_s);
    m_kept->setObjectName(u"draftWords"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    m_kept->setWordWrap(true); // it gives way to the languages
    row->addWidget(m_kept, 1);
    row->addWidget(m_templates);
    row->addWidget(m_languages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_waiting);
    column->addWidget(m_duplicate);
    column->addWidget(m_conflict);
    connect(m_templates, &QPushButton::clicked, this, &ComposeHead::templatesPressed);
    connect(openWaiting, &QPushButton::clicked, this, &ComposeHead::openWaitingPressed);
    connect(m_update, &QPushButton::clicked, this, &ComposeHead::updateThatOnePressed);
    connect(anyway, &QPushButton::clicked, this, &ComposeHead::sendAnywayPressed);
    connect(onTop, &QPushButton::clicked, this, &ComposeHead::putMineOnTopPressed);
}

void ComposeHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ComposeHead::offerTemplates(bool offered)
{
    m_templates->setVisible(offered);
}

void ComposeHead::sayKept(const QString &words)
{
    m_kept->setText(words);
}

void ComposeHead::sayDuplicate(const QString &words)
{
    m_duplicate->say(words);
}

void ComposeHead::sayConflict(const QString &words)
{
    m_conflict->say(words);
}

void ComposeHead::sayWaiting(const QString &words)
{
    m_waiting->say(words);
}

void ComposeHead::focusDuplicate()
{
    m_update->setFocus();
}

} // namespace foghorn
