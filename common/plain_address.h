// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace foghorn {

/** An IPv4 address that is written as IPv6 ("::ffff:10.3.7.9", as a socket that listens on "::" sees an IPv4
    client) as what it is; any other as it stands. */
inline QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace foghorn
