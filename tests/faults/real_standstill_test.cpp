// SPDX-License-Identifier: GPL-3.0-or-later
// F25 in real time. Only by tests/faults/run real_standstill, or --long.
#include "tests/faults/process_facts.h"
#include "tests/faults/real_desks.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

/** The relay is stopped for half a minute and for two, with five hundred of the tray client's own links on it. */
class RealStandstillTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase() { takeAllDescriptors(); }

    void realLinksBearAStandstill_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("staying");
        QTest::newRow("30 s: nobody reconnects") << 30 << true;
        QTest::newRow("120 s: all come back in order") << 120 << false;
    }
    void realLinksBearAStandstill()
    {
        QFETCH(int, seconds);
        QFETCH(bool, staying);
        House house;
        QVERIFY(house.open());
        RealDesks desks(500, house, m_clock);
        QVERIFY(waitUntil([&] { return desks.online() == desks.size(); }, 120'000));
        const QString before = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks.having(before) == desks.size(); }, 10'000));
        pass(31); // one round, so that ticks come evenly spread
        standStill(house.pid());
        pass(seconds);
        goOn(house.pid());
        const qint64 went = steadyNow();
        QVERIFY(waitUntil([&] { return house.console->isSignedIn(0); }, 62'000));
        const qint64 sent = steadyNow();
        const QString after = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(!after.isEmpty());
        (void)waitUntil([&] { return desks.having(after) == desks.size(); }, 62'000);
        const double told = double(steadyNow() - sent) / 1e9;
        QCOMPARE(desks.having(after), desks.size());
        const int lost = desks.losses();
        qInfo(
            "%d s of standstill: %d of %d left; all had a notice published %.2f s after it went on "
            "within %.2f s; most that left in one second: %d, that came back in one: %d",
            seconds, lost, desks.size(), double(sent - went) / 1e9, told, desks.mostLostInASecond(),
            desks.mostBackInASecond(went));
        if (staying) {
            QCOMPARE(lost, 0);
            QVERIFY(told < 1);
            pass(66); // and nobody changes their mind later: two ticks, and all patience there is
            QCOMPARE(desks.losses(), 0);
        } else {
            QCOMPARE(lost, desks.size()); // each gave up once, and none was lost again
            QVERIFY(desks.mostLostInASecond() * 10 <= desks.size());
        }
        QCOMPARE(desks.online(), desks.size());
        QCOMPARE(house.logged("session.cut"), 0);
        QVERIFY(desks.all([&](const RealDesk &desk) { return desk.has(before); }));
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::RealStandstillTest)
#include "real_standstill_test.moc"
