// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/relay_key.h"

#include "common/log_event.h"
#include "common/protocol/key_list.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
QString keyPath(const QDir &data)
{
    return data.filePath(u"relay.key"_s);
}

QString nextPath(const QDir &data)
{
    return data.filePath(u"relay.key.next"_s);
}

Result<void> createKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return Error{u"%1: cannot be made: %2"_s.arg(file.fileName(), file.errorString())};
    }
    const QByteArray seed = SigningKey::generate().seed().toBase64() + '\n';
    if (file.write(seed) != seed.size() || !file.flush())
        return Error{u"%1: cannot be written: %2"_s.arg(file.fileName(), file.errorString())};
    return {};
}

Result<SigningKey> loadKey(const QString &path)
{
    QFile file(path);
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
} // namespace

Result<void> createRelayKey(const QDir &data)
{
    return createKey(keyPath(data));
}

Result<SigningKey> loadRelayKey(const QDir &data)
{
    return loadKey(keyPath(data));
}

Result<TrustedKey> prepareNextRelayKey(const QDir &data)
{
    if (const auto made = createKey(nextPath(data)); !made)
        return made.error();
    const auto key = loadKey(nextPath(data));
    if (!key)
        return key.error();
    return key->publicKey();
}

Result<std::optional<TrustedKey>> nextRelayKey(const QDir &data)
{
    if (!QFile::exists(nextPath(data)))
        return std::optional<TrustedKey>();
    const auto key = loadKey(nextPath(data));
    if (!key)
        return key.error();
    return std::optional(key->publicKey());
}

Result<SigningKey> relayKeyFor(const QDir &data, const std::optional<Envelope> &keyList)
{
    const auto next = nextRelayKey(data);
    if (!next)
        return next.error();
    const auto list = keyList ? keyListFromBytes(keyList->payload) : Error{u"there is none"_s};
    const bool isTime =
        *next && list &&
        std::any_of(list->keys.begin(), list->keys.end(),
                    [&next](const ListedKey &listed) { return listed.key == **next; });
    if (!isTime)
        return loadRelayKey(data);
    const QString old = data.filePath(u"relay.key.old"_s);
    QFile::remove(old);
    // Stopped between the two, the relay finds no relay.key and says so: the next one is there to be named so by hand.
    if (!QFile::rename(keyPath(data), old) || !QFile::rename(nextPath(data), keyPath(data)))
        return Error{u"%1: cannot take the place of relay.key"_s.arg(nextPath(data))};
    logInfo(lcIdentity, "relayKey.changed").with("key", (*next)->keyId);
    return loadRelayKey(data);
}

} // namespace foghorn
