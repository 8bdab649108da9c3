// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls_files.h"

#include "common/log_event.h"
#include "server/identity/certificate_files.h"
#include "server/identity/openssl.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

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
    const openssl::Key key = openssl::keyFrom(keyPem);
    if (!key)
        return std::nullopt;
    const openssl::Certificate certificate = openssl::certificateFrom(certificatePem);
    return certificate && X509_check_private_key(certificate.get(), key.get()) == 1;
}

struct TlsFiles
{
    QString certificate; // empty = plain ws
    QString key;
};

/** The ones that are named, else those of init where TLS is wanted. */
Result<TlsFiles> filesOf(const ServerSettings &settings)
{
    TlsFiles files{settings.tlsCertificate, settings.tlsKey};
    const bool own = files.certificate.isEmpty();
    if (own) {
        if (!settings.tlsWanted)
            return TlsFiles();
        files = {relayCertificateFile(settings.data), relayTlsKeyFile(settings.data)};
        if (!QFile::exists(files.certificate))
            return Error{
                u"%1: there is no certificate, and off loopback Foghorn speaks TLS only; make one "
                "by 'foghornd renew --data DIR --address HOST', or name yours by "
                "--tls-certificate and --tls-key"_s.arg(files.certificate)};
    }
    // A given key may belong to a group, as Debian's ssl-cert does.
    const auto others =
        QFile::permissions(files.key) &
        (own ? QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther
             : QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
    if (others)
        return Error{u"tls-key: %1: others may read or change this key; run 'chmod %2' on it"_s.arg(
            files.key, own ? u"600"_s : u"o=,g-w"_s)};
    return files;
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
    const auto files = filesOf(settings);
    if (!files)
        return files.error();
    if (files->certificate.isEmpty())
        return std::optional<QSslConfiguration>();
    const auto certificatePem = content(u"tls-certificate"_s, files->certificate);
    if (!certificatePem)
        return certificatePem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem);
    if (chain.isEmpty())
        return Error{
            u"tls-certificate: %1: holds no certificate in PEM form"_s.arg(files->certificate)};
    const auto keyPem = content(u"tls-key"_s, files->key);
    if (!keyPem)
        return keyPem.error();
    const auto together = belongTogether(*certificatePem, *keyPem);
    if (together && !*together) {
        return Error{u"tls-key: %1: is not the key of the (first) certificate in %2"_s.arg(
            files->key, files->certificate)};
    }
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(*keyPem, algorithm);
        if (!together || key.isNull())
            continue;
        warnOfDates(chain.first(), files->certificate);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone); // desks prove themselves by their key
        return std::optional(tls);
    }
    return Error{
        u"tls-key: %1: holds no private key (RSA or EC) in PEM form without a password"_s.arg(
            files->key)};
}

} // namespace foghorn
