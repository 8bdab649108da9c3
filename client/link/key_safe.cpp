// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/key_safe.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr qsizetype seedBytes = 32;
}

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
    QSaveFile file(pathOf(name));
    const QByteArray line = seed.toBase64() + '\n';
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(line) == line.size() && file.commit())
        return {};
    return Error{u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString())};
}

void KeyFolder::forget(const QString &name)
{
    QFile::remove(pathOf(name));
}

} // namespace foghorn
