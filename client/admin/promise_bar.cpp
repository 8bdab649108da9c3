// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/promise_bar.h"

#include "client/admin/button.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/relay_words.h"
#include "client/admin/sending.h"
#include "common/model/watch.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {

PromiseBar::PromiseBar(ConsoleLink &link, BoardModel &model, QWidget *parent)
    : QFrame(parent), m_link(link), m_model(model), m_words(plainLabel({})),
      m_trouble(plainLabel({}, "problem")),
      m_stillWorking(quietButton(tr("Still working on it"), "promiseStillWorking", "primary")),
      m_extend(quietButton(tr("Takes longer…"), "promiseExtend", "primary")),
      m_update(quietButton(tr("Update…"), "promiseUpdate")),
      m_allClear(quietButton(tr("All clear…"), "promiseAllClear"))
{
    setObjectName(QStringLiteral("promiseBar"));
    m_words->setObjectName(QStringLiteral("promiseWords"));
    m_trouble->setObjectName(QStringLiteral("promiseTrouble"));
    m_words->setWordWrap(true);
    m_trouble->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_words);
    words->addWidget(m_trouble);
    auto *row = new QHBoxLayout(this);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_stillWorking, m_extend, m_update, m_allClear})
        row->addWidget(button);
    connect(m_stillWorking, &QPushButton::clicked, this,
            [this] { sayStillWorking(m_call->notice); });
    connect(m_extend, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(m_call->notice, NoticeOrder::Extend); });
    connect(m_update, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(m_call->notice, NoticeOrder::Update); });
    connect(m_allClear, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered(m_call->notice, NoticeOrder::AllClear); });
    connect(&m_model, &BoardModel::noticesChanged, this, [this] {
        m_trouble->clear();
        refresh();
    });
    // The clock tells it, so that it is told with the relay away too; the relay's word only draws the eye.
    connect(&m_next, &QTimer::timeout, this, &PromiseBar::refresh);
    connect(&m_link, &ConsoleLink::notified, this, [this](const Notification &notification) {
        if (!std::holds_alternative<ToClient::Promise>(notification))
            return;
        refresh();
        if (m_call)
            QApplication::alert(window());
    });
    m_next.setSingleShot(true);
    refresh();
}

void PromiseBar::refresh()
{
    const Instant now = m_link.link().relayNow();
    show(promiseCall(m_model, m_link.account().login, m_link.may(Right::Publish), now));
    // Also every half minute: it says how late, and a clock may be set.
    const auto next = nextCall(m_model, now);
    m_next.start(next ? std::min<std::chrono::milliseconds>(*next - now, 30s) : 30s);
}

void PromiseBar::show(const std::optional<PromiseCall> &call)
{
    const bool moved = call.has_value() != m_call.has_value() ||
                       (call && (m_call->notice != call->notice || m_call->isLate != call->isLate));
    m_call = call;
    const bool acts = call && m_link.may(Right::Publish);
    m_words->setText(call ? call->words : QString());
    m_words->setVisible(call.has_value());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    for (QPushButton *button : {m_update, m_allClear})
        button->setVisible(acts);
    m_stillWorking->setVisible(acts && !call->isOverrun);
    m_extend->setVisible(acts && call->isOverrun);
    setRole(this, call && call->isLate ? "alarm" : "advice");
    setVisible(call || !m_trouble->text().isEmpty());
    if (moved && call) {
        QAccessibleEvent heard(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&heard);
    }
    if (moved && call && call->isOverrun) // of a promise the relay's word draws the eye
        QApplication::alert(window());
    if (moved)
        Q_EMIT callMoved();
}

void PromiseBar::sayStillWorking(const NoticeId &notice)
{
    publishAtOnce(notice,
                  [](const Notice &current, Instant now) { return stillWorkingOn(current, now); });
}

void PromiseBar::watch(const NoticeId &notice)
{
    publishAtOnce(notice,
                  [](const Notice &current, Instant now) { return watching(current, now); });
}

void PromiseBar::reopen(const NoticeId &notice)
{
    publishAtOnce(notice, &reopened);
}

void PromiseBar::publishAtOnce(const NoticeId &notice, Next next)
{
    const BoardEntry *entry = m_model.entry(notice);
    if (!entry)
        return;
    if (!isConnected(m_link))
        return tellTrouble(tr("No relay: nothing was sent."));
    const Notice &current = entry->notice;
    m_stillWorking->setEnabled(false);
    // A second press cannot say it twice: both would follow the same revision.
    m_link.request(ToRelay::NoticeRevise{current.id,
                                         current.revision,
                                         next(current, m_link.link().relayNow()),
                                         {},
                                         newIdempotencyKey()},
                   this, [this](const RpcResult<ToRelay::NoticeRevise::Answer> &answer) {
                       m_stillWorking->setEnabled(true);
                       if (const auto *error = std::get_if<RpcError>(&answer))
                           return tellTrouble(RelayLink::isLinkLost(*error)
                                                  ? tr("The connection went before the relay "
                                                       "answered. Look again when it is back.")
                                                  : tr("Not sent: %1").arg(errorWords(*error)));
                       m_model.take(std::get<ToRelay::NoticeRevise::Answer>(answer).envelope);
                   });
}

void PromiseBar::tellTrouble(const QString &words)
{
    m_trouble->setText(words);
    refresh();
}

} // namespace foghorn
