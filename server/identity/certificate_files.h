// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/certificate_authority.h"

#include <QDir>

namespace foghorn {

// In the folder of the store: ca.pem and ca.key (the organisation's authority; take the key away to a
// safe place if you like, it is only needed to renew), relay.pem and relay-tls.key (what the relay shows), and
// addresses (under which names clients reach this relay, one a line). Keys are for their owner only.

/** "HOST", "HOST:PORT", "[::1]:PORT": the host name or IP address in it. */
Result<QString> hostOfAddress(const QString &address);

/** Makes the relay's certificate for the addresses, and the authority before it where there is none; an
    authority that is there stays as it is. Without addresses those that are kept, else this machine's name. */
Result<void> makeCertificates(const QDir &data, const QString &organisation,
                              const QStringList &addresses, Instant now);
/** Takes the organisation's own certificate (chain) and key for the relay's instead. */
Result<void> adoptCertificate(const QDir &data, const QString &certificate, const QString &key,
                              const QStringList &addresses);

/** Of ca.pem, 32 bytes; empty where there is none. */
Result<QByteArray> caFingerprint(const QDir &data);
/** Under which names clients reach this relay, as told at init: HOST or HOST:PORT. */
Result<QStringList> keptAddresses(const QDir &data);

QString relayCertificateFile(const QDir &data);
QString relayTlsKeyFile(const QDir &data);

} // namespace foghorn
