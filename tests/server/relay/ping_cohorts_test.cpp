// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/ping_cohorts.h"

#include <QtTest>

using namespace foghorn;

class PingCohortsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySessionHasItsTurnOncePerRound()
    {
        PingCohorts cohorts(30);
        for (quint64 session = 1; session <= 1000; ++session)
            cohorts.join(session);
        QHash<quint64, int> turns;
        for (int turn = 0; turn < 30; ++turn) {
            const auto &now = cohorts.nextTurn();
            QVERIFY(now.size() == 33 || now.size() == 34); // evenly
            for (const quint64 session : now)
                ++turns[session];
        }
        QCOMPARE(turns.size(), 1000);
        QVERIFY(std::all_of(turns.begin(), turns.end(), [](int count) { return count == 1; }));
    }

    void whoLeftIsNotPinged()
    {
        PingCohorts cohorts(2);
        const int cohort = cohorts.join(7);
        cohorts.leave(7, cohort);
        QVERIFY(cohorts.nextTurn().isEmpty());
        QVERIFY(cohorts.nextTurn().isEmpty());
    }

    void newcomersFillTheSmallestCohort()
    {
        PingCohorts cohorts(3);
        const int first = cohorts.join(1);
        cohorts.join(2);
        cohorts.join(3);
        cohorts.leave(1, first);
        QCOMPARE(cohorts.join(4), first);
    }
};

QTEST_GUILESS_MAIN(PingCohortsTest)
#include "ping_cohorts_test.moc"
