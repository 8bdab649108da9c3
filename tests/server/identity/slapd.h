// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory_settings.h"
#include "tests/tls/certificates.h"

#include <QProcess>
#include <QTemporaryDir>

namespace foghorn::test {

/** A real directory (Debian's slapd) on free ports of this computer, with the people and groups of an organisation.
    It ends with this object. */
class Slapd
{
public:
    /** `more`: LDIF besides the people of the house. `further`: lines of slapd.conf. */
    explicit Slapd(const Certificates &certificates, const char *certificate = "directory",
                   const QByteArray &more = {}, const QByteArray &further = {});
    ~Slapd();

    QString ldaps() const { return QStringLiteral("ldaps://127.0.0.1:%1").arg(m_tlsPort); }
    QString ldap() const { return QStringLiteral("ldap://127.0.0.1:%1").arg(m_port); }
    /** Right ones: by ldaps, with the service account; It-Ops writes, Directors administrate. */
    DirectorySettings settings() const;
    /** An LDIF of changes, by the directory's own administrator. */
    bool change(const QByteArray &ldif);
    void suspend();
    void resume();
    void stop();

private:
    const Certificates &m_certificates;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
};

/** Everybody's password in it is "the password of" and the login. */
QString passwordOf(const QString &login);
/** An entry of a person. */
QByteArray personLdif(const QByteArray &login, const QByteArray &name, const QByteArray &site,
                      const QByteArray &under = "ou=People,dc=corp,dc=example");
QByteArray groupLdif(const QByteArray &name, const QList<QByteArray> &memberDns);

} // namespace foghorn::test
