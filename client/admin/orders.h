// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/relay_words.h"
#include "client/admin/sending.h"
#include "common/protocol/codec.h"

#include <QObject>

namespace foghorn {

/** Gives an administrator's orders to the relay, one at a time. Where the link goes before the answer, the same order
    goes out under the same key the next time: nothing is done twice. Knows no widget. */
class Orders : public QObject
{
    Q_OBJECT
public:
    explicit Orders(ConsoleLink &link, QObject *parent = nullptr) : QObject(parent), m_link(link) {}

    bool isBusy() const { return m_busy; }
    template <class M, class Done>
    void give(M message, Done done)
    {
        if (m_busy)
            return;
        if constexpr (requires { message.idempotencyKey; })
            giveKey(message);
        setBusy(true);
        m_link.request(message, this, [this, done](const RpcResult<typename M::Answer> &answer) {
            setBusy(false);
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                if (!RelayLink::isLinkLost(*error))
                    m_unanswered.clear();
                Q_EMIT refused(*error);
                return;
            }
            m_unanswered.clear();
            done(std::get<typename M::Answer>(answer));
        });
    }

Q_SIGNALS:
    void busyMoved();
    void refused(const foghorn::RpcError &error);

private:
    template <class M>
    void giveKey(M &message)
    {
        message.idempotencyKey.clear();
        const QByteArray order = encodeRequest(0, message);
        if (std::exchange(m_unanswered, order) != order)
            m_key = newIdempotencyKey();
        message.idempotencyKey = m_key;
    }
    void setBusy(bool busy)
    {
        m_busy = busy;
        Q_EMIT busyMoved();
    }

    ConsoleLink &m_link;
    bool m_busy = false;
    QByteArray m_unanswered; // the order that the link went away with
    QString m_key;
};

} // namespace foghorn
