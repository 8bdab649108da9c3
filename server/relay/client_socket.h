// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/tls_context.h"

#include <QHostAddress>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <span>

namespace foghorn {

/** One client's socket, plain or with TLS: reads what is there and writes what there is room for, at
    once, and tells when more may be tried. Never waits, queues nothing, knows nothing of what the
    bytes say. A Qt socket keeps three buffers of 32 KB, and copies a frame three times on TLS. */
class ClientSocket
{
public:
    /** A read into less than this may leave bytes inside OpenSSL, of which no notifier tells. */
    static constexpr std::size_t readBytes = 16 * 1024;

    enum class Handshake { Done, Unfinished, Failed };
    struct Moved
    {
        qint64 bytes = 0;  // 0 and not over: not now
        bool over = false; // the peer has left, or broke the rules of TLS
    };

    /** Takes the descriptor over, which must not block. Plain without a context. */
    ClientSocket(int descriptor, const TlsContext &tls);
    ~ClientSocket();
    Q_DISABLE_COPY_MOVE(ClientSocket)

    /** TLS, from the server's side. What it waits for is told like any other. */
    Handshake shakeHands();
    Moved read(std::span<char, readBytes> into);
    /** What is not taken must be offered again as it is (in another place, if need be). */
    Moved write(const char *bytes, qint64 size);

    /** To be called whenever there is something to read, the peer's leaving included. */
    void whenReadable(std::function<void()> readable);
    /** To be called once for each awaitRoom(), when something can be written again. */
    void whenRoom(std::function<void()> room) { m_room = std::move(room); }
    void awaitRoom();

    /** Of what was put on the wire, encrypted where it is. Moves also while a record does not. */
    quint64 sentBytes() const;
    /** Nothing follows: tells the peer so. It may be read from until it has left, too. */
    void endWriting();
    /** Frees everything now, what the kernel still keeps for the peer too. */
    void abort();
    void close();
    bool isOpen() const { return m_descriptor >= 0; }
    QHostAddress peer() const;

private:
    Moved explain(int result);

    int m_descriptor;
    Tls m_tls;
    quint64 m_sentPlain = 0;
    std::unique_ptr<QSocketNotifier> m_readNotifier, m_writeNotifier; // the second only if needed
    std::function<void()> m_readable, m_room;
};

} // namespace foghorn
