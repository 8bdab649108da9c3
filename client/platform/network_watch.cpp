// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/network_watch.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

namespace foghorn {

bool NetworkWatch::isOnANetwork()
{
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    return std::any_of(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return !address.isLoopback() && !address.isLinkLocal();
    });
}

} // namespace foghorn
