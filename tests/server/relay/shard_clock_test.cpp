// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/shard_clock.h"

#include <QtTest>

using namespace foghorn;
using namespace std::chrono_literals;

class ShardClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itMovesWithTheSweeps()
    {
        ShardClock clock(1s);
        clock.advance(1003ms);
        clock.advance(1400ms);
        QCOMPARE(clock.now().count(), 2403);
    }

    void twoMinutesOfStandingStillCostNobodyHisDeadline()
    {
        ShardClock clock(1s);
        clock.advance(120s);
        QCOMPARE(clock.now().count(), 2000);
    }
};

QTEST_GUILESS_MAIN(ShardClockTest)
#include "shard_clock_test.moc"
