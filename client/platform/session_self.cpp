// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/session_self.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace foghorn {

QString machineId()
{
    // /etc/machine-id asks not to be shown to others as it is; a keyed hash names no one.
    QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        id = QSysInfo::machineHostName().toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash("foghorn machine\n" + id, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32));
}

QString hostName()
{
    return QSysInfo::machineHostName().section(u'.', 0, 0);
}

} // namespace foghorn
