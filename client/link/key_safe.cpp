// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/key_safe.h"

#include "client/link/json_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

QString KeyFolder::pathOf(const QString &name) const
{
    return m_folder.filePath(name + u".key"_s);
}

std::optional<QByteArray> KeyFolder::find(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto seed = QByteArray::fromBase64Encoding(file.readAll().trimmed(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    return seed && seed.decoded.size() == seedBytes ? std::optional(seed.decoded) : std::nullopt;
}

Result<void> KeyFolder::keep(const QString &name, const QByteArray &seed)
{
    return writePrivateFile(pathOf(name), seed.toBase64() + '\n');
}

void KeyFolder::forget(const QString &name)
{
    QFile::remove(pathOf(name));
}

} // namespace foghorn
