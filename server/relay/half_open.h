// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

namespace foghorn {

/** Counts the connections of each address that have not proven themselves yet, so that one address cannot
    take the room of all. Who is in counts no more: thousands of desks behind one address are normal. */
class HalfOpen
{
public:
    explicit HalfOpen(int perAddress) : m_perAddress(perAddress) {}

    /** Whom a connection from here is counted with: an IPv4 client is one also where the relay listens
        on "::", and all of an IPv6 network (/64) is one client. */
    static QHostAddress keyOf(const QHostAddress &peer);

    /** False: there are too many from here already. */
    bool enter(const QHostAddress &key);
    void leave(const QHostAddress &key);

private:
    const int m_perAddress;
    QHash<QHostAddress, int> m_counts;
};

} // namespace foghorn
