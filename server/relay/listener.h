// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace foghorn {

/** Accepts connections and hands their descriptors on; makes no socket of them. When it may take no
    more (`hasRoom` says so) or descriptors run out, it lets the rest wait in the backlog.
    QTcpServer only opens the socket: its accepting empties the backlog past any limit of ours,
    spins while descriptors are short, and its secure sister is locked out for good by 36 aborted
    connects. */
class Listener : public QObject
{
    Q_OBJECT
public:
    using HasRoom = std::function<bool()>;
    using HandOver = std::function<void(qintptr descriptor)>; // takes it over

    Listener(HasRoom hasRoom, HandOver handOver);
    bool listen(const QHostAddress &address, quint16 port);
    void close();
    /** To be called when there may be room again. */
    void resume();

    QString errorString() const { return m_server.errorString(); }
    QHostAddress address() const { return m_server.serverAddress(); }
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept();

    HasRoom m_hasRoom;
    HandOver m_handOver;
    QTcpServer m_server;
    std::unique_ptr<QSocketNotifier> m_notifier; // before the socket closes it must be gone
    QTimer m_retry;
};

} // namespace foghorn
