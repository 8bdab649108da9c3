// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/json_file.h"

#include "common/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace foghorn {

using namespace Qt::StringLiterals;

QJsonObject readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcLink).noquote() << path << "cannot be read:" << file.errorString();
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qCWarning(lcLink).noquote()
            << path << "is damaged and is begun anew:" << error.errorString();
    return document.object();
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return {};
    return Error{u"%1 cannot be written: %2"_s.arg(path, file.errorString())};
}

Result<void> writeJsonFile(const QString &path, const QJsonObject &json)
{
    const auto written = writePrivateFile(path, QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (!written)
        qCWarning(lcLink).noquote() << written.error().reason;
    return written;
}

} // namespace foghorn
