// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/ping_cohorts.h"

#include <algorithm>

namespace foghorn {

PingCohorts::PingCohorts(int turnsPerRound) : m_cohorts(size_t(std::max(1, turnsPerRound))) {}

int PingCohorts::join(quint64 session)
{
    const auto smallest = std::min_element(
        m_cohorts.begin(), m_cohorts.end(),
        [](const auto &left, const auto &right) { return left.size() < right.size(); });
    smallest->insert(session);
    return int(smallest - m_cohorts.begin());
}

void PingCohorts::leave(quint64 session, int cohort)
{
    m_cohorts.at(size_t(cohort)).remove(session);
}

const QSet<quint64> &PingCohorts::nextTurn()
{
    const QSet<quint64> &cohort = m_cohorts[m_turn];
    m_turn = (m_turn + 1) % m_cohorts.size();
    return cohort;
}

} // namespace foghorn
