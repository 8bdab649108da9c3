// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/clock_watch.h"
#include "client/link/link_end.h"
#include "client/link/relay_rota.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(foghorn::AfterEnd)

class DecisionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCloseCodeSaysWhatFollows_data();
    void aCloseCodeSaysWhatFollows();
    void theRelaysOwnReasonIsShown();
    void theRelaysTimeCorrectsAClockTwoHoursOff();
    void aJumpOverAMinuteMakesTheTimeUnknown_data();
    void aJumpOverAMinuteMakesTheTimeUnknown();
    void aJumpIsSeenBeforeTheNextLook();
    void eachRelayIsTriedOnceWithoutWaiting();
    void aRelayThatRefusedUsIsPassedOver();
    void whenAllRefusedTheFirstTimeCounts();
};

void DecisionsTest::aCloseCodeSaysWhatFollows_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<AfterEnd>("expected");
    for (const int code : {3001, 3002, 3003, 3004, 3005})
        QTest::addRow("%d comes back", code) << code << AfterEnd::ComeBack;
    for (const int code : {3501, 3502, 3503, 3504})
        QTest::addRow("%d tries rarely", code) << code << AfterEnd::TryRarely;
    QTest::newRow("3505 stops") << 3505 << AfterEnd::Stop;
    QTest::newRow("a power cut comes back") << 1006 << AfterEnd::ComeBack;
    QTest::newRow("1012 as Qt 6.4 shows it comes back") << 1002 << AfterEnd::ComeBack;
    QTest::newRow("1012 itself comes back") << 1012 << AfterEnd::ComeBack;
    QTest::newRow("a normal close comes back") << 1000 << AfterEnd::ComeBack;
    QTest::newRow("an unknown 30xx comes back") << 3042 << AfterEnd::ComeBack;
    QTest::newRow("an unknown 35xx tries rarely") << 3542 << AfterEnd::TryRarely;
    QTest::newRow("4000 comes back") << 4000 << AfterEnd::ComeBack;
}

void DecisionsTest::aCloseCodeSaysWhatFollows()
{
    QFETCH(int, code);
    QFETCH(AfterEnd, expected);
    const LinkEnd end = endForCloseCode(quint16(code), {});
    QCOMPARE(end.after, expected);
    QVERIFY(!end.reason.isEmpty());
    QCOMPARE(end.refusal.has_value(), expected != AfterEnd::ComeBack);
}

void DecisionsTest::theRelaysOwnReasonIsShown()
{
    QCOMPARE(endForCloseCode(3502, u"This desk was unknown."_s).reason,
             u"This desk was unknown."_s);
}

static const Instant nineOClock = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

void DecisionsTest::theRelaysTimeCorrectsAClockTwoHoursOff()
{
    ClockWatch watch(10s);
    QVERIFY(!watch.knowsRelayTime(nineOClock));
    watch.relaySaid(nineOClock, nineOClock + 2h);
    QVERIFY(watch.knowsRelayTime(nineOClock + 2h));
    QCOMPARE(watch.offset(), -2h);
}

void DecisionsTest::aJumpOverAMinuteMakesTheTimeUnknown_data()
{
    QTest::addColumn<qint64>("passed");
    QTest::addColumn<bool>("jumped");
    QTest::newRow("on time") << qint64(10) << false;
    QTest::newRow("a busy minute") << qint64(69) << false;
    QTest::newRow("a nap") << qint64(71) << true;
    QTest::newRow("a night") << qint64(8 * 3600) << true;
    QTest::newRow("set back a little") << qint64(-50) << false;
    QTest::newRow("set back an hour") << qint64(-3600) << true;
}

void DecisionsTest::aJumpOverAMinuteMakesTheTimeUnknown()
{
    QFETCH(qint64, passed);
    QFETCH(bool, jumped);
    ClockWatch watch(10s);
    watch.relaySaid(nineOClock, nineOClock);
    const Instant later = nineOClock + std::chrono::seconds(passed);
    QCOMPARE(watch.look(later), jumped);
    QCOMPARE(watch.knowsRelayTime(later), !jumped);
    QVERIFY(!watch.look(later + 10s)); // said once
    watch.relaySaid(later, later);
    QVERIFY(watch.knowsRelayTime(later));
}

void DecisionsTest::aJumpIsSeenBeforeTheNextLook()
{
    ClockWatch watch(10s);
    watch.relaySaid(nineOClock, nineOClock);
    QVERIFY(!watch.knowsRelayTime(nineOClock + 8h));
}

static RelayRota rotaOf(int count)
{
    QList<QUrl> relays;
    for (int i = 1; i <= count; ++i)
        relays.append(QUrl(u"wss://relay-%1.corp.example/v1"_s.arg(i)));
    return RelayRota(relays);
}

void DecisionsTest::eachRelayIsTriedOnceWithoutWaiting()
{
    RelayRota rota = rotaOf(3);
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(rota.current().host(), u"relay-%1.corp.example"_s.arg(i));
        QVERIFY(rota.hasUntried(0ms));
        rota.turn(0ms);
    }
    QVERIFY(!rota.hasUntried(0ms));
    QCOMPARE(rota.current().host(), u"relay-1.corp.example"_s);
    rota.worked();
    rota.turn(0ms);
    QVERIFY(rota.hasUntried(0ms));
}

void DecisionsTest::aRelayThatRefusedUsIsPassedOver()
{
    RelayRota rota = rotaOf(2);
    rota.refused(0ms, 900s);
    QVERIFY(!rota.allRefusedUntil(1s));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(rota.current().host(), u"relay-2.corp.example"_s);
        rota.turn(1s);
    }
    rota.turn(901s);
    QCOMPARE(rota.current().host(), u"relay-1.corp.example"_s);
}

void DecisionsTest::whenAllRefusedTheFirstTimeCounts()
{
    RelayRota rota = rotaOf(2);
    rota.refused(0ms, 900s);
    rota.refused(0ms, 800s);
    QCOMPARE(rota.allRefusedUntil(1s), std::optional<RelayRota::Moment>(800s));
    QCOMPARE(rota.current().host(), u"relay-2.corp.example"_s);
    rota.startOver();
    QVERIFY(!rota.allRefusedUntil(1s));
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "decisions_test.moc"
