// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/web_socket.h"

#include "server/relay/websocket_frame.h"

#include <array>

namespace foghorn {

WebSocket::WebSocket(std::unique_ptr<ClientSocket> socket, Listener &listener,
                     const ShardClock &clock, const Deadlines &deadlines, qint64 longestMessage)
    : m_listener(listener), m_clock(clock), m_closingDeadline(deadlines.closing),
      m_socket(std::move(socket)), m_outlet(*m_socket, clock, deadlines.noProgress),
      m_reader(longestMessage)
{
}

void WebSocket::begin(const QByteArray &early)
{
    m_socket->whenReadable([this] { read(); });
    m_socket->whenRoom([this] { goOn(); });
    m_reader.take(early);
    hear();
}

/** One piece a turn, so that nobody holds the others up by sending without end. What is left over stays
    in the kernel, which tells of it again. */
void WebSocket::read()
{
    std::array<char, ClientSocket::readBytes> bytes;
    const auto moved = m_socket->read(bytes);
    if (moved.over)
        return finish();
    if (m_state != State::Open)
        return; // read all the same: unread bytes would turn our close into a reset
    m_reader.take({bytes.data(), qsizetype(moved.bytes)});
    hear();
}

void WebSocket::hear()
{
    while (m_state == State::Open) {
        const auto heard = m_reader.next();
        if (!heard)
            return;
        switch (heard->kind) {
        case Heard::Kind::Text: m_listener.textReceived(heard->payload); break;
        case Heard::Kind::Binary: m_listener.binaryReceived(); break;
        case Heard::Kind::Ping: write(pongFrame(heard->payload)); break;
        case Heard::Kind::Pong: m_listener.pongReceived(); break;
        case Heard::Kind::Close: m_peerClosed = true; [[fallthrough]];
        case Heard::Kind::Violation: discardQueue(); close(heard->code);
        }
    }
}

void WebSocket::write(const QByteArray &frame)
{
    if (m_state != State::Open)
        return;
    m_outlet.write(frame);
    weigh();
}

void WebSocket::writeAsItDrains(const QList<QByteArray> &frames)
{
    if (m_state != State::Open)
        return;
    m_outlet.writeAsItDrains(frames);
    weigh();
}

void WebSocket::weigh()
{
    if (m_outlet.isLost())
        finish();
    else if (m_outlet.isHeldUp())
        m_listener.heldUp();
}

void WebSocket::close(int code, const QString &reason)
{
    if (m_state != State::Open)
        return;
    m_outlet.write(closeFrame(code, reason));
    m_state = State::Closing;
    m_closingSince = m_clock.now();
    goOn();
}

/** The socket may take more. */
void WebSocket::goOn()
{
    m_outlet.drain();
    if (m_state == State::Open)
        return weigh();
    if (m_state != State::Closing || !m_outlet.isIdle())
        return;
    // RFC 6455, section 7.1.1: once both have said close it is the relay who ends the connection.
    if (m_peerClosed || m_outlet.isLost())
        finish();
    else
        m_socket->endWriting();
}

void WebSocket::sweep()
{
    if (m_state == State::Closing && m_clock.now() - m_closingSince > m_closingDeadline)
        return abort();
    if (m_state == State::Open)
        weigh();
}

void WebSocket::abort()
{
    m_socket->abort();
    finish();
}

void WebSocket::finish()
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_socket->close();
    m_outlet.clear();
    m_listener.disconnected();
}

} // namespace foghorn
