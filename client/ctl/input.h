// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"
#include "client/ctl/terminal.h"

#include <QJsonObject>
#include <QSslCertificate>

namespace foghorn::ctl {

/** The whole file; "-" is the standard input. */
Outcome<QByteArray> readFile(const QString &file, const Terminal &terminal);
/** One JSON object; a member that stands twice is refused. */
Outcome<QJsonObject> readJson(const QString &file, const Terminal &terminal);
/** The file's first line. Warns on stderr when others may read the file. */
Outcome<QString> readPassword(const QString &file, const Terminal &terminal);
/** Another password for this account: from the file, or typed twice where no file is named. */
Outcome<QString> readNewPassword(const QString &file, const QString &login,
                                 const Terminal &terminal);
Outcome<QList<QSslCertificate>> readAuthorities(const QString &file, const Terminal &terminal);

} // namespace foghorn::ctl
