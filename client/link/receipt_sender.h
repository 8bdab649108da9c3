// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/outbox.h"
#include "client/link/relay_link.h"

#include <QTimer>

namespace foghorn {

/** Empties the outbox while the link is online: one message on its way at a time, repeated until it is
    confirmed. Decides nothing about receipts. */
class ReceiptSender : public QObject
{
    Q_OBJECT
public:
    ReceiptSender(RelayLink &link, Outbox &outbox, const LinkTimings &timings,
                  std::function<Epoch()> epoch, QObject *parent = nullptr);

    /** Within the gathering time, together with what else comes. */
    void sendSoon();
    void sendNow();

private:
    void sendReceipts();
    void sendReply(const ToRelay::DeskReply &reply);
    void receiptsAnswered(const QList<Receipt> &sent,
                          const RpcResult<ToRelay::DeskReceipts::Answer> &);
    /** True when the relay asked us to try again, or the link went: nothing may be dropped. */
    bool comesAgain(const RpcError &error);

    RelayLink &m_link;
    Outbox &m_outbox;
    const LinkTimings m_timings;
    std::function<Epoch()> m_epoch;
    QTimer m_timer;
    int m_batch = wire::receiptsPerMessage;
    bool m_underWay = false;
};

} // namespace foghorn
