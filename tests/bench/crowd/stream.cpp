// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/stream.h"

#include <openssl/err.h>

#include <cerrno>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foghorn::bench {

bool Stream::connect(const sockaddr_in &from, const sockaddr_in &to, SSL_CTX *tls)
{
    close();
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        return false;
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // The port is chosen at connect(): so each source address has all of them for each target.
    ::setsockopt(m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&from), sizeof from) != 0)
        return false;
    if (tls) {
        m_ssl.reset(SSL_new(tls));
        SSL_set_fd(m_ssl.get(), m_descriptor);
        SSL_set_connect_state(m_ssl.get());
    }
    m_state = State::Connecting;
    return ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0 ||
           errno == EINPROGRESS;
}

bool Stream::advance()
{
    if (m_state == State::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            return false;
        m_state = m_ssl ? State::Securing : State::Open;
    }
    return m_state != State::Securing || secure();
}

bool Stream::secure()
{
    ERR_clear_error(); // another connection's trouble must not be taken for this one's
    const int result = SSL_do_handshake(m_ssl.get());
    m_handshakeWantsWrite = false;
    if (result == 1) {
        m_state = State::Open;
        return true;
    }
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ: return true;
    case SSL_ERROR_WANT_WRITE: m_handshakeWantsWrite = true; return true;
    default: return false;
    }
}

ssize_t Stream::read(char *buffer, size_t size)
{
    ssize_t got = 0;
    if (m_ssl) {
        ERR_clear_error();
        const int result = SSL_read(m_ssl.get(), buffer, int(size));
        if (result <= 0)
            return SSL_get_error(m_ssl.get(), result) == SSL_ERROR_WANT_READ ? 0 : -1;
        got = result;
    } else {
        got = ::recv(m_descriptor, buffer, size, 0);
        if (got < 0)
            return errno == EAGAIN || errno == EINTR ? 0 : -1;
        if (got == 0)
            return -1;
    }
    m_bytesIn += std::uint64_t(got);
    return got;
}

ssize_t Stream::writeSome(std::string_view bytes)
{
    if (m_ssl) {
        ERR_clear_error();
        const int result = SSL_write(m_ssl.get(), bytes.data(), int(bytes.size()));
        if (result > 0)
            return result;
        return SSL_get_error(m_ssl.get(), result) == SSL_ERROR_WANT_WRITE ? 0 : -1;
    }
    const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    return sent;
}

bool Stream::write(std::string_view bytes)
{
    m_bytesOut += bytes.size();
    if (!m_unsent.empty()) {
        m_unsent.append(bytes);
        return true;
    }
    const ssize_t sent = writeSome(bytes);
    if (sent < 0)
        return false;
    m_unsent.assign(bytes.substr(size_t(sent)));
    return true;
}

bool Stream::flush()
{
    if (m_state != State::Open || m_unsent.empty())
        return true;
    const ssize_t sent = writeSome(m_unsent);
    if (sent > 0)
        m_unsent.erase(0, size_t(sent));
    return sent >= 0;
}

bool Stream::wantsToWrite() const
{
    return m_state == State::Connecting || m_handshakeWantsWrite || !m_unsent.empty();
}

void Stream::close()
{
    m_ssl.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_state = State::Closed;
    m_handshakeWantsWrite = false;
    std::string().swap(m_unsent);
}

} // namespace foghorn::bench
