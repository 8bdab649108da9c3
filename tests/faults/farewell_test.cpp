// SPDX-License-Identifier: GPL-3.0-or-later
// R18: a relay that goes down tells everybody, loses nothing and does not wait for ever.
#include "client/link/retry_delay.h"
#include "tests/faults/form.h"
#include "tests/faults/house.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

class FarewellTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void everybodyIsToldAndNoReceiptIsLost()
    {
        const int count = shortOrLong(300, 2000);
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(count);
        QVERIFY(desks->connectAll(60'000, 200));
        desks->forEach([](CheapDesk &desk) { desk.comesBack = false; });
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        // The receipts of this notice are on their way when the relay is asked to go.
        QVERIFY(waitUntil([&] { return (*desks)[0].has(id); }, 10'000));
        QElapsedTimer going;
        going.start();
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.relay->process().state() == QProcess::NotRunning; },
                          30'000));
        qInfo("%d desks: gone after %lld ms", count, going.elapsed());
        QVERIFY(going.elapsed() < 30'000);
        QCOMPARE(house.relay->process().exitCode(), 0);
        QVERIFY(waitUntil(
            [&] { return desks->all([](const CheapDesk &desk) { return !desk.isConnected(); }); },
            10'000));
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.closeCode() == 3001; }));
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.goodbye().has_value(); }));
        const auto window = (*desks)[0].goodbye()->reconnectTo;
        QVERIFY(window >= 5s);
        QVERIFY2(window >= count * 2500us, "more than 400 desks a second would come back");

        QVERIFY(house.relay->start());
        desks->forEach([](CheapDesk &desk) { desk.connectToRelay(); });
        QVERIFY(house.console->isSignedIn());
        const auto allDone = [&] {
            return desks->all([&](const CheapDesk &desk) {
                return desk.has(id) && desk.isOnline() && desk.unconfirmed() == 0;
            });
        };
        QVERIFY(waitUntil(allDone, 60'000));
        const auto tally = house.console->tally(id);
        QVERIFY(tally);
        QCOMPARE(tally->counts.acknowledged.value_or(-1), count);
        QVERIFY(desks->all([&](const CheapDesk &desk) { return desk.timesShown(id) == 1; }));
    }

    // R6: of ten thousand no more than one in twenty in any one second.
    void theWindowSpreadsTenThousandDesks()
    {
        constexpr int fleet = 10'000;
        const auto window = fleet * 2500us; // what the relay names, see above
        RetryDelay delay{LinkTimings{}};
        QHash<qint64, int> perSecond;
        for (int i = 0; i < fleet; ++i)
            ++perSecond[delay.within(0ms, std::chrono::floor<std::chrono::milliseconds>(window)) /
                        1s];
        const auto values = perSecond.values();
        const int most = *std::max_element(values.begin(), values.end());
        qInfo("%d of %d come back in the busiest second", most, fleet);
        QVERIFY(most <= fleet / 20);
    }

    void whoDoesNotAnswerTheGoodbyeHoldsItUpForSecondsOnly()
    {
        House house;
        QVERIFY(house.open());
        const auto frozen = freeze(house);
        QVERIFY(frozen);
        QElapsedTimer going;
        going.start();
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.relay->process().state() == QProcess::NotRunning; },
                          20'000));
        qInfo("with 5 frozen desks gone after %lld ms", going.elapsed());
        QVERIFY(going.elapsed() < 12'000);
    }

    void theSecondSignalEndsItNow()
    {
        House house;
        QVERIFY(house.open());
        const auto frozen = freeze(house);
        QVERIFY(frozen);
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.logged("relay.goingDown") == 1; }, 5'000));
        QElapsedTimer going;
        going.start();
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.relay->process().state() == QProcess::NotRunning; },
                          2'000));
        qInfo("gone %lld ms after the second signal", going.elapsed());
        QVERIFY(going.elapsed() < 1000);
        QCOMPARE(house.relay->process().exitStatus(), QProcess::NormalExit);
        QVERIFY(house.relay->start());
        QVERIFY(house.console->isSignedIn());
        QVERIFY(house.console->tally(id)); // what was confirmed is there
    }

private:
    /** Desks that read nothing more, with more on its way to them than a kernel keeps. */
    std::unique_ptr<Desks> freeze(House &house)
    {
        auto frozen = house.desks(5);
        frozen->forEach([](CheapDesk &desk) {
            desk.receiveBuffer = 4096;
            desk.comesBack = false;
        });
        if (!frozen->connectAll(20'000))
            return nullptr;
        frozen->forEach([](CheapDesk &desk) { desk.stopReading(); });
        for (int i = 0; i < 15; ++i)
            house.console->publish(longOutage(m_clock.now()));
        return frozen;
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::FarewellTest)
#include "farewell_test.moc"
