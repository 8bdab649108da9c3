// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recent_count.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class RecentCountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWholeSecondsOfTheLastMinuteCount()
    {
        RecentCount count;
        count.add(3, 1000s);
        QCOMPARE(count.lastMinute(1000s), 0); // still running
        QCOMPARE(count.lastMinute(1001s), 3);
        count.add(4, 1030s);
        QCOMPARE(count.lastMinute(1060s), 7);
        QCOMPARE(count.lastMinute(1061s), 4);
        QCOMPARE(count.lastMinute(1090s), 4);
        QCOMPARE(count.lastMinute(1091s), 0);
        QCOMPARE(count.total(), 7);
    }
    void aLongSilenceForgetsEverything()
    {
        RecentCount count;
        count.add(3, 1000s);
        QCOMPARE(count.lastMinute(100'000s), 0);
        count.add(1, 100'000s);
        QCOMPARE(count.lastMinute(100'001s), 1);
        QCOMPARE(count.total(), 4);
    }
    void aClockThatIsSetBackLosesNothingOfTheTotal()
    {
        RecentCount count;
        count.add(3, 1000s);
        count.add(2, 900s);
        QCOMPARE(count.total(), 5);
        QVERIFY(count.lastMinute(1001s) <= 5);
    }
};

QTEST_GUILESS_MAIN(RecentCountTest)
#include "recent_count_test.moc"
