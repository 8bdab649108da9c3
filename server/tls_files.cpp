// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls_files.h"

#include "common/log_event.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

template <auto Free>
struct Freeing
{
    template <class T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;

Memory reading(const QByteArray &pem)
{
    return Memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

/** Without one OpenSSL would ask for it at the terminal. */
int noPassword(char *, int, int, void *)
{
    return -1;
}

Result<QByteArray> content(const QString &setting, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: %2: %3"_s.arg(setting, path, file.errorString())};
    return file.readAll();
}

/** Nothing where the bytes are no private key. */
std::optional<bool> belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const Key key(PEM_read_bio_PrivateKey(reading(keyPem).get(), nullptr, noPassword, nullptr));
    if (!key)
        return std::nullopt;
    const Certificate certificate(
        PEM_read_bio_X509(reading(certificatePem).get(), nullptr, noPassword, nullptr));
    return certificate && X509_check_private_key(certificate.get(), key.get()) == 1;
}

void warnOfDates(const QSslCertificate &certificate, const QString &path)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (certificate.expiryDate() < now)
        logWarning(lcRelay, "certificate.ranOut")
            .with("file", path)
            .with("on", certificate.expiryDate().toString(Qt::ISODate))
            .with("effect", u"clients refuse it"_s);
    else if (certificate.effectiveDate() > now)
        logWarning(lcRelay, "certificate.notYetValid")
            .with("file", path)
            .with("from", certificate.effectiveDate().toString(Qt::ISODate))
            .with("effect", u"clients refuse it"_s);
}

} // namespace

Result<std::optional<QSslConfiguration>> readTls(const ServerSettings &settings)
{
    if (settings.tlsCertificate.isEmpty())
        return std::optional<QSslConfiguration>();
    const auto certificatePem = content(u"tls-certificate"_s, settings.tlsCertificate);
    if (!certificatePem)
        return certificatePem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem);
    if (chain.isEmpty())
        return Error{u"tls-certificate: %1: holds no certificate in PEM form"_s.arg(
            settings.tlsCertificate)};
    const auto keyPem = content(u"tls-key"_s, settings.tlsKey);
    if (!keyPem)
        return keyPem.error();
    const auto together = belongTogether(*certificatePem, *keyPem);
    if (together && !*together) {
        return Error{u"tls-key: %1: is not the key of the (first) certificate in %2"_s.arg(
            settings.tlsKey, settings.tlsCertificate)};
    }
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(*keyPem, algorithm);
        if (!together || key.isNull())
            continue;
        warnOfDates(chain.first(), settings.tlsCertificate);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone); // desks prove themselves by their secret
        return std::optional(tls);
    }
    return Error{
        u"tls-key: %1: holds no private key (RSA or EC) in PEM form without a password"_s.arg(
            settings.tlsKey)};
}

} // namespace foghorn
