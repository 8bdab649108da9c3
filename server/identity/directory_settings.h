// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** What the members of one group of the directory may do here. */
struct RoleOfGroup
{
    Role role = Role::HelpDesk;
    QString group; // a DN, or only the group's own name
};

/** Where the organisation's directory (LDAP, Active Directory) is asked, and what its groups mean here. */
struct DirectorySettings
{
    QStringList urls; // ldaps://…, or ldap://… with StartTLS; the first that answers is asked
    QString caFile;   // PEM: who signs the directory's certificate
    QString bindDn;   // the service account that searches
    QString bindPassword; // from a file
    QString userBase;
    QString userFilter; // "{login}" stands for who signs in
    QString groupBase;
    QList<RoleOfGroup> roles; // the first that fits counts
    QStringList deskGroups =
        {}; // for audiences, by their own names; "*": all; none: desks say theirs
    QString siteAttribute = {};                     // "l": the site comes from the directory, too
    std::chrono::milliseconds refresh{30 * 60'000}; // how often it is read for that
    std::chrono::milliseconds timeout{5000};        // for the network and for each operation

    /** "uid" of "(uid={login})": what holds the login; empty = the filter is wrong. */
    QString loginAttribute() const;
    /** Whether desks' groups (and sites) are what the directory says, not what they say themselves. */
    bool vouches() const { return !urls.isEmpty() && !deskGroups.isEmpty(); }
};

/** The same text for the same DN, however it is written: escapes, blanks and letters; empty = no DN. */
QString normalisedDn(const QString &dn);
/** The value of the first part: "IT-Ops" of "CN=IT-Ops,OU=Groups". */
QString firstValueOf(const QString &dn);

} // namespace foghorn
