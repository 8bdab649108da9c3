// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/directory_options.h"

#include "server/identity/directory.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

Result<QString> readSecretLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
    if (file.permissions() & (QFile::ReadOther | QFile::WriteOther))
        return Error{
            u"%1: everybody on this computer can read it; expected a file of mode 0600"_s.arg(
                path)};
    QString line = QString::fromUtf8(file.readLine(4096));
    while (line.endsWith(QChar(u'\n')) || line.endsWith(QChar(u'\r')))
        line.chop(1);
    if (line.isEmpty())
        return Error{u"%1: its first line is empty; expected a password"_s.arg(path)};
    return line;
}

Result<std::optional<DirectorySettings>> readDirectory(const ServerSettings &settings)
{
    DirectorySettings directory = settings.directory;
    if (directory.urls.isEmpty())
        return std::optional<DirectorySettings>();
    const QList<std::pair<QString, bool>> needed{
        {u"ldap-ca"_s, !directory.caFile.isEmpty()},
        {u"ldap-bind-dn"_s, !directory.bindDn.isEmpty()},
        {u"ldap-bind-password-file"_s, !settings.directoryPasswordFile.isEmpty()},
        {u"ldap-user-base"_s, !directory.userBase.isEmpty()},
        {u"ldap-role or ldap-desk-groups"_s,
         !directory.roles.isEmpty() || !directory.deskGroups.isEmpty()}};
    for (const auto &[key, isSet] : needed) {
        if (!isSet)
            return Error{u"ldap-url goes with %1, which is missing"_s.arg(key)};
    }
    QFile authority(directory.caFile);
    if (!authority.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read (%2); expected the file of certificates that ldap-ca "
                     "names"_s.arg(directory.caFile, authority.errorString())};
    const auto password = readSecretLine(settings.directoryPasswordFile);
    if (!password)
        return Error{u"ldap-bind-password-file: %1"_s.arg(password.error().reason)};
    directory.bindPassword = *password;
    return std::optional(directory);
}

Result<QString> checkDirectory(const DirectorySettings &settings, const QString &login,
                               const QString &password)
{
    const auto opened = LdapConnection::open(settings);
    if (const auto *trouble = std::get_if<LdapTrouble>(&opened))
        return Error{trouble->reason};
    LdapConnection &connection = *std::get<std::unique_ptr<LdapConnection>>(opened);
    QString said =
        u"directory: %1, over TLS, certificate good\nservice account: %2, signed in\n"_s.arg(
            connection.url(), settings.bindDn);
    DirectorySearch search(connection, settings);
    const auto found = search.person(login);
    if (const auto *trouble = std::get_if<LdapTrouble>(&found))
        return Error{said + trouble->reason};
    const auto &person = std::get<std::optional<DirectoryEntry>>(found);
    if (!person)
        return Error{said + u"nobody, or more than one, has the login %1 by %2 below %3"_s.arg(
                                login, settings.userFilter, settings.userBase)};
    said += u"login %1: %2 (%3)\n"_s.arg(login, person->dn, person->name);
    const auto groups = search.groupsOf(*person);
    if (const auto *trouble = std::get_if<LdapTrouble>(&groups))
        return Error{said + trouble->reason};
    const auto &all = std::get<QList<DirectoryGroup>>(groups);
    said += u"groups: %1, groups of groups included\n"_s.arg(all.size());
    for (const DirectoryGroup &group : all)
        said += u"  %1\n"_s.arg(group.dn);
    const auto role = roleOf(all, settings.roles);
    said += role ? u"role: %1\n"_s.arg(toString(*role))
                 : u"role: none; no group above stands in ldap-role, so the sign-in is refused\n"_s;
    if (password.isEmpty())
        return said + u"password: not tried (give --password-file FILE)\n"_s;
    if (const auto trouble = connection.bind(person->dn, password))
        return Error{said + trouble->reason};
    return said + u"password: right\n"_s;
}

} // namespace foghorn
