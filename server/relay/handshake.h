// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/client_socket.h"
#include "server/relay/relay.h"

#include <QElapsedTimer>
#include <QObject>

namespace foghorn {

/** A client with whom WebSocket is spoken as soon as it has read the answer. */
struct Upgraded
{
    std::unique_ptr<ClientSocket> socket;
    QByteArray answer; // to its request, not written yet: the welcome goes with it
    QByteArray early;  // the first bytes of WebSocket, maybe
};

/** One connection from its first byte to the upgrade: TLS, then the HTTP request, each with its
    deadline. Ends with `upgraded` or `failed`. */
class Handshake : public QObject
{
    Q_OBJECT
public:
    /** Takes the descriptor over. */
    Handshake(qintptr descriptor, const RelaySettings &settings, const TlsContext &tls,
              std::chrono::milliseconds now);

    qintptr descriptor() const { return m_descriptor; }
    void begin();
    std::chrono::milliseconds age() const { return std::chrono::milliseconds(m_age.elapsed()); }
    /** After the upgrade: the connection, what is to be written to it first, and what the client sent
        right behind its request. */
    Upgraded release();
    /** Cuts the connection if its deadline has passed. */
    void sweep(std::chrono::milliseconds now);

Q_SIGNALS:
    /** The request was right; see release(). */
    void upgraded();
    void failed();

private:
    enum class Phase { Tls, Head, Refused, Over };
    void goOn();
    void shakeHands();
    void readHead(QByteArrayView bytes);
    void refuse(const QByteArray &answer);
    void fail(const QString &reason);

    const qintptr m_descriptor;
    const RelaySettings &m_settings;
    std::unique_ptr<ClientSocket> m_socket;
    QByteArray m_received, m_answer;
    Phase m_phase;
    std::chrono::milliseconds m_now;
    std::chrono::milliseconds m_deadline;
    QElapsedTimer m_age; // real time: deadlines stand still with the shard, a queue should not
};

} // namespace foghorn
