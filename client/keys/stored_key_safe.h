// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keys/key_store.h"
#include "client/link/key_safe.h"

#include <memory>

namespace foghorn {

/** Keys in a store where one is open, else each in a file (0600) below a folder; what falls back is said in the log, once.
    A key that lies in a file from such a day, or from an earlier version, works as before and moves to the store as
    soon as it is open. */
class StoredKeySafe : public KeySafe
{
public:
    StoredKeySafe(std::unique_ptr<KeyStore> store, const QDir &folder);

    std::optional<QByteArray> find(const QString &name) override;
    Result<void> keep(const QString &name, const QByteArray &seed) override;
    void forget(const QString &name) override;
    bool mayOpenLater() override;
    bool isLocked() override;
    Place place() const override { return m_place; }

private:
    bool isOpen();
    /** Whether it now lies in the store, and only there. */
    bool moveToStore(const QString &name, const QByteArray &seed);
    void fallBack(const QString &why);

    std::unique_ptr<KeyStore> m_store;
    KeyFolder m_folder;
    Place m_place = Place::Unknown;
    bool m_told = false;
};

/** THE way for programs to their keys (tray: its data folder; admin app: the folder of the person's settings): the
    system's key store, with files below `folder` where there is none. */
std::shared_ptr<KeySafe> systemKeySafe(const QDir &folder);

} // namespace foghorn
