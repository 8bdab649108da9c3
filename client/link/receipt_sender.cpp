// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/receipt_sender.h"

#include "common/logging.h"

namespace foghorn {

using wire::ErrorCode;

ReceiptSender::ReceiptSender(RelayLink &link, Outbox &outbox, const LinkTimings &timings,
                             std::function<Epoch()> epoch, QObject *parent)
    : QObject(parent), m_link(link), m_outbox(outbox), m_timings(timings), m_epoch(std::move(epoch))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptSender::sendNow);
}

void ReceiptSender::sendSoon()
{
    if (!m_timer.isActive())
        m_timer.start(m_timings.receiptGather);
}

void ReceiptSender::sendNow()
{
    if (m_underWay || m_link.state() != LinkState::Online)
        return; // sent when the answer, or the relay, comes
    m_timer.stop();
    if (m_outbox.receiptCount() > 0)
        sendReceipts();
    else if (const auto reply = m_outbox.nextReply())
        sendReply(*reply);
}

void ReceiptSender::sendReceipts()
{
    m_underWay = true;
    const QList<Receipt> items = m_outbox.batch(m_batch);
    const Epoch epoch = m_outbox.nextEpoch();
    m_link.request(ToRelay::DeskReceipts{epoch.isEmpty() ? m_epoch() : epoch, items}, this,
                   [this, items](const auto &result) { receiptsAnswered(items, result); });
}

void ReceiptSender::receiptsAnswered(const QList<Receipt> &sent,
                                     const RpcResult<ToRelay::DeskReceipts::Answer> &result)
{
    m_underWay = false;
    if (const auto *error = std::get_if<RpcError>(&result)) {
        if (comesAgain(*error))
            return;
        qCWarning(lcLink).noquote() << sent.size() << "receipts were refused:" << error->message;
        if (sent.size() > 1) { // one bad one must not take the good ones with it
            m_batch = std::max(1, int(sent.size()) / 2);
            return sendNow();
        }
    } else {
        for (const auto &refusal : std::get<ToRelay::DeskReceipts::Answer>(result).refused)
            qCInfo(lcLink).noquote()
                << "receipt" << refusal.index << "was refused:" << refusal.reason;
        m_batch = wire::receiptsPerMessage;
    }
    m_outbox.settle(sent);
    sendNow();
}

void ReceiptSender::sendReply(const ToRelay::DeskReply &reply)
{
    m_underWay = true;
    m_link.request(reply, this, [this, reply](const RpcResult<ToRelay::DeskReply::Answer> &result) {
        m_underWay = false;
        const auto *error = std::get_if<RpcError>(&result);
        if (error && comesAgain(*error))
            return;
        m_outbox.settleReply(reply);
        sendNow();
    });
}

bool ReceiptSender::comesAgain(const RpcError &error)
{
    if (error.code != ErrorCode::NotStored && error.code != ErrorCode::TooManyRequests)
        return false;
    if (m_link.state() == LinkState::Online)
        m_timer.start(error.retryAfter.value_or(m_timings.receiptRetry));
    return true;
}

} // namespace foghorn
