// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/certificate_files.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto forOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto forAll = forOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;

Result<void> write(const QString &path, const QByteArray &content, QFileDevice::Permissions who)
{
    QSaveFile file(path);
    // For its owner only before the first byte of it is there.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(who) ||
        file.write(content) != content.size() || !file.commit())
        return Error{u"%1: cannot be written: %2"_s.arg(path, file.errorString())};
    return {};
}

Result<QByteArray> content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
    return file.readAll();
}

/** Made once: where a certificate lies without its key, nothing is made in its place. */
Result<CertifiedKey> authorityIn(const QDir &data, const QString &organisation, Instant now)
{
    const QString certificate = data.filePath(u"ca.pem"_s);
    const QString key = data.filePath(u"ca.key"_s);
    if (QFile::exists(certificate) || QFile::exists(key)) {
        const auto certificatePem = content(certificate);
        if (!certificatePem)
            return certificatePem.error();
        const auto keyPem = content(key);
        if (!keyPem)
            return keyPem.error();
        return CertifiedKey{*certificatePem, *keyPem};
    }
    auto made = makeAuthority(organisation, now);
    if (!made)
        return made;
    if (auto kept = write(key, made->key, forOwner); !kept)
        return kept.error();
    if (auto kept = write(certificate, made->certificate, forAll); !kept)
        return kept.error();
    return made;
}

Result<QStringList> hostsOfAddresses(const QStringList &addresses)
{
    QStringList hosts;
    for (const QString &address : addresses) {
        const auto host = hostOfAddress(address);
        if (!host)
            return host.error();
        hosts.append(*host);
    }
    hosts += {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}; // who works on the relay itself
    hosts.removeDuplicates();
    return hosts;
}

/** The certificate is put last: a relay that reads both in between finds that they do not belong together. */
Result<void> writeRelayFiles(const QDir &data, const CertifiedKey &relay,
                             const QStringList &addresses)
{
    if (auto kept = write(data.filePath(u"addresses"_s),
                          addresses.join(QChar(u'\n')).toUtf8() + '\n', forAll);
        !kept)
        return kept;
    if (auto kept = write(relayTlsKeyFile(data), relay.key, forOwner); !kept)
        return kept;
    return write(relayCertificateFile(data), relay.certificate, forAll);
}

} // namespace

Result<QString> hostOfAddress(const QString &address)
{
    static const QRegularExpression name(
        u"^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_][a-z0-9_-]{0,62})*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const Error wrong{u"address: '%1' is not right: expected HOST or HOST:PORT, such as "
                      "relay.example.com:7447 or 10.0.0.5"_s.arg(address)};
    QString host = address;
    const bool plainV6 = host.count(QChar(u':')) > 1 && !host.startsWith(QChar(u'['));
    if (const qsizetype colon = host.lastIndexOf(QChar(u':'));
        !plainV6 && colon > host.lastIndexOf(QChar(u']'))) {
        bool isNumber = false;
        const int port = host.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return wrong;
        host.truncate(colon);
    }
    if (host.startsWith(QChar(u'[')) && host.endsWith(QChar(u']')))
        host = host.mid(1, host.size() - 2);
    const bool isIp = !QHostAddress(host).isNull();
    if (!isIp && !name.match(host).hasMatch())
        return wrong;
    return isIp ? QHostAddress(host).toString() : host.toLower();
}

Result<void> makeCertificates(const QDir &data, const QString &organisation,
                              const QStringList &given, Instant now)
{
    QStringList addresses = given;
    if (addresses.isEmpty()) {
        const auto kept = keptAddresses(data);
        if (!kept)
            return kept.error();
        addresses = kept->isEmpty() ? QStringList{QSysInfo::machineHostName()} : *kept;
    }
    const auto hosts = hostsOfAddresses(addresses);
    if (!hosts)
        return hosts.error();
    const auto authority = authorityIn(data, organisation, now);
    if (!authority)
        return authority.error();
    auto relay = issueRelayCertificate(*authority, *hosts, now);
    if (!relay)
        return relay.error();
    relay->certificate += authority->certificate;
    return writeRelayFiles(data, *relay, addresses);
}

Result<void> adoptCertificate(const QDir &data, const QString &certificate, const QString &key,
                              const QStringList &addresses)
{
    const auto hosts = hostsOfAddresses(addresses);
    if (!hosts)
        return hosts.error();
    const auto certificatePem = content(certificate);
    if (!certificatePem)
        return certificatePem.error();
    const auto keyPem = content(key);
    if (!keyPem)
        return keyPem.error();
    QStringList names = addresses;
    if (names.isEmpty())
        names = hostsOf(*certificatePem);
    return writeRelayFiles(data, {*certificatePem, *keyPem}, names);
}

Result<QByteArray> caFingerprint(const QDir &data)
{
    const QString path = data.filePath(u"ca.pem"_s);
    if (!QFile::exists(path))
        return QByteArray();
    const auto pem = content(path);
    if (!pem)
        return pem.error();
    const QByteArray fingerprint = fingerprintOf(*pem);
    if (fingerprint.isEmpty())
        return Error{u"%1: holds no certificate in PEM form"_s.arg(path)};
    return fingerprint;
}

Result<QStringList> keptAddresses(const QDir &data)
{
    const QString path = data.filePath(u"addresses"_s);
    if (!QFile::exists(path))
        return QStringList();
    const auto text = content(path);
    if (!text)
        return text.error();
    return QString::fromUtf8(*text).split(QChar(u'\n'), Qt::SkipEmptyParts);
}

QString relayCertificateFile(const QDir &data)
{
    return data.filePath(u"relay.pem"_s);
}

QString relayTlsKeyFile(const QDir &data)
{
    return data.filePath(u"relay-tls.key"_s);
}

} // namespace foghorn
