// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/client_socket.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foghorn {

static_assert(ClientSocket::readBytes >= SSL3_RT_MAX_PLAIN_LENGTH);

namespace {

bool isOnlyForNow(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

void switchOn(int descriptor, int level, int option)
{
    const int on = 1;
    ::setsockopt(descriptor, level, option, &on, sizeof on);
}

} // namespace

ClientSocket::ClientSocket(int descriptor, const TlsContext &tls)
    : m_descriptor(descriptor), m_tls(tls ? SSL_new(tls.get()) : nullptr)
{
    switchOn(descriptor, IPPROTO_TCP, TCP_NODELAY); // without it a TLS handshake took 46 ms
    switchOn(descriptor, SOL_SOCKET, SO_KEEPALIVE);
    if (!tls)
        return;
    if (m_tls && SSL_set_fd(m_tls.get(), descriptor) == 1)
        SSL_set_accept_state(m_tls.get());
    else
        close(); // short of memory: never plain where TLS is asked for
}

ClientSocket::~ClientSocket()
{
    close();
}

ClientSocket::Handshake ClientSocket::shakeHands()
{
    if (!isOpen())
        return Handshake::Failed;
    if (!m_tls)
        return Handshake::Done;
    const int result = SSL_do_handshake(m_tls.get());
    if (result == 1)
        return Handshake::Done;
    if (explain(result).over)
        return Handshake::Failed;
    if (SSL_want_write(m_tls.get()))
        awaitRoom();
    return Handshake::Unfinished;
}

ClientSocket::Moved ClientSocket::read(std::span<char, readBytes> into)
{
    if (!isOpen())
        return {0, true};
    if (m_tls) {
        const int got = SSL_read(m_tls.get(), into.data(), int(into.size()));
        return got > 0 ? Moved{got} : explain(got);
    }
    const ssize_t got = ::recv(m_descriptor, into.data(), into.size(), 0);
    if (got > 0)
        return {got};
    return {0, got == 0 || !isOnlyForNow(errno)};
}

ClientSocket::Moved ClientSocket::write(const char *bytes, qint64 size)
{
    if (!isOpen())
        return {0, true};
    if (m_tls) {
        const int sent = SSL_write(m_tls.get(), bytes, int(size));
        return sent > 0 ? Moved{sent} : explain(sent);
    }
    const ssize_t sent = ::send(m_descriptor, bytes, size_t(size), MSG_NOSIGNAL);
    if (sent < 0)
        return {0, !isOnlyForNow(errno)};
    m_sentPlain += quint64(sent);
    return {sent};
}

/** Of what OpenSSL could not do. Its queue of errors belongs to the thread, so it is left empty for the
    next connection: SSL_get_error() looks there. */
ClientSocket::Moved ClientSocket::explain(int result)
{
    const int error = SSL_get_error(m_tls.get(), result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return {};
    if (error != SSL_ERROR_ZERO_RETURN)
        SSL_set_quiet_shutdown(m_tls.get(), 1); // after these SSL_shutdown() may not be called
    ERR_clear_error();
    return {0, true};
}

void ClientSocket::whenReadable(std::function<void()> readable)
{
    m_readable = std::move(readable);
    if (!isOpen() || m_readNotifier)
        return;
    m_readNotifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_readNotifier.get(), &QSocketNotifier::activated, m_readNotifier.get(),
                     [this] {
                         const auto readable = m_readable; // it may put another in its place
                         readable();
                     });
}

void ClientSocket::awaitRoom()
{
    if (!isOpen())
        return;
    if (m_writeNotifier)
        return m_writeNotifier->setEnabled(true);
    m_writeNotifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
    QObject::connect(m_writeNotifier.get(), &QSocketNotifier::activated, m_writeNotifier.get(),
                     [this] {
                         m_writeNotifier->setEnabled(false);
                         const auto room = m_room;
                         room();
                     });
}

quint64 ClientSocket::sentBytes() const
{
    return m_tls ? BIO_number_written(SSL_get_wbio(m_tls.get())) : m_sentPlain;
}

void ClientSocket::endWriting()
{
    if (!isOpen())
        return;
    if (m_tls && SSL_is_init_finished(m_tls.get())) {
        SSL_shutdown(m_tls.get()); // the close_notify; its answer nobody waits for
        ERR_clear_error();
    }
    ::shutdown(m_descriptor, SHUT_WR);
}

void ClientSocket::abort()
{
    const linger atOnce{1, 0};
    if (isOpen())
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

/** We may be inside a notifier's signal: it sleeps, and dies with us. */
void ClientSocket::close()
{
    for (const auto *notifier : {&m_readNotifier, &m_writeNotifier}) {
        if (*notifier)
            (*notifier)->setEnabled(false);
    }
    m_tls.reset();
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

QHostAddress ClientSocket::peer() const
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (!isOpen() || ::getpeername(m_descriptor, plain, &size) != 0)
        return {};
    return QHostAddress(plain);
}

} // namespace foghorn
