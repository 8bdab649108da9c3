// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/tally.h"
#include "common/protocol/messages.h"

#include <QDir>

namespace foghorn {

/** What the desk still has to tell the relay: receipts and replies, on disk (outbox.json) with their
    original times until the relay has confirmed them. Knows no socket and no clock. */
class Outbox
{
public:
    explicit Outbox(const QDir &data);

    /** Keeps the receipt, on disk when this returns true; false when this state or a further one of the
        same revision was reported before. `epoch` is the one in which the revision was said: after a
        backup was put back the same number may stand for other words. */
    bool put(const Receipt &receipt, const Epoch &epoch = {});
    /** The next to send: the oldest first, at most `most`, all of nextEpoch(). */
    QList<Receipt> batch(int most = wire::receiptsPerMessage) const;
    /** Empty where it is not known (kept by an earlier version). */
    Epoch nextEpoch() const { return m_receipts.isEmpty() ? Epoch() : m_receipts.first().epoch; }
    /** The relay confirmed or refused these: they are done with. */
    void settle(const QList<Receipt> &sent);
    qsizetype receiptCount() const { return m_receipts.size(); }
    /** The file was there and could not be read: what waited in it is gone. */
    bool wasLost() const { return m_wasLost; }
    /** Whether the person confirmed this revision here, confirmed to us by the relay or not. */
    bool hasAcknowledged(const NoticeRevision &what, const Epoch &epoch) const;

    /** Only the latest reply of a topic to a notice counts, so a new one replaces one that waits. */
    void putReply(const ToRelay::DeskReply &reply);
    std::optional<ToRelay::DeskReply> nextReply() const;
    void settleReply(const ToRelay::DeskReply &sent);

    /** A new epoch: what was confirmed before may be lost there. The furthest states of what is `held` are
        reported once more, under the epoch in which they were reached; what is not held is kept, for it may
        be held again (reopened) when the next backup is put back. What still waits is not doubled. */
    void repeatReached(const QSet<NoticeId> &held);

private:
    struct Waiting
    {
        Receipt receipt;
        Epoch epoch;
    };
    struct Reached
    {
        NoticeId notice;
        int revision = 0;
        Epoch epoch;
        ReceiptState state = ReceiptState::Delivered;
        Instant at;
    };
    bool climb(const Waiting &waiting);
    void load(const QJsonObject &json);
    void save() const;

    QString m_path;
    bool m_wasLost = false;
    QList<Waiting> m_receipts;
    QList<ToRelay::DeskReply> m_replies;
    QList<Reached> m_reached; // the oldest first
};

} // namespace foghorn
