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
    std::chrono::milliseconds timeout{5000}; // for the network and for each operation

    /** "uid" of "(uid={login})": what holds the login; empty = the filter is wrong. */
    QString loginAttribute() const;
};

/** The same text for the same DN, however it is written: escapes, blanks and letters; empty = no DN. */
QString normalisedDn(const QString &dn);
/** The value of the first part: "IT-Ops" of "CN=IT-Ops,OU=Groups". */
QString firstValueOf(const QString &dn);

} // namespace foghorn
