// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keys/stored_key_safe.h"

#include "client/keys/system_store.h"
#include "common/logging.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString whyNot(KeyStore::Standing standing)
{
    switch (standing) {
    case KeyStore::Standing::Open: break;
    case KeyStore::Standing::Locked: return u"the system's key store is locked"_s;
    case KeyStore::Standing::Silent: return u"the system's key store does not answer"_s;
    case KeyStore::Standing::Absent: return u"this session has no key store"_s;
    }
    return u"the system's key store did not take it"_s;
}

} // namespace

StoredKeySafe::StoredKeySafe(std::unique_ptr<KeyStore> store, const QDir &folder)
    : m_store(std::move(store)), m_folder(folder)
{
}

bool StoredKeySafe::isOpen()
{
    return m_store->standing() == KeyStore::Standing::Open;
}

bool StoredKeySafe::mayOpenLater()
{
    return !isOpen(); // one that is absent in this session may be there in the next
}

bool StoredKeySafe::isLocked()
{
    const auto standing = m_store->standing();
    return standing == KeyStore::Standing::Locked || standing == KeyStore::Standing::Silent;
}

void StoredKeySafe::fallBack(const QString &why)
{
    m_place = Place::File;
    if (!std::exchange(m_told, true))
        qCWarning(lcLink).noquote()
            << "keys lie in files that only their owner can read, not in a key store:" << why;
}

bool StoredKeySafe::moveToStore(const QString &name, const QByteArray &seed)
{
    const auto standing = m_store->standing();
    if (standing != KeyStore::Standing::Open) {
        fallBack(whyNot(standing));
        return false;
    }
    const auto written = m_store->write(name, seed);
    const auto there = written ? m_store->read(name) : Error{written.error().reason};
    if (!there || *there != seed) { // a store that loses what it took must not cost the key
        fallBack(there ? whyNot(KeyStore::Standing::Open) : there.error().reason);
        return false;
    }
    m_folder.forget(name);
    m_place = Place::Store;
    return true;
}

std::optional<QByteArray> StoredKeySafe::find(const QString &name)
{
    if (const auto seed = m_folder.find(name)) {
        if (moveToStore(name, *seed))
            qCInfo(lcLink).noquote() << "key" << name << "was moved to the system's key store";
        return seed;
    }
    const auto standing = m_store->standing();
    if (standing != KeyStore::Standing::Open)
        return {};
    const auto seed = m_store->read(name);
    if (!seed || !*seed || (*seed)->size() != seedBytes)
        return {};
    m_place = Place::Store;
    return *seed;
}

Result<void> StoredKeySafe::keep(const QString &name, const QByteArray &seed)
{
    if (moveToStore(name, seed))
        return {};
    return m_folder.keep(name, seed);
}

void StoredKeySafe::forget(const QString &name)
{
    m_folder.forget(name);
    if (isOpen())
        m_store->remove(name);
}

std::shared_ptr<KeySafe> systemKeySafe(const QDir &folder)
{
    return std::make_shared<StoredKeySafe>(std::make_unique<SystemStore>(), folder);
}

} // namespace foghorn
