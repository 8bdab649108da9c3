// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay_addresses.h"

#include "server/identity/certificate_files.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QUrl urlOf(const QString &scheme, const QString &host, int port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    url.setPath(QString::fromLatin1(wire::path));
    return url;
}

/** The port that stands behind the host; nothing where none does. "[::1]:7447" has one, "::1" has not. */
std::optional<int> portIn(const QString &address)
{
    const bool bracketed = address.startsWith(u'[');
    const qsizetype colon = address.lastIndexOf(u':');
    if (colon < 0 || (bracketed && colon < address.indexOf(u']')) ||
        (!bracketed && address.count(u':') > 1))
        return {};
    return address.mid(colon + 1).toInt();
}

} // namespace

RelayAddresses relayAddresses(const ServerSettings &settings, const QStringList &kept,
                              const QByteArray &caFingerprint)
{
    RelayAddresses addresses;
    if (!settings.tlsWanted) {
        for (const ListenAddress &listened : settings.listen) {
            if (listened.port != 0)
                addresses.relays += urlOf(u"ws"_s, listened.address.toString(), listened.port);
        }
        return addresses;
    }
    const int port = settings.listen.isEmpty() ? 0 : settings.listen.first().port;
    for (const QString &name : settings.addresses.isEmpty() ? kept : settings.addresses) {
        const auto host = hostOfAddress(name);
        const int its = portIn(name).value_or(port);
        if (host && its != 0)
            addresses.relays += urlOf(u"wss"_s, *host, its);
    }
    if (settings.tlsCertificate.isEmpty())
        addresses.caFingerprint = caFingerprint;
    return addresses;
}

} // namespace foghorn
