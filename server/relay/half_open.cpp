// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/half_open.h"

#include "common/plain_address.h"

#include <algorithm>

namespace foghorn {

QHostAddress HalfOpen::keyOf(const QHostAddress &peer)
{
    const QHostAddress plain = plainAddress(peer);
    if (plain.protocol() == QAbstractSocket::IPv4Protocol)
        return plain;
    Q_IPV6ADDR network = peer.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
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
