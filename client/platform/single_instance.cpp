// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int handOverMilliseconds = 2000;
constexpr qint64 longestWish = 16;
}

SingleInstance::SingleInstance(const QString &scope, const QString &lockPath, QObject *parent)
    : QObject(parent),
      m_name(u"foghorn-"_s
             + QString::fromLatin1(QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256)
                                           .toHex()
                                           .left(24))),
      m_lock(lockPath)
{
    m_lock.setStaleLockTime(0); // held as long as the process lives; a dead one's lock is taken over
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            Q_EMIT wished(socket->read(longestWish).trimmed());
            socket->disconnectFromServer();
        });
    });
}

bool SingleInstance::claim(const QByteArray &wish)
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_name); // left by a killed one
        m_server.listen(m_name);
        return true;
    }
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(handOverMilliseconds)) {
        socket.write(wish + '\n');
        socket.waitForBytesWritten(handOverMilliseconds);
        if (socket.state() != QLocalSocket::UnconnectedState)
            socket.waitForDisconnected(handOverMilliseconds);
    }
    return false;
}

} // namespace foghorn
