// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/relay_key.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
QString keyPath(const QDir &data)
{
    return data.filePath(u"relay.key"_s);
}
} // namespace

Result<void> createRelayKey(const QDir &data)
{
    QFile file(keyPath(data));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return Error{u"%1: cannot be made: %2"_s.arg(file.fileName(), file.errorString())};
    }
    const QByteArray seed = SigningKey::generate().seed().toBase64() + '\n';
    if (file.write(seed) != seed.size() || !file.flush())
        return Error{u"%1: cannot be written: %2"_s.arg(file.fileName(), file.errorString())};
    return {};
}

Result<SigningKey> loadRelayKey(const QDir &data)
{
    QFile file(keyPath(data));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            u"%1: cannot be read: %2. It is made by 'foghornd init' and belongs to the store; "
            "put it back from the backup of this folder"_s.arg(file.fileName(),
                                                               file.errorString())};
    }
    if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                              QFileDevice::WriteGroup | QFileDevice::WriteOther)) {
        return Error{u"%1: others may read or change this signing key; run 'chmod 600' on it"_s.arg(
            file.fileName())};
    }
    const auto seed = QByteArray::fromBase64Encoding(file.read(200).trimmed(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!seed)
        return Error{
            u"%1: is not a signing key (expected 32 bytes in base64)"_s.arg(file.fileName())};
    auto key = SigningKey::fromSeed(seed.decoded);
    if (!key)
        return Error{u"%1: %2"_s.arg(file.fileName(), key.error().reason)};
    return key;
}

} // namespace foghorn
