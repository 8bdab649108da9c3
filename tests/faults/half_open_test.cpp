// SPDX-License-Identifier: GPL-3.0-or-later
// F7: a connection of which one side, or the line between, is gone without a word.
#include "tests/faults/form.h"
#include "tests/faults/process_facts.h"
#include "tests/faults/real_desks.h"

#include <QTest>

#include <sched.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

namespace {

constexpr int pongPatience = 55'000; // a round of pings, 15 s for the pong, and a loaded computer

bool ip(const QString &what)
{
    return QProcess::execute(u"ip"_s, what.split(u' ')) == 0;
}

} // namespace

class HalfOpenTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    // The real tray client, stopped as a computer that hangs: its kernel goes on and says nothing of it.
    void aStoppedClientIsClosedAndComesBackWithTheCurrentState()
    {
        House house;
        QVERIFY(house.open());
        QTemporaryDir folder;
        QProcess client;
        startClient(client, house, folder.path());
        QByteArray log;
        const auto logged = [&](const QString &what) {
            log += client.readAllStandardError();
            return log.contains(what.toUtf8());
        };
        const QString first = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY2(waitUntil([&] { return logged(first + u" revision 1 pops up"_s); }, 20'000),
                 log.constData());
        standStill(client.processId());
        const qint64 stopped = steadyNow();
        QVERIFY(waitUntil([&] { return house.logged("code=3003") == 1; }, pongPatience));
        qInfo("closed %.0f s after it stopped", double(steadyNow() - stopped) / 1e9);
        const QString second = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(!second.isEmpty());
        goOn(client.processId());
        const qint64 went = steadyNow();
        QVERIFY2(waitUntil([&] { return logged(second + u" revision 1 pops up"_s); }, 20'000),
                 log.constData());
        qInfo("has the current state %.1f s after it went on", double(steadyNow() - went) / 1e9);
        QCOMPARE(log.count((first + u" revision 1 pops up"_s).toUtf8()),
                 1); // once, also after the return
        client.terminate();
        QVERIFY(client.waitForFinished(10'000));
    }

    // A network of our own whose only line is cut and mended: neither side hears a word of it. In the short form
    // the desks are less patient than in life; the relay never is.
    void aCutLinkIsFoundFromBothSidesAndHeals()
    {
        if (unshare(CLONE_NEWNET) != 0 || !ip(u"link set lo up"_s))
            QSKIP("a network of its own needs more rights than there are here");
        constexpr int count = 20;
        LinkTimings timings;
        if (!isLong()) {
            timings.silence = 5s;
            timings.answer = 3s;
            timings.retryCap = 1s;
        }
        House house;
        QVERIFY(house.open());
        RealDesks desks(count, house, m_clock, timings);
        QVERIFY(waitUntil([&] { return desks.online() == count; }, 60'000));
        const QString before = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks.having(before) == count; }, 10'000));

        QVERIFY(ip(u"link set lo down"_s));
        const qint64 cut = steadyNow();
        QVERIFY(waitUntil([&] { return desks.online() == 0; }, 70'000));
        qInfo("all desks knew after %.0f s", double(steadyNow() - cut) / 1e9);
        QCOMPARE(desks.losses(), count);
        QVERIFY(waitUntil([&] { return house.logged("code=3003") >= count; }, pongPatience));
        qInfo("the relay had closed them all after %.0f s", double(steadyNow() - cut) / 1e9);

        QVERIFY(ip(u"link set lo up"_s));
        const qint64 mended = steadyNow();
        const QString after = house.relay->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(!after.isEmpty());
        QVERIFY(waitUntil([&] { return desks.having(after) == count; }, 62'000));
        qInfo("all had the current state %.1f s after it was mended",
              double(steadyNow() - mended) / 1e9);
        QCOMPARE(desks.online(), count);
    }

private:
    static void startClient(QProcess &client, House &house, const QString &folder)
    {
        QFile token(folder + u"/token"_s);
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(house.console->token(1).toUtf8());
        token.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_SESSION_ID"_s, u"half-open"_s);
        client.setProcessEnvironment(environment);
        client.start(journey::program(u"foghorn"_s),
                     {u"--relay"_s, house.url(), u"--enrolment-token-file"_s, token.fileName(),
                      u"--data"_s, folder + u"/desk"_s, u"--language"_s, u"en"_s});
        QVERIFY(client.waitForStarted(10'000));
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::HalfOpenTest)
#include "half_open_test.moc"
