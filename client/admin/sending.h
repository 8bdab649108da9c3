// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** A new key for one changing request; kept over its retries. */
QString newIdempotencyKey();

/** Where a send stands. NotKnown: the link went before the answer; the relay may have it or not. */
enum class SendState { Idle, Sending, Sent, NotKnown, NotSent };

/** The life of one send. It keeps its idempotency key until the outcome is known, so that a retry makes
    one notice and not two; it never sends anything by itself. Knows no widget and no link. */
class Sending
{
public:
    SendState state() const { return m_state; }
    const QString &idempotencyKey() const { return m_key; }
    const QString &reason() const { return m_reason; }
    /** What stands at the relay now, after a conflict. */
    const std::optional<Envelope> &conflict() const { return m_conflict; }

    /** A first try or a retry: gives the key to send with. */
    QString begin();
    /** Takes up the key of a send whose answer was not heard before a crash. */
    void resume(const QString &key);
    void answered();
    void refused(const RpcError &error);
    /** The link went before the answer. */
    void linkLost();
    /** The relay was asked and does not have it, or it never went out. The key stays, for a retry of the same
        words. */
    void notFound(const QString &reason);
    /** The text was changed or a new draft begun: the next send is another one. */
    void reset();

private:
    SendState m_state = SendState::Idle;
    QString m_key;
    QString m_reason;
    std::optional<Envelope> m_conflict;
};

} // namespace foghorn
