// SPDX-License-Identifier: GPL-3.0-or-later
// F7, F20, F21, F25: a relay that stands still, whose store does, or that has run out of descriptors.
#include "tests/faults/form.h"
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

namespace {

/** Another process's lock on a relay's store. */
class Lock
{
public:
    explicit Lock(const QString &data)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s);
        m_database.setDatabaseName(data + u"/foghorn.db"_s);
        m_database.open();
        QSqlQuery query(m_database);
        held = query.exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Lock()
    {
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"lock"_s);
    }
    bool held = false;

private:
    QSqlDatabase m_database;
};

} // namespace

class StandstillTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase() { takeAllDescriptors(); }

    void aRelayThatStoodStillCutsNobodyAndSpeaksAtOnce()
    {
        const int seconds = shortOrLong(12, 30);
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(200);
        QVERIFY(desks->connectAll(60'000));
        standStill(house.pid());
        pass(seconds);
        QHash<const CheapDesk *, int> ticks;
        desks->forEach([&](CheapDesk &desk) { ticks[&desk] = desk.ticks(); });
        goOn(house.pid());
        // Those whose turn came while it stood still: so many seconds of every thirty.
        const int due = 200 * seconds / 30 * 8 / 10;
        const auto told = [&] {
            return desks->howMany(
                [&](const CheapDesk &desk) { return desk.ticks() > ticks[&desk]; });
        };
        QVERIFY2(waitUntil([&] { return told() >= due; }, 3000),
                 qPrintable(u"%1 told, %2 expected"_s.arg(told()).arg(due)));
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(id); }); },
                          10'000));
        // Past the deadline for pongs and for unsent bytes nobody was cut.
        (void)waitUntil(
            [&] { return house.logged("session.closed") + house.logged("session.cut") > 0; },
            17'000);
        QCOMPARE(house.logged("session.closed") + house.logged("session.cut"), 0);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
    }

    // The patience of real_standstill_test.cpp, fifty times as fast.
    void aSilenceIsAskedAboutBeforeTheLinkIsGivenUp()
    {
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(100);
        desks->forEach([](CheapDesk &desk) {
            desk.timings.silence = 1s;
            desk.timings.answer = 3s;
        });
        QVERIFY(desks->connectAll(60'000));
        standStill(house.pid());
        const auto allAsked = [&] {
            return desks->all([](const CheapDesk &desk) { return desk.questions() > 0; });
        };
        QVERIFY(waitUntil(allAsked, 10'000));
        goOn(house.pid());
        const qint64 sent = steadyNow();
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(id); }); },
                          10'000));
        qInfo("told %.0f ms after it went on", double(steadyNow() - sent) / 1e6);
        QVERIFY(steadyNow() - sent < 1'000'000'000LL);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));

        standStill(house.pid());
        QVERIFY(waitUntil(
            [&] { return desks->all([](const CheapDesk &desk) { return desk.losses() > 0; }); },
            20'000));
        goOn(house.pid());
        QVERIFY(waitUntil(
            [&] { return desks->all([](const CheapDesk &desk) { return desk.isOnline(); }); },
            20'000));
        QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
    }

    void aStoreThatStandsStillDoesNotStopThePings()
    {
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(50);
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(desks->connectAll(30'000));
        auto lock = std::make_unique<Lock>(house.relay->data());
        QVERIFY(lock->held);
        bool answered = false;
        house.console->link().request(
            ToRelay::NoticePublish{journey::mailOutage(m_clock.now()), {}, u"while locked"_s}, this,
            [&](const RpcResult<ToRelay::NoticePublish::Answer> &answer) {
                answered = std::holds_alternative<ToRelay::NoticePublish::Answer>(answer);
            });
        QList<double> took;
        const qint64 locked = steadyNow();
        for (int round = 0; steadyNow() - locked < 2'000'000'000LL; ++round) {
            const int before = (*desks)[round % 50].pongs();
            const qint64 sent = steadyNow();
            (*desks)[round % 50].send(bench::Opcode::Ping, "still there?");
            QVERIFY(waitUntil([&] { return (*desks)[round % 50].pongs() > before; }, 5000));
            took.append(double(steadyNow() - sent) / 1e6);
        }
        QVERIFY(!answered); // not before it is stored
        lock.reset();
        QVERIFY(waitUntil([&] { return answered; }, 10'000));
        qInfo("%d pings while the store stood still for 2 s: median %.1f ms, worst %.1f ms",
              int(took.size()), quantile(took, 0.5), quantile(took, 1));
        QVERIFY(quantile(took, 0.5) < 100);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
    }

    void aStoreThatAnotherProcessHoldsIsSaidAndHeals()
    {
        House house;
        QVERIFY(house.open());
        auto lock = std::make_unique<Lock>(house.relay->data());
        QVERIFY(lock->held);
        QVERIFY(house.console->publish(journey::mailOutage(m_clock.now()), u"k"_s).isEmpty());
        QCOMPARE(int(house.console->lastError().code), int(wire::ErrorCode::NotStored));
        QVERIFY(house.console->lastError().retryAfter);
        lock.reset();
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()), u"k"_s);
        QVERIFY(!id.isEmpty());
        QVERIFY(house.console->tally(id));
    }

    void outOfDescriptorsItDoesNotSpinAndRecovers()
    {
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(20), more = house.desks(30);
        QVERIFY(desks->connectAll(20'000));
        // Two are free: what the system hands out, not what the relay allows itself, is the limit.
        const int before = limitDescriptors(house.pid(), openDescriptors(house.pid()) + 2);
        QVERIFY(before > 0);
        more->forEach([](CheapDesk &desk) { desk.connectToRelay(); });
        QVERIFY(waitUntil([&] { return house.logged("connections.notTakenUp") > 0; }, 10'000));
        const double cpuBefore = cpuSeconds(house.pid());
        const qint64 from = steadyNow();
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(id); }); },
                          10'000)); // who is in is served
        (void)waitUntil([&] { return steadyNow() - from > 4'000'000'000LL; }, 10'000);
        const double cpu =
            (cpuSeconds(house.pid()) - cpuBefore) / (double(steadyNow() - from) / 1e9);
        qInfo("%.1f %% of a core while descriptors are short; %d log lines of it", 100 * cpu,
              house.logged("connections.notTakenUp"));
        QVERIFY(cpu < 0.2);
        limitDescriptors(house.pid(), before);
        QVERIFY(waitUntil(
            [&] { return more->all([&](const CheapDesk &desk) { return desk.has(id); }); },
            20'000));
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
    }

    void pastItsOwnLimitTheRestWaitsWithoutSpinning()
    {
        House house(Wire::Plain, {.before = {u"prlimit"_s, u"--nofile=130"_s}});
        QVERIFY(house.open());
        const auto desks = house.desks(100); // the limit less a reserve of 64 is 66, one a console
        desks->forEach([](CheapDesk &desk) { desk.connectToRelay(); });
        const auto in = [&] {
            return desks->howMany([](const CheapDesk &desk) { return desk.isOnline(); });
        };
        QVERIFY(waitUntil([&] { return in() == 65; }, 20'000));
        const double cpuBefore = cpuSeconds(house.pid());
        const qint64 from = steadyNow();
        (void)waitUntil([&] { return in() > 65; }, 3'000);
        QCOMPARE(in(), 65);
        const double cpu =
            (cpuSeconds(house.pid()) - cpuBefore) / (double(steadyNow() - from) / 1e9);
        qInfo("%.1f %% of a core with 35 desks waiting outside", 100 * cpu);
        QVERIFY(cpu < 0.2);
        int left = 0;
        desks->forEach([&](CheapDesk &desk) {
            if (desk.isOnline() && left++ < 40)
                desk.leave();
        });
        QVERIFY(waitUntil([&] { return in() == 60; }, 20'000)); // the 35 who waited are in
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::StandstillTest)
#include "standstill_test.moc"
