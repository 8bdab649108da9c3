// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_foot.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/style.h"
#include "client/admin/warning_bar.h"
#include "common/model/lifecycle.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString filled(const QColor &colour, const Theme &theme)
{
    return u"QPushButton { background: %1; border: 1px solid %1; color: %2; margin: 2px; }"
           "QPushButton:focus { %3 }"_s.arg(colour.name(), theme.onFilled.name(),
                                            filledFocus(theme));
}

} // namespace

ComposeFoot::ComposeFoot(QWidget *parent)
    : QWidget(parent), m_tryOut(quietButton(tr("Send to me first"), "tryOut")),
      m_retry(quietButton(tr("Try again"), "retryButton")),
      m_check(quietButton(tr("Check again"), "checkButton")),
      m_confirm(quietButton({}, "confirmCritical")), m_notYet(quietButton(tr("Not yet"), "notYet")),
      m_send(quietButton({}, "sendButton", "primary")),
      m_discard(quietButton(tr("Discard"), "discardButton")),
      m_takeBack(quietButton(tr("Take it back"), "takeBack")),
      m_doNotWait(quietButton(tr("Send now"), "doNotWait")),
      m_sending(new WarningBar("sendBar", {m_check, m_retry})),
      m_critical(new WarningBar("criticalBar", {m_notYet, m_confirm})),
      m_goingOut(new WarningBar("goingOutBar", {m_doNotWait, m_takeBack})),
      m_tried(new WarningBar("tryOutBar", {})), m_elsewhere(plainLabel({}, "problem")),
      m_interrupts(plainLabel({}, "soft")), m_blocked(plainLabel({}, "problem"))
{
    m_sending->nameWords("sendWords");
    m_goingOut->nameWords("goingOutWords");
    m_tried->nameWords("tryOutWords");
    m_tryOut->setMenu(new QMenu(m_tryOut));
    setReviewers({});
    m_takeBack->setToolTip(tr("Esc"));
    m_elsewhere->setWordWrap(true);
    m_elsewhere->hide();
    m_interrupts->setObjectName(u"interrupts"_s);
    m_interrupts->setWordWrap(true);
    m_blocked->setObjectName(u"blocked"_s);
    m_blocked->setWordWrap(true);
    m_blocked->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_send->setToolTip(tr("Ctrl+Return"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_elsewhere);
    column->addWidget(m_tried);
    column->addWidget(m_sending);
    column->addWidget(m_critical);
    column->addWidget(m_goingOut);
    buildRow(column);
    connectButtons();
}

void ComposeFoot::connectButtons()
{
    connect(m_send, &QPushButton::clicked, this, &ComposeFoot::sendPressed);
    connect(m_discard, &QPushButton::clicked, this, &ComposeFoot::discardPressed);
    connect(m_confirm, &QPushButton::clicked, this, &ComposeFoot::criticalConfirmed);
    connect(m_notYet, &QPushButton::clicked, this, &ComposeFoot::hideCritical);
    connect(m_retry, &QPushButton::clicked, this, &ComposeFoot::retryPressed);
    connect(m_check, &QPushButton::clicked, this, &ComposeFoot::checkPressed);
    connect(m_takeBack, &QPushButton::clicked, this, &ComposeFoot::takeBackPressed);
    connect(m_doNotWait, &QPushButton::clicked, this, &ComposeFoot::doNotWaitPressed);
}

void ComposeFoot::buildRow(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_interrupts, 3);
    row->addWidget(m_blocked, 2);
    row->addWidget(m_discard);
    row->addWidget(m_tryOut);
    row->addWidget(m_send);
    column->addLayout(row);
}

void ComposeFoot::show(const Draft &draft, const Standing &standing, const Theme &theme)
{
    const bool blocked = !standing.blocked.isEmpty();
    const bool bringBack = standing.canBringBack && draft.isEmpty();
    m_discard->setText(bringBack ? tr("Bring it back") : tr("Discard"));
    m_discard->setEnabled(standing.state != SendState::Sending && !standing.secondsLeft &&
                          (bringBack || !draft.isEmpty()));
    m_send->setText(sendButtonWords(draft, standing.people));
    m_send->setEnabled(!blocked);
    m_tryOut->setEnabled(!draft.isEmpty() && !standing.secondsLeft &&
                         standing.state != SendState::Sending);
    const QColor colour = isEnding(draft.notice.phase)
                              ? theme.backAgain
                              : severityColour(theme, int(draft.notice.severity));
    m_confirm->setStyleSheet(
        filled(theme.critical, theme)); // the theme may change while it is asked
    m_send->setStyleSheet(blocked ? QString() : filled(colour, theme));
    m_blocked->setText(standing.blocked);
    const bool expected =
        draft.isEmpty() || standing.state == SendState::Sending || standing.secondsLeft.has_value();
    setRole(m_blocked, expected ? "soft" : "problem");
    m_interrupts->setText(interruptionWords(draft));
    showCountdown(draft, standing);
}

void ComposeFoot::showCountdown(const Draft &draft, const Standing &standing)
{
    const bool begins = standing.secondsLeft && m_goingOut->words().isEmpty();
    m_goingOut->say(standing.secondsLeft
                        ? goingOutWords(draft, standing.people, *standing.secondsLeft)
                        : QString());
    if (begins)
        m_takeBack->setFocus();
}

void ComposeFoot::showSending(const Sending &sending)
{
    const SendState state = sending.state();
    m_sending->say(sendingWords(sending));
    m_retry->setVisible(state == SendState::NotKnown ||
                        (state == SendState::NotSent && !sending.conflict()));
    m_check->setVisible(state == SendState::NotKnown);
}

void ComposeFoot::sayProblems(qsizetype count, const QStringList &elsewhere)
{
    m_elsewhere->setText(elsewhere.join(u'\n'));
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    if (count > 0) {
        m_blocked->setText(problemCountWords(count));
        setRole(m_blocked, "problem");
    }
}

void ComposeFoot::setReviewers(const QStringList &groups)
{
    if (groups == m_reviewers && !m_tryOut->menu()->isEmpty())
        return;
    m_reviewers = groups;
    m_tryOut->menu()->clear();
    connect(m_tryOut->menu()->addAction(tr("To me alone")), &QAction::triggered, this,
            &ComposeFoot::tryOutOnMe);
    for (const QString &group : groups) {
        QString words = tr("To the group %1").arg(group);
        words.replace(u'&', u"&&"_s); // a menu takes one for a shortcut
        connect(m_tryOut->menu()->addAction(words), &QAction::triggered, this,
                [this, group] { Q_EMIT tryOutOnGroup(group); });
    }
}

void ComposeFoot::sayTryOut(const QString &words)
{
    m_tried->say(words);
}

void ComposeFoot::askForCritical(int people, const Theme &theme)
{
    m_confirm->setText(confirmCriticalWords(people));
    m_confirm->setStyleSheet(filled(theme.critical, theme));
    m_critical->say(tr("Critical: a large window with a sound, over whatever people do."));
    m_notYet->setFocus();
}

void ComposeFoot::hideCritical()
{
    m_critical->say({});
}

} // namespace foghorn
