// SPDX-License-Identifier: GPL-3.0-or-later
// F8, F14, R9: desks that do not read, that flood, and that are merely slow.
#include "tests/faults/form.h"
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

namespace {

constexpr int smallBuffer = 4096;

/** Publishes one notice; for each desk the milliseconds from Send until it had it. */
QList<double> publishAndWatch(House &house, Desks &desks, const Notice &notice)
{
    const qint64 sent = steadyNow();
    const QString id = house.console->publish(notice);
    if (id.isEmpty())
        return {};
    (void)waitUntil([&] { return desks.all([&](const CheapDesk &desk) { return desk.has(id); }); },
                    20'000);
    QList<double> took;
    desks.forEach([&](CheapDesk &desk) {
        took.append(desk.has(id) ? double(desk.cameAt(id) - sent) / 1e6 : 20'000);
    });
    return took;
}

} // namespace

/** Who does not read is cut at 1 MiB or after 10 s; nobody else notices; who is only slow is served. */
class SlowReadersTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void whoDoesNotReadIsCutAtOneMebibyteAndNobodyElseNotices_data() { wires(); }
    void whoDoesNotReadIsCutAtOneMebibyteAndNobodyElseNotices()
    {
        QFETCH(int, wire);
        const int slowCount = 10;
        const int notices = shortOrLong(36, 60);
        House house{Wire(wire)};
        QVERIFY(house.open());
        const auto desks = house.desks(shortOrLong(40, 300));
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(desks->connectAll(60'000));
        QList<double> before, during;
        for (int i = 0; i < notices; ++i)
            before += publishAndWatch(house, *desks, numbered(longOutage(m_clock.now()), i));

        const auto slow = house.desks(slowCount);
        slow->forEach([](CheapDesk &desk) {
            desk.receiveBuffer = smallBuffer;
            desk.comesBack = false;
        });
        QVERIFY(slow->connectAll(60'000));
        slow->forEach([](CheapDesk &desk) { desk.stopReading(); });
        const qint64 memoryBefore = residentKb(house.pid());
        qint64 memoryMost = memoryBefore;
        for (int i = 0; i < notices; ++i) {
            during += publishAndWatch(house, *desks, numbered(longOutage(m_clock.now()), i));
            memoryMost = std::max(memoryMost, residentKb(house.pid()));
        }
        QTRY_COMPARE_WITH_TIMEOUT(house.logged("session.cut"), slowCount, 12'000);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
        QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
        const double p99Before = quantile(before, 0.99), p99During = quantile(during, 0.99);
        qInfo(
            "%d desks, %d notices of 32 KiB: p50 %.1f → %.1f ms, p99 %.1f → %.1f ms (%+.0f %%) with "
            "%d slow readers; memory %+lld KB, %.0f KB a slow reader",
            desks->size(), notices, quantile(before, 0.5), quantile(during, 0.5), p99Before,
            p99During, 100 * (p99During / p99Before - 1), slowCount, memoryMost - memoryBefore,
            double(memoryMost - memoryBefore) / slowCount);
        // Less than ten per cent is for a quiet machine to show; here nobody may wait visibly longer.
        QVERIFY(p99During < 2 * p99Before + 100);
        QVERIFY(memoryMost - memoryBefore < slowCount * 2048 + memorySlackKb);
    }

    void whoTakesNothingForTenSecondsIsCutWithLessThanThat_data() { wires(); }
    void whoTakesNothingForTenSecondsIsCutWithLessThanThat()
    {
        QFETCH(int, wire);
        House house{Wire(wire)};
        QVERIFY(house.open());
        const auto desks = house.desks(10), slow = house.desks(3);
        slow->forEach([](CheapDesk &desk) { desk.receiveBuffer = smallBuffer; });
        QVERIFY(desks->connectAll(20'000) && slow->connectAll(20'000));
        slow->forEach([](CheapDesk &desk) { desk.stopReading(); });
        for (int i = 0; i < 20; ++i)
            QVERIFY(!publishAndWatch(house, *desks, longOutage(m_clock.now())).isEmpty());
        QElapsedTimer waited;
        waited.start();
        QTRY_COMPARE_WITH_TIMEOUT(house.logged("session.cut"), 3, 16'000);
        qInfo("cut after %.1f s without progress", double(waited.elapsed()) / 1000);
        QVERIFY(waited.elapsed() > 5'000); // not for the bytes
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
    }

    void aFloodOfPingsFromANonReaderEndsItself_data() { wires(); }
    void aFloodOfPingsFromANonReaderEndsItself()
    {
        QFETCH(int, wire);
        House house{Wire(wire)};
        QVERIFY(house.open());
        const auto desks = house.desks(10), flooders = house.desks(1);
        flooders->forEach([](CheapDesk &desk) {
            desk.receiveBuffer = smallBuffer;
            desk.comesBack = false;
        });
        QVERIFY(desks->connectAll(20'000) && flooders->connectAll(20'000));
        CheapDesk &flooder = (*flooders)[0];
        flooder.stopReading();
        const qint64 memoryBefore = residentKb(house.pid());
        qint64 memoryMost = memoryBefore;
        QElapsedTimer flood;
        flood.start();
        const QByteArray payload(125, 'p');
        const auto cut = [&] {
            for (int i = 0; i < 2000 && flooder.isConnected() && flooder.unsent() < 1 << 20; ++i)
                flooder.send(bench::Opcode::Ping, payload);
            memoryMost = std::max(memoryMost, residentKb(house.pid()));
            return house.logged("session.cut") == 1;
        };
        QVERIFY(waitUntil(cut, 15'000));
        qInfo("cut after %.1f s; memory %+lld KB", double(flood.elapsed()) / 1000,
              memoryMost - memoryBefore);
        QVERIFY(memoryMost - memoryBefore < memorySlackKb);
        QVERIFY(!publishAndWatch(house, *desks, journey::mailOutage(m_clock.now())).isEmpty());
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
    }

    void aCatchUpOfSixtyLongNoticesCutsNobody_data() { wires(); }
    void aCatchUpOfSixtyLongNoticesCutsNobody()
    {
        QFETCH(int, wire);
        constexpr int notices = 60;
        House house{Wire(wire)};
        QVERIFY(house.open());
        for (int i = 0; i < notices; ++i)
            QVERIFY(!house.console->publish(longOutage(m_clock.now())).isEmpty());
        const auto desks = house.desks(shortOrLong(30, 200)), onSlowLines = house.desks(3);
        onSlowLines->forEach([](CheapDesk &desk) { desk.receiveBuffer = smallBuffer; });
        // 2.6 MB at 400 KB a second: far behind all the time, never without progress.
        onSlowLines->forEach([](CheapDesk &desk) {
            QObject::connect(&desk, &CheapDesk::greeted, [&desk] { desk.readSlowly(40'000); });
        });
        onSlowLines->forEach([](CheapDesk &desk) { desk.connectToRelay(); });
        QElapsedTimer catchUp;
        catchUp.start();
        QVERIFY(desks->connectAll(60'000, 1000));
        qInfo("%d desks caught up with %d notices of 32 KiB in %.1f s", desks->size(), notices,
              double(catchUp.elapsed()) / 1000);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.holds() == notices; }));
        const QString later = house.console->publish(journey::mailOutage(m_clock.now()));
        QTRY_VERIFY_WITH_TIMEOUT(
            onSlowLines->all([&](const CheapDesk &desk) { return desk.has(later); }), 40'000);
        qInfo("on a slow line it took %.1f s", double(catchUp.elapsed()) / 1000);
        QVERIFY(onSlowLines->all([](const CheapDesk &desk) {
            return desk.holds() == notices + 1 && desk.losses() == 0;
        }));
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
        QCOMPARE(house.logged("session.cut"), 0);
        QVERIFY2(onSlowLines->fault().isEmpty(), qPrintable(onSlowLines->fault()));
    }

private:
    static void wires()
    {
        QTest::addColumn<int>("wire");
        QTest::newRow("plain") << int(Wire::Plain);
        QTest::newRow("TLS") << int(Wire::Tls);
    }
    /** Distinct words, as each outage has its own. */
    static Notice numbered(Notice notice, int number)
    {
        notice.text[u"en"_s].headline = u"E-mail is not working (%1)"_s.arg(number);
        return notice;
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::SlowReadersTest)
#include "slow_readers_test.moc"
