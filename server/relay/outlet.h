// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/shard_clock.h"

#include <QByteArray>
#include <QPointer>
#include <QQueue>
#include <QTcpSocket>

namespace foghorn {

/** Writes whole frames to a client's socket in the order given, past QWebSocket, which would copy
    each one and write it in two pieces. On a plain connection with nothing waiting a frame goes
    straight to the descriptor; what the kernel does not take, and everything on TLS, goes through
    the socket. What the socket cannot take soon stays here, shared with other sessions. Knows
    nothing of what the frames say. */
class Outlet : public QObject
{
    Q_OBJECT
public:
    Outlet(QTcpSocket *socket, const ShardClock &clock, std::chrono::milliseconds noProgress);

    void write(const QByteArray &frame);
    /** Frames that are written as the socket drains and do not count as unsent: a catch-up. */
    void writeAsItDrains(const QList<QByteArray> &frames);
    bool isIdle() const { return m_queue.isEmpty(); }
    /** Here and in the socket, plain and encrypted; a catch-up that still waits does not count. */
    qint64 unsentBytes() const { return m_queuedBytes + unsentInSocket(); }
    void discardQueue();
    void sweep();
    void abort();

Q_SIGNALS:
    /** Too much waits, or nothing has moved for too long. The receiver cuts the connection. */
    void heldUp();

private:
    struct Waiting
    {
        QByteArray frame;
        bool counts;
    };
    void weigh();
    void drain();
    void deliver(const QByteArray &frame);
    qint64 sendDirectly(const QByteArray &frame);
    qint64 unsentInSocket() const;
    void noteProgress();

    QPointer<QTcpSocket> m_socket; // deletes itself once disconnected
    const bool m_encrypted;
    const ShardClock &m_clock;
    const std::chrono::milliseconds m_noProgress;
    std::chrono::milliseconds m_lastProgress;
    QQueue<Waiting> m_queue;
    qint64 m_queuedBytes = 0; // of those that count
    bool m_draining = false;
};

} // namespace foghorn
