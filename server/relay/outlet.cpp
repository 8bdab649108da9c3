// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/outlet.h"

#include "common/protocol/limits.h"

#include <QSslSocket>

#include <algorithm>
#include <sys/socket.h>

namespace foghorn {

namespace {

constexpr qint64 socketFill = 64 * 1024; // what may wait in the socket before frames stay here
constexpr qint64 turnBytes = 256 * 1024; // written in one go; then other sessions have their turn

} // namespace

Outlet::Outlet(QTcpSocket *socket, const ShardClock &clock, std::chrono::milliseconds noProgress)
    : m_socket(socket), m_encrypted(qobject_cast<QSslSocket *>(socket) != nullptr), m_clock(clock),
      m_noProgress(noProgress), m_lastProgress(clock.now())
{
    if (m_encrypted)
        connect(static_cast<QSslSocket *>(socket), &QSslSocket::encryptedBytesWritten, this,
                &Outlet::noteProgress);
    else
        connect(socket, &QIODevice::bytesWritten, this, &Outlet::noteProgress);
    // Pongs go past us: who floods with pings and reads nothing shows after each read. The WebSocket heard of
    // the read before us, so its pongs are in the count.
    connect(socket, &QIODevice::readyRead, this, [this] {
        // Queued, because whoever cuts the connection must not do so within the socket's own signal; and only
        // then, because every message comes by here.
        if (unsentBytes() > wire::unsentBytes)
            QMetaObject::invokeMethod(this, &Outlet::weigh, Qt::QueuedConnection);
    });
}

void Outlet::write(const QByteArray &frame)
{
    if (isIdle() && unsentInSocket() == 0)
        m_lastProgress = m_clock.now(); // nothing waited until now
    m_queue.enqueue({frame, true});
    m_queuedBytes += frame.size();
    drain();
    weigh();
}

void Outlet::writeAsItDrains(const QList<QByteArray> &frames)
{
    for (const QByteArray &frame : frames)
        m_queue.enqueue({frame, false});
    m_lastProgress = m_clock.now();
    drain();
}

void Outlet::discardQueue()
{
    m_queue.clear();
    m_queuedBytes = 0;
}

void Outlet::sweep()
{
    // What has only just been queued past us (a pong) has not been waiting since our last write.
    if (isIdle() && unsentInSocket() == 0)
        m_lastProgress = m_clock.now();
    if (m_clock.now() - m_lastProgress > m_noProgress)
        Q_EMIT heldUp();
}

void Outlet::weigh()
{
    if (unsentBytes() > wire::unsentBytes)
        Q_EMIT heldUp();
}

void Outlet::abort()
{
    discardQueue();
    if (m_socket)
        m_socket->abort();
}

void Outlet::drain()
{
    if (m_draining) // flushing TLS tells of its progress from inside
        return;
    m_draining = true;
    qint64 written = 0;
    while (!m_queue.isEmpty() && unsentInSocket() < socketFill && written < turnBytes) {
        const Waiting next = m_queue.dequeue();
        m_queuedBytes -= next.counts ? next.frame.size() : 0;
        written += next.frame.size();
        deliver(next.frame);
    }
    m_draining = false;
    if (written >= turnBytes && !m_queue.isEmpty())
        QMetaObject::invokeMethod(this, &Outlet::noteProgress, Qt::QueuedConnection);
}

void Outlet::deliver(const QByteArray &frame)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (m_encrypted) {
        m_socket->write(frame);
        m_socket->flush();
        return;
    }
    const qint64 sent = sendDirectly(frame);
    if (sent < frame.size())
        m_socket->write(frame.constData() + sent, frame.size() - sent);
}

/** How much of the frame the kernel took. An error is left to the socket, which meets it too. */
qint64 Outlet::sendDirectly(const QByteArray &frame)
{
    if (m_socket->bytesToWrite() > 0)
        return 0;
    const qint64 sent = ::send(int(m_socket->socketDescriptor()), frame.constData(),
                               size_t(frame.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return std::max<qint64>(sent, 0);
}

/** Plain and encrypted: QSslSocket::bytesToWrite counts the plain ones only, and the encrypted ones
    grow without bound. */
qint64 Outlet::unsentInSocket() const
{
    if (!m_socket)
        return 0;
    const qint64 plain = m_socket->bytesToWrite();
    return m_encrypted ? plain + static_cast<QSslSocket *>(m_socket.data())->encryptedBytesToWrite()
                       : plain;
}

void Outlet::noteProgress()
{
    m_lastProgress = m_clock.now();
    drain();
}

} // namespace foghorn
