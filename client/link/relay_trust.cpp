// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_trust.h"

#include "common/logging.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

QSslCertificate keptIn(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return QSslCertificate();
    return QSslCertificate(file.readAll());
}

void keep(const QSslCertificate &authority, const QString &path)
{
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(authority.toPem()) < 0 || !file.commit())
        qCWarning(lcLink).noquote()
            << u"the relay's certificate authority is not kept: %1: %2"_s.arg(path,
                                                                              file.errorString());
}

} // namespace

RelayTrust::RelayTrust(Settings settings) : m_settings(std::move(settings))
{
    m_authorities = m_settings.authorities;
    if (!m_authorities.isEmpty()) {
        m_settings.fingerprint.clear(); // the administrator's word is the last
        return;
    }
    const QSslCertificate kept = keptIn(m_settings.keptIn);
    const QByteArray &wanted = m_settings.fingerprint;
    if (!kept.isNull() && (wanted.isEmpty() || fingerprintOf(kept) == wanted))
        m_authorities = {kept};
}

QSslConfiguration RelayTrust::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_authorities.isEmpty() || mustLearn())
        configuration.setCaCertificates(m_authorities); // none: nobody's certificate is taken
    return configuration;
}

bool RelayTrust::learn(const QList<QSslCertificate> &shown)
{
    const auto found = std::find_if(shown.begin(), shown.end(), [this](const QSslCertificate &one) {
        return one.isSelfSigned() && fingerprintOf(one) == m_settings.fingerprint;
    });
    if (!mustLearn() || found == shown.end())
        return false;
    m_authorities = {*found};
    keep(*found, m_settings.keptIn);
    return true;
}

} // namespace foghorn
