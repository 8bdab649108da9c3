// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/tls_context.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <csignal>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

// With forward secrecy, encrypted and authenticated at once. TLS 1.3 has no others.
constexpr char ciphersOfTls12[] = "ECDHE+AESGCM:ECDHE+CHACHA20";

Error trouble(const QString &what)
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char *reason = ERR_reason_error_string(code);
    return Error{u"TLS: %1: %2"_s.arg(what, QString::fromLatin1(reason ? reason : "no memory"))};
}

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate openSslOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &bytes, long(der.size())), &X509_free};
}

bool useChain(SSL_CTX *context, const QList<QSslCertificate> &chain)
{
    for (qsizetype index = 0; index < chain.size(); ++index) {
        const Certificate certificate = openSslOf(chain.at(index));
        if (!certificate)
            return false;
        const auto used = index == 0 ? SSL_CTX_use_certificate(context, certificate.get())
                                     : SSL_CTX_add1_chain_cert(context, certificate.get());
        if (used != 1)
            return false;
    }
    return !chain.isEmpty();
}

bool useKey(SSL_CTX *context, const QSslKey &key)
{
    const QByteArray der = key.toDer();
    auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> read(
        d2i_AutoPrivateKey(nullptr, &bytes, long(der.size())), &EVP_PKEY_free);
    return read && SSL_CTX_use_PrivateKey(context, read.get()) == 1;
}

void setManners(SSL_CTX *context, QSsl::SslProtocol lowest)
{
    SSL_CTX_set_min_proto_version(context,
                                  lowest == QSsl::TlsV1_3OrLater ? TLS1_3_VERSION : TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, ciphersOfTls12);
    // No tickets: Qt's client begins anew each time, and each ticket would cost it a record. A renegotiation
    // would let a write wait for a read. End of file without close_notify: our frames have their lengths.
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    // An idle connection gives its two record buffers (34 KB) back; a write goes as far as it can, and is
    // offered again from a frame that may have moved meanwhile.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr); // desks prove themselves by their secret
}

} // namespace

void FreeTls::operator()(ssl_st *tls) const
{
    SSL_free(tls);
}

Result<TlsContext> makeTlsContext(const QSslConfiguration &configuration)
{
    // OpenSSL writes without MSG_NOSIGNAL: to a client that has left, too.
    std::signal(SIGPIPE, SIG_IGN);
    TlsContext context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (!context)
        return trouble(u"OpenSSL does not start"_s);
    setManners(context.get(), configuration.protocol());
    if (!useChain(context.get(), configuration.localCertificateChain()))
        return trouble(u"the certificate is not taken"_s);
    if (!useKey(context.get(), configuration.privateKey()) ||
        SSL_CTX_check_private_key(context.get()) != 1)
        return trouble(u"the key is not taken"_s);
    return context;
}

} // namespace foghorn
