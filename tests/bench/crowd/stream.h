// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <memory>
#include <netinet/in.h>
#include <string>
#include <string_view>

namespace foghorn::bench {

/** One non-blocking connection of the crowd, plain or TLS. Writes what the kernel takes and keeps the
    rest. Knows nothing of what the bytes say. */
class Stream
{
public:
    enum class State { Closed, Connecting, Securing, Open };

    ~Stream() { close(); }
    /** Begins to connect from one address of 127/8; `tls` = nullptr means plain. */
    bool connect(const sockaddr_in &from, const sockaddr_in &to, SSL_CTX *tls);
    /** After readiness: carries connecting and the TLS handshake on; false when it came to nothing. */
    bool advance();
    /** Bytes read; 0 = none for now; -1 = the other side has left. */
    ssize_t read(char *buffer, size_t size);
    /** False when the connection is broken. */
    bool write(std::string_view bytes);
    bool flush();
    void close();

    State state() const { return m_state; }
    int descriptor() const { return m_descriptor; }
    bool wantsToWrite() const;
    std::uint64_t bytesIn() const { return m_bytesIn; } // of payload, without TLS
    std::uint64_t bytesOut() const { return m_bytesOut; }

private:
    struct SslFree
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    ssize_t writeSome(std::string_view bytes); // 0 = not now, -1 = broken
    bool secure();

    int m_descriptor = -1;
    State m_state = State::Closed;
    std::unique_ptr<SSL, SslFree> m_ssl;
    bool m_handshakeWantsWrite = false;
    std::string m_unsent;
    std::uint64_t m_bytesIn = 0;
    std::uint64_t m_bytesOut = 0;
};

} // namespace foghorn::bench
