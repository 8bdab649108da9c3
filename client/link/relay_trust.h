// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

namespace foghorn {

/** Whose certificates are taken for a relay's: those by the authorities that the administrator gave, else by the one whose
    fingerprint came with the enrolment, else by the one that an earlier enrolment left, else by the system's.
    One that is known by its fingerprint only is learned from the chain that a relay shows: that connection
    fails, the next one is checked against exactly this authority. */
class RelayTrust
{
public:
    struct Settings
    {
        QList<QSslCertificate> authorities; // the administrator's
        QByteArray fingerprint = {};        // SHA-256 of an authority's DER; empty = none was told
        QString keptIn = {};                // the file of the learned one; empty = it is not kept
    };
    explicit RelayTrust(Settings settings);

    /** To be set on the socket itself: in the default configuration the system's authorities would
        still be let in (CVE-2023-34410). */
    QSslConfiguration configuration() const;
    /** Whether all that is known of the authority is its fingerprint: until then every connection fails. */
    bool mustLearn() const { return !m_settings.fingerprint.isEmpty() && m_authorities.isEmpty(); }
    /** Whether the authority was in the chain that a relay showed; from then on it is trusted. */
    bool learn(const QList<QSslCertificate> &shown);

private:
    Settings m_settings;
    QList<QSslCertificate> m_authorities; // empty = the system's
};

} // namespace foghorn
