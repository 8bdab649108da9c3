// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/setup_commands.h"

#include "server/identity/certificate_files.h"
#include "server/identity/relay_key.h"
#include "server/identity/staff_office.h"
#include "server/tls_files.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

Result<QString> readPassword(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
    QString password = QString::fromUtf8(file.readLine(4096));
    while (password.endsWith(QChar(u'\n')) || password.endsWith(QChar(u'\r')))
        password.chop(1);
    if (password.size() < StaffOffice::shortestPassword) {
        return Error{
            u"%1: the password in its first line must have at least %2 characters"_s.arg(path).arg(
                StaffOffice::shortestPassword)};
    }
    return password;
}

/** Before anything is made: what cannot be right leaves no half of a store. */
Result<void> checkTls(const InitCommand &command)
{
    for (const QString &address : command.addresses) {
        if (const auto host = hostOfAddress(address); !host)
            return host.error();
    }
    ServerSettings settings;
    settings.tlsCertificate = command.tlsCertificate;
    settings.tlsKey = command.tlsKey;
    if (const auto tls = readTls(settings); !tls)
        return tls.error();
    return {};
}

/** For whom the relay's certificate is and how long, and the authority's fingerprint. */
Result<QString> tlsReport(const QDir &data)
{
    const auto fingerprint = caFingerprint(data);
    if (!fingerprint)
        return fingerprint.error();
    const QSslCertificate relay = QSslCertificate::fromPath(relayCertificateFile(data)).value(0);
    QString text = u"%1: for %2, until %3\n"_s.arg(relayCertificateFile(data),
                                                   hostsOf(relay.toPem()).join(u", "_s),
                                                   relay.expiryDate().toString(u"yyyy-MM-dd"_s));
    if (!fingerprint->isEmpty())
        text += u"%1: SHA-256 fingerprint %2\n"_s.arg(data.filePath(u"ca.pem"_s),
                                                      QString::fromLatin1(fingerprint->toHex()));
    return text;
}

} // namespace

Result<QString> initialise(const InitCommand &command, Instant now)
{
    const QDir data(command.data);
    if (data.exists(u"relay.key"_s)) {
        return Error{
            u"%1: there is a signing key already (relay.key); init never touches an existing store"_s
                .arg(data.path())};
    }
    if (const auto checked = checkTls(command); !checked)
        return checked.error();
    const auto password = readPassword(command.passwordFile);
    if (!password)
        return password.error();
    const auto hash = hashPassword(*password);
    if (!hash)
        return hash.error();
    const QString login = normalisedLogin(command.administrator);
    const StaffRecord administrator{login, command.administrator, Role::Administrator, *hash};
    if (auto created = Store::create(data, command.organisation, administrator); !created)
        return created.error();
    if (const auto made = createRelayKey(data); !made)
        return made.error();
    const auto certified =
        command.tlsCertificate.isEmpty()
            ? makeCertificates(data, command.organisation, command.addresses, now)
            : adoptCertificate(data, command.tlsCertificate, command.tlsKey, command.addresses);
    if (!certified)
        return certified.error();
    return tlsReport(data);
}

Result<QString> renew(const RenewCommand &command, Instant now)
{
    const QDir data(command.data);
    if (!data.exists(u"relay.key"_s))
        return Error{
            u"%1: is no folder of a relay (there is no relay.key in it)"_s.arg(data.path())};
    if (command.signingKey) {
        const auto key = prepareNextRelayKey(data);
        if (!key)
            return key.error();
        return u"The next signing key is %1.\nRestart the relay, list the key (foghornctl keys sign --root "
               "FILE --accept %1), and restart it again: from then on it signs with it.\n"_s.arg(
                   key->keyId);
    }
    if (data.exists(u"relay.pem"_s) && !data.exists(u"ca.pem"_s) && !data.exists(u"ca.key"_s))
        return Error{
            u"%1: this certificate was given at init; put its successor and key in the place of "
            "relay.pem and relay-tls.key, then send SIGHUP"_s.arg(relayCertificateFile(data))};
    if (const auto made = makeCertificates(data, command.organisation, command.addresses, now);
        !made)
        return made.error();
    return tlsReport(data);
}

Result<void> restore(const RestoreCommand &command)
{
    return Store::restore(QDir(command.data), command.from);
}

} // namespace foghorn
