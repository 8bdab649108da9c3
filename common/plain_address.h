// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <algorithm>

namespace foghorn {

/** An IPv4 address that is written as IPv6 ("::ffff:10.3.7.9", as a socket that listens on "::" sees an IPv4
    client) as what it is; any other as it stands. */
inline QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

/** Whom an address is counted with: an IPv4 client with itself, all of an IPv6 network (/64) as one, since each
    of its computers may take any address in it. */
inline QHostAddress countedAddress(const QHostAddress &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol)
        return plain;
    Q_IPV6ADDR network = plain.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
}

} // namespace foghorn
