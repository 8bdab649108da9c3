// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/sending.h"

#include "client/admin/relay_words.h"

#include <QUuid>

namespace foghorn {

QString newIdempotencyKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString Sending::begin()
{
    if (m_key.isEmpty())
        m_key = newIdempotencyKey();
    m_state = SendState::Sending;
    m_reason.clear();
    m_conflict.reset();
    return m_key;
}

void Sending::resume(const QString &key)
{
    m_key = key;
    m_state = key.isEmpty() ? SendState::Idle : SendState::NotKnown;
}

void Sending::answered()
{
    m_state = SendState::Sent;
    m_key.clear();
}

void Sending::refused(const RpcError &error)
{
    m_state = SendState::NotSent;
    m_reason = errorWords(error);
    m_conflict = error.current;
    // Refused for good: nothing of it is stored, so a later send is a new one. Only "not stored" may
    // be told although the commit's fate is unclear; there the key stays.
    if (error.code != wire::ErrorCode::NotStored)
        m_key.clear();
}

void Sending::linkLost()
{
    m_state = SendState::NotKnown;
}

void Sending::notFound(const QString &reason)
{
    m_state = SendState::NotSent;
    m_reason = reason;
}

void Sending::reset()
{
    *this = Sending();
}

} // namespace foghorn
