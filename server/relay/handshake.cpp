// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/handshake.h"

#include "common/logging.h"
#include "server/relay/upgrade_request.h"

#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;

Handshake::Handshake(qintptr descriptor, const RelaySettings &settings, QWebSocketServer &upgrader,
                     std::chrono::milliseconds now)
    : m_descriptor(descriptor), m_settings(settings), m_upgrader(upgrader),
      m_socket(settings.tls ? new QSslSocket : new QTcpSocket), m_now(now),
      m_deadline(now + (settings.tls ? settings.deadlines.tls : settings.deadlines.upgrade))
{
    m_age.start();
    if (!m_socket->setSocketDescriptor(descriptor))
        ::close(int(descriptor));
}

Handshake::~Handshake()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    delete m_socket; // may be gone by abort already: a QPointer
}

void Handshake::begin()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return fail(u"it was gone already"_s);
    // Without the first a TLS handshake took 46 ms; Qt sets neither on accepted sockets.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] { fail(u"it left"_s); });
    connect(m_socket, &QAbstractSocket::errorOccurred, this,
            [this] { fail(m_socket ? m_socket->errorString() : QString()); });
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket.data()))
        return beginTls(*encrypted);
    connect(m_socket, &QIODevice::readyRead, this, &Handshake::readHead);
    readHead();
}

void Handshake::beginTls(QSslSocket &socket)
{
    socket.setSslConfiguration(*m_settings.tls);
    connect(&socket, &QSslSocket::encrypted, this, [this] {
        m_deadline = m_now + m_settings.deadlines.upgrade;
        connect(m_socket, &QIODevice::readyRead, this, &Handshake::readHead);
        readHead();
    });
    socket.startServerEncryption();
}

void Handshake::readHead()
{
    const UpgradeVerdict verdict = checkUpgrade(m_socket->peek(upgradeHeadBytes + 4));
    if (verdict.kind == UpgradeVerdict::Kind::NeedsMore)
        return;
    disconnect(m_socket, &QIODevice::readyRead, this, nullptr);
    if (verdict.kind == UpgradeVerdict::Kind::Refuse)
        refuse(verdict.refusal);
    else
        m_upgrader.handleConnection(m_socket); // does not start Qt's own deadline: ours goes on
}

void Handshake::refuse(const QByteArray &answer)
{
    qCDebug(lcRelay).noquote() << "refused" << m_socket->peerAddress().toString() << "with"
                               << answer.first(answer.indexOf('\r'));
    m_socket->readAll(); // closing with unread bytes would reset the connection and lose the answer
    m_socket->write(answer);
    m_socket->disconnectFromHost();
}

bool Handshake::carries(const QWebSocket &webSocket) const
{
    return m_socket && m_socket->peerPort() == webSocket.peerPort() &&
           m_socket->localPort() == webSocket.localPort() &&
           m_socket->peerAddress() == webSocket.peerAddress() &&
           m_socket->localAddress() == webSocket.localAddress();
}

QTcpSocket *Handshake::release()
{
    m_over = true;
    m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr).data();
}

void Handshake::sweep(std::chrono::milliseconds now)
{
    m_now = now;
    if (now >= m_deadline)
        fail(u"it took too long"_s);
}

void Handshake::fail(const QString &reason)
{
    if (std::exchange(m_over, true))
        return;
    qCDebug(lcRelay).noquote() << "no session came of a connection:" << reason;
    Q_EMIT failed();
}

} // namespace foghorn
