// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int handOverMilliseconds = 2000;
constexpr qint64 longestWish = 16;
constexpr int mostSessions = 64;
constexpr int longestPath = 100; // of a socket: sockaddr_un has 108 bytes

/** Where nobody else can have put a socket of that name: the name can be guessed, and whoever answers to it in a folder
    for everybody could keep a desk from starting. */
QString nameFor(const QString &scope)
{
    const QByteArray digest =
        QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString name = u"foghorn-"_s + QString::fromLatin1(digest);
#ifdef Q_OS_UNIX
    // Qt looks that this one is the user's own, with mode 0700.
    const QDir own(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    if (own.isAbsolute() && own.exists() && own.path().size() + name.size() < longestPath)
        return own.filePath(name);
#endif
    return name;
}
} // namespace

SingleInstance::SingleInstance(const QString &scope, QObject *parent)
    : QObject(parent), m_name(nameFor(scope))
{
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
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(handOverMilliseconds)) {
        socket.write(wish + '\n');
        socket.waitForBytesWritten(handOverMilliseconds);
        if (socket.state() != QLocalSocket::UnconnectedState)
            socket.waitForDisconnected(handOverMilliseconds);
        return false;
    }
    QLocalServer::removeServer(m_name); // left by a killed one
    m_server.listen(m_name);
    return true;
}

SessionFolder::SessionFolder(QDir path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock))
{
}

std::optional<SessionFolder> SessionFolder::take(const QDir &base)
{
    for (int number = 1; number <= mostSessions; ++number) {
        const QDir folder(number == 1 ? base.path() : base.filePath(u"session-%1"_s.arg(number)));
        if (!folder.mkpath(u"."_s))
            return {};
        auto lock = std::make_unique<QLockFile>(folder.filePath(u"foghorn.lock"_s));
        lock->setStaleLockTime(
            0); // held as long as the process lives; a dead one's lock is taken over
        if (lock->tryLock(0))
            return SessionFolder(folder, std::move(lock));
    }
    return {};
}

} // namespace foghorn
