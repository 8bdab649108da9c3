// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/fetch.h"
#include "server/relay/message_reader.h"
#include "server/relay/outlet.h"
#include "server/relay/relay.h"

namespace foghorn {

/** A client's WebSocket from the upgrade to the end: tells each message, answers pings, closes in order.
    Knows nothing of what the messages say. */
class WebSocket
{
public:
    /** Who is told what happens. A plain interface: signals would cost an idle client 1 KB. Only
        textReceived() may come from within begin(), heldUp() and disconnected() from within anything. */
    class Listener
    {
    public:
        virtual void textReceived(const QByteArray &utf8) = 0;
        virtual void binaryReceived() = 0;
        virtual void pongReceived() = 0;
        /** Too much waits, or nothing has moved for too long. */
        virtual void heldUp() = 0;
        virtual void disconnected() = 0; // once, and the last of all

    protected:
        ~Listener() = default;
    };

    WebSocket(std::unique_ptr<ClientSocket> socket, Listener &listener, const ShardClock &clock,
              const Deadlines &deadlines, qint64 longestMessage);

    /** Reads from now on, first what came early, right behind the upgrade. */
    void begin(const QByteArray &early);
    void limitMessages(qint64 longest) { m_reader.limit(longest); }

    /** A finished frame. */
    void write(const QByteArray &frame);
    void writeAsItDrains(const QList<QByteArray> &frames);
    void fetchSocket() const { fetchToWrite(m_socket.get(), sizeof *m_socket); }
    bool isWriting() const { return !m_outlet.isIdle(); }
    qint64 unsentBytes() const { return m_outlet.unsentBytes(); }
    /** What waits and is not written in part yet goes to nobody. */
    void discardQueue() { m_outlet.discardQueue(); }

    /** Says the code behind what waits; is heard no more, and gone at the latest after the deadline. */
    void close(int code, const QString &reason = {});
    void abort();
    bool isOpen() const { return m_state == State::Open; }
    void sweep();

private:
    enum class State { Open, Closing, Over };
    void read();
    void hear();
    void goOn();
    void weigh();
    void finish();

    Listener &m_listener;
    const ShardClock &m_clock;
    const std::chrono::milliseconds m_closingDeadline;
    std::unique_ptr<ClientSocket> m_socket;
    Outlet m_outlet;
    MessageReader m_reader;
    State m_state = State::Open;
    bool m_peerClosed = false;
    std::chrono::milliseconds m_closingSince{0};
};

} // namespace foghorn
