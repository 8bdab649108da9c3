// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"
#include "common/result.h"

#include <QStringList>

namespace foghorn {

/** A certificate and the private key of it, both as PEM. */
struct CertifiedKey
{
    QByteArray certificate;
    QByteArray key;
};

inline constexpr std::chrono::days authorityLasts{3650};
inline constexpr std::chrono::days relayCertificateLasts{825}; // the most that Apple's systems take
inline constexpr std::chrono::hours certificateBackdating{1};  // for clocks that go slow

/** The organisation's own authority (P-256, SHA-256): it vouches for relays and for no other authority. */
Result<CertifiedKey> makeAuthority(const QString &organisation, Instant now);

/** A relay's certificate by that authority, for these host names and IP addresses. */
Result<CertifiedKey> issueRelayCertificate(const CertifiedKey &authority, const QStringList &hosts,
                                           Instant now);

/** The host names and IP addresses that a certificate (PEM) is for. */
QStringList hostsOf(const QByteArray &certificate);

/** SHA-256 of a certificate's DER, 32 bytes; empty where the text holds none. */
QByteArray fingerprintOf(const QByteArray &certificate);

} // namespace foghorn
