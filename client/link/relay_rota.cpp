// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_rota.h"

#include <algorithm>

namespace foghorn {

RelayRota::RelayRota(const QList<QUrl> &relays)
{
    for (const QUrl &url : relays)
        m_relays.append({url});
}

void RelayRota::turn(Moment now)
{
    m_relays[m_current].tried = true;
    for (qsizetype step = 1; step <= m_relays.size(); ++step) {
        const auto next = (m_current + step) % m_relays.size();
        if (m_relays.at(next).refusedUntil <= now) {
            m_current = next;
            return;
        }
    }
    // All refused: the one whose time comes first.
    m_current = std::min_element(m_relays.cbegin(), m_relays.cend(),
                                 [](const Relay &a, const Relay &b) {
                                     return a.refusedUntil < b.refusedUntil;
                                 }) -
                m_relays.cbegin();
}

void RelayRota::refused(Moment now, Moment until)
{
    m_relays[m_current].refusedUntil = until;
    turn(now);
}

bool RelayRota::hasUntried(Moment now) const
{
    return std::any_of(m_relays.cbegin(), m_relays.cend(), [now](const Relay &relay) {
        return !relay.tried && relay.refusedUntil <= now;
    });
}

std::optional<RelayRota::Moment> RelayRota::allRefusedUntil(Moment now) const
{
    std::optional<Moment> first;
    for (const Relay &relay : m_relays) {
        if (relay.refusedUntil <= now)
            return std::nullopt;
        first = first ? std::min(*first, relay.refusedUntil) : relay.refusedUntil;
    }
    return first;
}

void RelayRota::startOver()
{
    for (Relay &relay : m_relays) {
        relay.refusedUntil = Moment{0};
        relay.tried = false;
    }
}

void RelayRota::worked()
{
    for (Relay &relay : m_relays)
        relay.tried = false;
    m_relays[m_current].tried = true; // it just went: its second try waits
    m_relays[m_current].refusedUntil = Moment{0};
}

} // namespace foghorn
