// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include "tests/tls/certificates.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QtEndian>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kernelBytes = 16 * 1024; // asked for; the kernel doubles it

} // namespace

Peer::Peer(const TlsContext &tls)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        qFatal("socketpair failed");
    ::setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &kernelBytes, sizeof kernelBytes);
    m_relaysEnd = std::make_unique<ClientSocket>(ends[0], tls);
    m_descriptor = ends[1];
    if (!tls)
        return;
    m_context.reset(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    m_tls.reset(SSL_new(m_context.get()));
    SSL_set_fd(m_tls.get(), m_descriptor);
    SSL_set_connect_state(m_tls.get());
}

Peer::~Peer()
{
    leave();
}

bool Peer::stepOfHandshake()
{
    ERR_clear_error();
    return SSL_do_handshake(m_tls.get()) == 1;
}

bool Peer::shakeHands(ClientSocket &relaysEnd)
{
    for (int turn = 0; turn < 10; ++turn) {
        const bool here = stepOfHandshake();
        if (relaysEnd.shakeHands() == ClientSocket::Handshake::Done && here)
            return true;
    }
    return false;
}

void Peer::write(const QByteArray &bytes)
{
    ERR_clear_error();
    const auto size = int(bytes.size());
    const auto written = m_tls ? SSL_write(m_tls.get(), bytes.constData(), size)
                               : int(::write(m_descriptor, bytes.constData(), size_t(size)));
    if (written != size)
        qFatal("the test's client could not write %d bytes", size);
}

void Peer::writeBare(const QByteArray &bytes)
{
    if (::write(m_descriptor, bytes.constData(), size_t(bytes.size())) != bytes.size())
        qFatal("the test's client could not write");
}

QByteArray Peer::read()
{
    QByteArray all;
    for (char bytes[4096];;) {
        ERR_clear_error();
        const int got = m_tls ? SSL_read(m_tls.get(), bytes, sizeof bytes)
                              : int(::read(m_descriptor, bytes, sizeof bytes));
        if (got <= 0) {
            m_ended = m_tls ? SSL_get_error(m_tls.get(), got) == SSL_ERROR_ZERO_RETURN : got == 0;
            return all;
        }
        all.append(bytes, got);
    }
}

void Peer::leave()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

TlsContext makeTestContext()
{
    static const test::Certificates certificates = [] {
        test::Certificates made;
        made.issue("relay", "DNS:localhost");
        return made;
    }();
    QFile key(certificates.file("relay.key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key was made");
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(certificates.file("relay.pem")));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    auto context = makeTlsContext(configuration);
    if (!context)
        qFatal("%s", qPrintable(context.error().reason));
    return *context;
}

QByteArray clientFrame(int first, const QByteArray &payload)
{
    QByteArray frame(1, char(first));
    if (payload.size() <= 125) {
        frame.append(char(0x80 | payload.size()));
    } else {
        frame.append(char(0x80 | 126)).append(2, '\0');
        qToBigEndian(quint16(payload.size()), frame.data() + 2);
    }
    return frame.append(4, '\0').append(payload);
}

} // namespace foghorn
