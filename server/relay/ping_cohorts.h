// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <vector>

namespace foghorn {

/** Spreads sessions evenly over the turns of a round, so that each is pinged once a round and many
    at one wake-up (lone pings cost a wake-up of the thread each). Knows no time and no socket. */
class PingCohorts
{
public:
    explicit PingCohorts(int turnsPerRound);

    /** The cohort that took the session in: the smallest. */
    int join(quint64 session);
    void leave(quint64 session, int cohort);
    /** Whose turn it is now; the next call names the next cohort. */
    const QSet<quint64> &nextTurn();

private:
    std::vector<QSet<quint64>> m_cohorts;
    size_t m_turn = 0;
};

} // namespace foghorn
