// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace foghorn {

/** Accepts connections and hands their descriptors on; makes no socket of them. Qt's secure server is
    locked out for good by 36 aborted connects, this one counts nothing. When it may take no more
    (`hasRoom` says so) or descriptors run out, it lets the rest wait in the backlog. */
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    using HasRoom = std::function<bool()>;
    using HandOver = std::function<void(qintptr descriptor)>; // takes it over

    Listener(HasRoom hasRoom, HandOver handOver);
    /** To be called when there may be room again. */
    void resume();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void pause();

    HasRoom m_hasRoom;
    HandOver m_handOver;
    QTimer m_retry;
    bool m_paused = false;
};

} // namespace foghorn
