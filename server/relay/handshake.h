// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/relay.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>

class QSslSocket;
class QWebSocket;
class QWebSocketServer;

namespace foghorn {

/** One connection from its first byte to the upgrade: TLS, then the HTTP request, each with its
    deadline, then it is given to Qt's WebSocket server. Ends with `finished`, whichever way. */
class Handshake : public QObject
{
    Q_OBJECT
public:
    /** Takes the descriptor over. */
    Handshake(qintptr descriptor, const RelaySettings &settings, QWebSocketServer &upgrader,
              std::chrono::milliseconds now);
    ~Handshake() override; // with the socket, unless it was upgraded

    qintptr descriptor() const { return m_descriptor; }
    void begin();
    std::chrono::milliseconds age() const { return std::chrono::milliseconds(m_age.elapsed()); }
    /** Is this socket the one that the upgrader made a WebSocket of? */
    bool carries(const QWebSocket &webSocket) const;
    /** The socket leaves with the WebSocket that was made of it. */
    QTcpSocket *release();
    /** Cuts the connection if its deadline has passed. */
    void sweep(std::chrono::milliseconds now);

Q_SIGNALS:
    /** Over without an upgrade. Not emitted after release(). */
    void failed();

private:
    void beginTls(QSslSocket &socket);
    void readHead();
    void refuse(const QByteArray &answer);
    void fail(const QString &reason);

    const qintptr m_descriptor;
    const RelaySettings &m_settings;
    QWebSocketServer &m_upgrader;
    QPointer<QTcpSocket> m_socket;
    std::chrono::milliseconds m_now;
    std::chrono::milliseconds m_deadline;
    QElapsedTimer m_age; // real time: deadlines stand still with the shard, a queue should not
    bool m_over = false;
};

} // namespace foghorn
