// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/keys/key_store.h"

#include <QElapsedTimer>

#include <chrono>

namespace foghorn {

/** The key store of the session: Secret Service (GNOME Keyring, KWallet, KeePassXC) by QtKeychain. Its jobs run in a
    thread of their own and are waited for without an event loop, so nothing else happens meanwhile; one that does not
    answer in time is left alone for a minute. Where there is no QtKeychain (Windows), it
    is absent. */
class SystemStore : public KeyStore
{
public:
    explicit SystemStore(std::chrono::milliseconds patience = std::chrono::milliseconds(1500))
        : m_patience(patience)
    {
    }

    Standing standing() override;
    Result<std::optional<QByteArray>> read(const QString &name) override;
    Result<void> write(const QString &name, const QByteArray &secret) override;
    void remove(const QString &name) override;

private:
    Error gaveUp();

    std::chrono::milliseconds m_patience;
    QElapsedTimer m_silentSince; // a job was given up: another would only wait behind it
};

} // namespace foghorn
