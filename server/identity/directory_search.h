// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/ldap_connection.h"

#include <QDeadlineTimer>

namespace foghorn {

/** A group of the directory by both its names. */
struct DirectoryGroup
{
    QString dn;
    QString name;
};

/** What one entry of the directory says of a person. */
struct DirectoryEntry
{
    QString dn;
    QString login;
    QString name; // as people say it; may be empty
};

/** The questions that a sign-in asks, over one connection. Blocks: never in the main thread. */
class DirectorySearch
{
public:
    DirectorySearch(LdapConnection &connection, const DirectorySettings &settings);

    /** Exactly one entry has this login, or nobody has it: of two, neither is meant. */
    LdapResult<std::optional<DirectoryEntry>> person(const QString &login);
    /** Every group that the person is in, also by way of other groups (at most ten deep). Active Directory walks
        them itself; elsewhere they are walked upward here. */
    LdapResult<QList<DirectoryGroup>> groupsOf(const DirectoryEntry &person);

    static constexpr int deepest = 10;

private:
    LdapResult<bool> isActiveDirectory();
    LdapResult<QList<DirectoryGroup>> groupsBy(const QByteArray &filter);

    LdapConnection &m_connection;
    const DirectorySettings &m_settings;
    QDeadlineTimer m_deadline; // of all questions together
};

/** The role of the first line of the settings of which the person is in the group. */
std::optional<Role> roleOf(const QList<DirectoryGroup> &groups, const QList<RoleOfGroup> &roles);

} // namespace foghorn
