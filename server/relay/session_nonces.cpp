// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/session_nonces.h"

#include <sodium.h>

namespace foghorn {

SessionNonces::SessionNonces() : m_key(crypto_generichash_KEYBYTES, Qt::Uninitialized)
{
    randombytes_buf(m_key.data(), size_t(m_key.size()));
}

QByteArray SessionNonces::of(SessionId session) const
{
    const QByteArray name =
        QByteArray::number(session.shard) + ':' + QByteArray::number(session.number);
    QByteArray nonce(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(
        reinterpret_cast<unsigned char *>(nonce.data()), size_t(nonce.size()),
        reinterpret_cast<const unsigned char *>(name.constData()), size_t(name.size()),
        reinterpret_cast<const unsigned char *>(m_key.constData()), size_t(m_key.size()));
    return nonce;
}

} // namespace foghorn
