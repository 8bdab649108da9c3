// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/half_open.h"

#include "common/plain_address.h"

namespace foghorn {

QHostAddress HalfOpen::keyOf(const QHostAddress &peer)
{
    return countedAddress(peer);
}

bool HalfOpen::enter(const QHostAddress &key)
{
    int &count = m_counts[key];
    if (count >= m_perAddress)
        return false;
    ++count;
    return true;
}

void HalfOpen::leave(const QHostAddress &key)
{
    const auto count = m_counts.find(key);
    if (count != m_counts.end() && --*count <= 0)
        m_counts.erase(count);
}

} // namespace foghorn
