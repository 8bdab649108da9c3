// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/side_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace foghorn {

using namespace Qt::StringLiterals;

std::optional<SideFile> SideFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(4096)).object();
    const SideFile side{{json["epoch"_L1].toString()},
                        json["cursor"_L1].toInteger(-1),
                        auditHeadFromString(json["audit"_L1].toString())};
    if (side.epoch.isEmpty() || side.cursor < 0)
        return {};
    return side;
}

Result<void> SideFile::write(const QString &path) const
{
    QSaveFile file(path);
    QJsonObject json{{u"epoch"_s, epoch.text}, {u"cursor"_s, cursor}};
    if (audit)
        json[u"audit"_s] = textOf(*audit);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return Error{u"%1 cannot be written (%2)."_s.arg(path, file.errorString())};
    return {};
}

} // namespace foghorn
