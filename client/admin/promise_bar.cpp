// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/promise_bar.h"

#include "client/admin/button.h"
#include "client/admin/field.h"
#include "client/admin/one_click.h"
#include "client/link/console_link.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {

PromiseBar::PromiseBar(ConsoleLink &link, BoardModel &model, OneClick &oneClick, QWidget *parent)
    : QFrame(parent), m_link(link), m_model(model), m_words(plainLabel({})),
      m_trouble(plainLabel({}, "problem")),
      m_stillWorking(orders(tr("Still working on it"), "promiseStillWorking",
                            NoticeOrder::StillWorking, "primary")),
      m_extend(orders(tr("Takes longer…"), "promiseExtend", NoticeOrder::Extend, "primary")),
      m_reopen(orders(tr("Reopen"), "promiseReopen", NoticeOrder::ReopenNow, "primary")),
      m_update(orders(tr("Update…"), "promiseUpdate", NoticeOrder::Update)),
      m_allClear(orders(tr("All clear…"), "promiseAllClear", NoticeOrder::AllClear))
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
    for (QPushButton *button : {m_stillWorking, m_extend, m_reopen, m_update, m_allClear})
        row->addWidget(button);
    connect(&oneClick, &OneClick::failed, this, [this](const Notice &current, const QString &why) {
        m_failed = current;
        m_trouble->setText(why);
        refresh();
    });
    connect(&oneClick, &OneClick::sendingMoved, this,
            [this, &oneClick] { m_stillWorking->setEnabled(!oneClick.isSending()); });
    connect(&m_model, &BoardModel::tallyMoved, this, &PromiseBar::refresh);
    connect(&m_model, &BoardModel::noticesChanged, this, [this] {
        const BoardEntry *entry = m_model.entry(m_failed.id);
        if (!entry || entry->notice.revision != m_failed.revision)
            m_trouble->clear(); // it got through another way
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

QPushButton *PromiseBar::orders(const QString &words, const char *name, NoticeOrder order,
                                const char *role)
{
    auto *button = quietButton(words, name, role);
    connect(button, &QPushButton::clicked, this,
            [this, order] { Q_EMIT ordered(m_call->notice, order); });
    return button;
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
                       (call && (m_call->notice != call->notice || m_call->kind != call->kind));
    m_call = call;
    const bool acts = call && m_link.may(Right::Publish);
    m_words->setText(call ? call->words : QString());
    m_words->setVisible(call.has_value());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    const auto isFor = [&](CallKind kind) { return acts && call->kind == kind; };
    const bool wantsWord = acts && !isFor(CallKind::Broken);
    m_reopen->setVisible(isFor(CallKind::Broken));
    m_extend->setVisible(isFor(CallKind::Overrun));
    m_stillWorking->setVisible(wantsWord && !isFor(CallKind::Overrun));
    m_update->setVisible(wantsWord);
    m_allClear->setVisible(wantsWord);
    setRole(this, call && call->kind != CallKind::Due ? "alarm" : "advice");
    setVisible(call || !m_trouble->text().isEmpty());
    if (moved && call) {
        QAccessibleEvent heard(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&heard);
    }
    // Of a promise the relay's word draws the eye; the rest only this clock and these numbers know.
    if (moved && call && !isOfPromise(call->kind))
        QApplication::alert(window());
    if (moved)
        Q_EMIT callMoved();
}

} // namespace foghorn
