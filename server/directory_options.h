// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/settings.h"

namespace foghorn {

/** The organisation's directory, with the password of its service account from the file; nothing where no ldap-url is
    set. What is missing is told by its key. */
Result<std::optional<DirectorySettings>> readDirectory(const ServerSettings &settings);

/** Asks the directory for this login and tells in lines what it said: the connection, the entry, its groups, the role.
    With a password the sign-in is tried as well. */
Result<QString> checkDirectory(const DirectorySettings &settings, const QString &login,
                               const QString &password);

/** The first line of a file that only its owner can read. */
Result<QString> readSecretLine(const QString &path);

} // namespace foghorn
