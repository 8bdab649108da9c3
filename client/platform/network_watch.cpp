// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/network_watch.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>
#include <chrono>

namespace foghorn {

void NetworkWatch::prepare()
{
    using namespace std::chrono_literals;
    for (QTimer *timer : {&m_settle, &m_gone}) {
        timer->setSingleShot(true);
        timer->setInterval(500ms);
    }
    connect(&m_gone, &QTimer::timeout, this, &NetworkWatch::wentDown);
    connect(&m_settle, &QTimer::timeout, this, &NetworkWatch::cameUp);
}

bool NetworkWatch::isOnANetwork()
{
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    return std::any_of(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return !address.isLoopback() && !address.isLinkLocal();
    });
}

} // namespace foghorn
