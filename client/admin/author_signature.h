// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/author_key.h"
#include "client/link/key_safe.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace foghorn {

class ConsoleLink;

/** The author's own signature on this computer: where the organisation has a key list it is taken from the key safe, or
    made there once, held for the link to sign with, and offered to whoever keeps the root key until the list names it.
    Nothing happens for somebody who may not publish. */
class AuthorSignature : public QObject
{
    Q_OBJECT
public:
    /** `safe` null: this computer keeps no keys. */
    AuthorSignature(ConsoleLink &link, std::shared_ptr<KeySafe> safe, QObject *parent = nullptr);

    KeyStanding standing() const;
    std::optional<TrustedKey> key() const;
    /** The key store is there and shut: the key may be in it. */
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    void moved();

private:
    void follow();
    void fetchKey();
    void offer(const QByteArray &publicKey);

    ConsoleLink &m_link;
    const std::shared_ptr<KeySafe> m_safe;
    QByteArray m_offered;
    bool m_locked = false;
    QTimer m_again;
};

} // namespace foghorn
