// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/client_socket.h"
#include "server/relay/shard_clock.h"

#include <QByteArray>
#include <QQueue>

namespace foghorn {

/** Writes whole frames to a client in the order given. With nothing waiting a frame goes straight to the
    connection; what that does not take waits here, shared with other sessions. Knows nothing of what
    the frames say. */
class Outlet
{
public:
    Outlet(ClientSocket &socket, const ShardClock &clock, std::chrono::milliseconds noProgress);

    void write(const QByteArray &frame);
    /** Frames that are written as the socket drains and do not count as unsent: a catch-up. */
    void writeAsItDrains(const QList<QByteArray> &frames);
    /** There is room again. */
    void drain();
    bool isIdle() const { return m_queue.isEmpty(); }
    /** Of frames that are not written in full; a catch-up that waits does not count. What OpenSSL has
        encrypted already and the kernel did not take is a part of the first one, at most 16 KB. */
    qint64 unsentBytes() const { return m_unsentBytes; }
    /** Too much waits, or nothing has moved for too long: who is asked cuts the connection. */
    bool isHeldUp() const;
    /** All but the rest of a frame that is written in part. */
    void discardQueue();
    void clear();
    /** The connection took no more for ever. */
    bool isLost() const { return m_lost; }

private:
    struct Waiting
    {
        QByteArray frame;
        bool counts;
    };
    void wait(const QByteArray &frame, bool counts);
    void noteMoved(ClientSocket::Moved moved);

    ClientSocket &m_socket;
    const ShardClock &m_clock;
    const std::chrono::milliseconds m_noProgress;
    std::chrono::milliseconds m_lastProgress;
    quint64 m_sentBefore = 0;
    QQueue<Waiting> m_queue;
    qint64 m_written = 0; // of the first
    bool m_begun = false; // the first was offered to the connection, which may have a part of it
    qint64 m_unsentBytes = 0; // of those that count
    bool m_lost = false;
};

} // namespace foghorn
