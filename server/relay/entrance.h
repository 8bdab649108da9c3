// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/handshake.h"

#include <QHash>
#include <QQueue>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace foghorn {

/** Where connections of a shard wait and are upgraded. One that has not sent a byte costs only its
    descriptor and holds nobody up; of those that have, only so many begin a handshake at once, the
    others queue. One that stalls goes on until its deadline, but holds up the queue no longer than a
    moment. Knows nothing of sessions. */
class Entrance : public QObject
{
    Q_OBJECT
public:
    using HandOver = std::function<void(Upgraded client, const QHostAddress &address)>;

    Entrance(const RelaySettings &settings, const TlsContext &tls, HandOver handOver);
    ~Entrance() override;

    /** Takes the descriptor over. */
    void takeUp(qintptr descriptor, const QHostAddress &address);
    /** For who comes from now on. */
    void useTls(const TlsContext &tls) { m_tls = tls; }
    /** How many are here. */
    int count() const { return int(m_silent.size()) + int(m_waiting.size() + m_handshakes.size()); }
    void sweep(std::chrono::milliseconds now);
    /** Turns everybody away, and who comes later. */
    void shut();

Q_SIGNALS:
    /** A connection is over that did not arrive. */
    void turnedAway(QHostAddress address);

private:
    struct Silent
    {
        std::unique_ptr<QSocketNotifier> notifier;
        std::chrono::milliseconds deadline;
    };
    void hear(qintptr descriptor);
    void beginWaiting();
    bool isBusy() const;
    void begin(qintptr descriptor);
    void finish(Handshake *handshake);
    void turnAway(qintptr descriptor);
    void letIn(Handshake *handshake);

    const RelaySettings &m_settings;
    TlsContext m_tls;
    const HandOver m_handOver;
    std::unordered_map<qintptr, Silent> m_silent; // not a byte yet
    QQueue<qintptr> m_waiting;                    // the first bytes are there
    QList<Handshake *> m_handshakes;              // the youngest last
    QHash<qintptr, QHostAddress> m_addresses;     // of all three
    QTimer m_patience;
    std::chrono::milliseconds m_now{0};
    bool m_shut = false;
};

} // namespace foghorn
