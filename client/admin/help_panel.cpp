// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/help_panel.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/pane.h"
#include "client/admin/relay_words.h"
#include "client/admin/words.h"
#include "client/link/console_link.h"
#include "common/harmless_text.h"
#include "common/model/time_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostShown = 5; // the longest waiting; the next ones follow as these are done
} // namespace

HelpPanel::HelpPanel(ConsoleLink &link, QWidget *parent)
    : QFrame(parent), m_link(link), m_title(plainLabel({}, "strong")),
      m_trouble(plainLabel({}, "problem")), m_rows(new QVBoxLayout)
{
    setObjectName(u"helpPanel"_s);
    setProperty("role", QByteArray("card"));
    m_title->setObjectName(u"helpTitle"_s);
    m_trouble->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_trouble);
    connect(&m_link, &ConsoleLink::stateChanged, this, &HelpPanel::ask);
    connect(&m_link, &ConsoleLink::notified, this, [this](const Notification &notification) {
        if (const auto *moved = std::get_if<ToClient::HelpMoved>(&notification))
            take(moved->call);
    });
    ask();
    showCalls();
}

void HelpPanel::ask()
{
    if (!isConnected(m_link) || !m_link.may(Right::ReadRecipients))
        return;
    m_link.request(ToRelay::HelpList{}, this,
                   [this](const RpcResult<ToRelay::HelpList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::HelpList::Answer>(&answer);
                       if (!list)
                           return; // an older relay has no queue
                       m_calls.clear();
                       for (const HelpCall &call : list->calls)
                           m_calls.insert(call.number, call);
                       showCalls();
                   });
}

void HelpPanel::take(const HelpCall &call)
{
    if (call.doneAt)
        m_calls.remove(call.number);
    else
        m_calls.insert(call.number, call);
    showCalls();
}

void HelpPanel::mark(qint64 call, HelpMark mark)
{
    m_link.request(ToRelay::HelpMarked{call, mark}, this,
                   [this](const RpcResult<ToRelay::HelpMarked::Answer> &answer) {
                       if (const auto *error = std::get_if<RpcError>(&answer)) {
                           m_trouble->setText(tr("Not marked: %1").arg(errorWords(*error)));
                           return ask(); // a colleague may have been faster
                       }
                       m_trouble->clear();
                       take(std::get<ToRelay::HelpMarked::Answer>(answer).call);
                   });
}

QWidget *HelpPanel::rowOf(const HelpCall &call)
{
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), m_link.link().relayNow()};
    QStringList who{call.name.isEmpty() ? call.person.text : call.name};
    for (const QString &part : {call.site, call.host, sinceWords(call.at, reader)}) {
        if (!part.isEmpty())
            who << part;
    }
    if (!call.takenBy.isEmpty())
        who << tr("%1 sees to it").arg(call.takenBy);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *said = plainLabel(harmlessText(call.line));
    said->setWordWrap(true);
    words->addWidget(said);
    auto *whose = plainLabel(harmlessText(who.join(u" · "_s)), "soft");
    whose->setWordWrap(true);
    words->addWidget(whose);
    line->addLayout(words, 1);
    const HelpMark next = call.takenBy.isEmpty() ? HelpMark::Take : HelpMark::Done;
    auto *button = quietButton(next == HelpMark::Take ? tr("I take it") : tr("Done"), "helpMark");
    button->setAccessibleDescription(call.line);
    connect(button, &QPushButton::clicked, this,
            [this, number = call.number, next] { mark(number, next); });
    line->addWidget(button, 0, Qt::AlignTop);
    return row;
}

void HelpPanel::showCalls()
{
    emptyRows(*m_rows);
    int shown = 0;
    for (const HelpCall &call : std::as_const(m_calls)) {
        if (++shown <= mostShown)
            m_rows->addWidget(rowOf(call));
    }
    m_title->setText(tr("%Ln ask for help", nullptr, int(m_calls.size())));
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setVisible(!m_calls.isEmpty());
}

} // namespace foghorn
