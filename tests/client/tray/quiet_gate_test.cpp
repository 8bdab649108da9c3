// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/quiet_gate.h"

#include "common/clock.h"
#include "tests/client/link/sample_notices.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant tenPast = *instantFromIso(u"2026-11-22T09:10:00Z");

struct Gate
{
    Gate()
    {
        QObject::connect(&gate, &QuietGate::reported, &gate,
                         [this](const Receipt &receipt) { receipts << receipt; });
        QObject::connect(&gate, &QuietGate::sounded, &gate, [this] { ++sounds; });
    }
    NoticeId take(Severity severity, int revision = 1)
    {
        Notice notice = mailOutage(revision);
        notice.severity = severity;
        notice.asks = revision;
        inbox.take(notice, false, false, clock.now());
        return notice.id;
    }
    PopupQueue pass()
    {
        AwayList away;
        const Instant now = clock.now();
        return gate.pass(popupQueue(inbox, away, 0ms, QDate(2026, 11, 22), now), now);
    }
    QStringList reports() const
    {
        QStringList words;
        for (const Receipt &receipt : receipts)
            words << u"%1 of %2"_s.arg(toString(receipt.state)).arg(receipt.revision);
        return words;
    }

    ManualClock clock{tenPast};
    ScreenWatch screen;
    DoNotDisturb own;
    Inbox inbox;
    QuietGate gate{screen, own, inbox, clock};
    QList<Receipt> receipts;
    int sounds = 0;
};

} // namespace

class QuietGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howItMayCome_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::addColumn<bool>("presenting");
        QTest::addColumn<bool>("own");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<Occasion>("occasion");
        QTest::addColumn<int>("manner");
        const auto row = [](const char *name, bool locked, bool presenting, bool own,
                            Severity severity, Occasion occasion, Manner manner) {
            QTest::newRow(name) << locked << presenting << own << severity << occasion
                                << int(manner);
        };
        using enum Severity;
        using enum Occasion;
        row("nothing in the way, minor", false, false, false, Minor, Asked, Manner::Shows);
        row("nothing in the way, critical", false, false, false, Critical, Asked, Manner::Shows);
        row("locked, major", true, false, false, Major, Asked, Manner::Held);
        row("locked, critical", true, false, false, Critical, Asked, Manner::Held);
        row("locked while presenting, critical", true, true, false, Critical, Asked, Manner::Held);
        row("presenting, major", false, true, false, Major, Asked, Manner::Held);
        row("presenting, critical", false, true, false, Critical, Asked, Manner::Strip);
        row("presenting, critical over", false, true, false, Critical, Ended, Manner::Held);
        row("presenting, critical not mine", false, true, false, Critical, LeftAudience,
            Manner::Held);
        row("do not disturb, minor", false, false, true, Minor, Asked, Manner::Held);
        row("do not disturb, major", false, false, true, Major, Asked, Manner::Held);
        row("do not disturb, critical", false, false, true, Critical, Asked, Manner::Strip);
        row("do not disturb and locked", true, false, true, Critical, Asked, Manner::Held);
    }
    void howItMayCome()
    {
        QFETCH(bool, locked);
        QFETCH(bool, presenting);
        QFETCH(bool, own);
        QFETCH(Severity, severity);
        QFETCH(Occasion, occasion);
        QFETCH(int, manner);
        HeldNotice held;
        held.notice.severity = severity;
        QCOMPARE(int(mannerOf({&held, occasion}, {locked, presenting}, own)), manner);
    }

    void whatIsHeldIsReportedOnceAndShownAfterwards()
    {
        Gate desk;
        desk.take(Severity::Major);
        desk.screen.take({true, false});
        QVERIFY(desk.pass().alone.isEmpty());
        QVERIFY(desk.pass().alone.isEmpty());
        QCOMPARE(desk.reports(), QStringList{u"held of 1"_s});
        QCOMPARE(desk.sounds, 0);
        desk.screen.take({});
        QCOMPARE(desk.pass().alone.size(), 1);
        QCOMPARE(desk.reports().size(), 1);
    }

    void whatWasSeenBeforeTheLockIsNotReportedAsHeld()
    {
        Gate desk;
        const NoticeId id = desk.take(Severity::Major);
        QVERIFY(desk.inbox.displayed(id, 1));
        desk.screen.take({true, false});
        QVERIFY(desk.pass().alone.isEmpty());
        QVERIFY(desk.receipts.isEmpty());
        desk.take(Severity::Major, 2); // asks again
        QVERIFY(desk.pass().alone.isEmpty());
        QCOMPARE(desk.reports(), QStringList{u"held of 2"_s});
    }

    void whatIsOverUnseenIsSaidOnce()
    {
        Gate desk;
        const NoticeId id = desk.take(Severity::Major);
        desk.screen.take({true, false});
        desk.pass();
        Notice over = mailOutage(2);
        over.asks = 1;
        over.phase = Phase::Resolved;
        desk.inbox.take(over, false, false, tenPast);
        QVERIFY(desk.pass().alone.isEmpty());
        QCOMPARE(desk.reports(), (QStringList{u"held of 1"_s, u"expiredUnseen of 1"_s}));
        desk.screen.take({});
        QVERIFY(desk.pass().alone.isEmpty()); // never told, so its ending is no news
        QCOMPARE(desk.receipts.size(), 2);
        QVERIFY(desk.inbox.find(id));
    }

    void whatExpiresUnseenIsSaidToo()
    {
        Gate desk;
        Notice notice = mailOutage();
        notice.expiresAt = tenPast + 1h;
        desk.inbox.take(notice, false, false, tenPast);
        desk.screen.take({true, false});
        desk.pass();
        desk.clock.advance(61min);
        desk.pass();
        QCOMPARE(desk.reports(), (QStringList{u"held of 1"_s, u"expiredUnseen of 1"_s}));
    }

    void whatWasHeldAndThenSeenIsNotOverUnseen()
    {
        Gate desk;
        const NoticeId id = desk.take(Severity::Major);
        desk.screen.take({true, false});
        desk.pass();
        desk.screen.take({});
        QVERIFY(desk.inbox.displayed(id, 1));
        Notice over = mailOutage(2);
        over.asks = 1;
        over.phase = Phase::Resolved;
        desk.inbox.take(over, false, false, tenPast);
        QCOMPARE(desk.pass().alone.size(), 1); // told: its ending comes
        QCOMPARE(desk.reports(), QStringList{u"held of 1"_s});
    }

    void whatIsHeldIsStillHeldAfterARestart()
    {
        Gate desk;
        desk.take(Severity::Major);
        desk.screen.take({true, false});
        desk.pass();
        Inbox again = Inbox::fromJson(desk.inbox.toJson(), false);
        QVERIFY(!again.hold(mailOutage().id)); // reported
        QVERIFY(again.overUnseen(tenPast).isEmpty());
        Notice over = mailOutage(2);
        over.asks = 1;
        over.phase = Phase::Resolved;
        again.take(over, false, false, tenPast);
        QCOMPARE(again.overUnseen(tenPast).size(), 1);
    }

    void aCriticalOneSoundsBehindTheLockAndIsAStripWhilePresenting()
    {
        Gate desk;
        const NoticeId id = desk.take(Severity::Critical);
        desk.screen.take({true, false});
        QVERIFY(desk.pass().alone.isEmpty());
        QVERIFY(desk.sounds > 0);
        desk.screen.take({false, true});
        PopupQueue queue = desk.pass();
        QCOMPARE(queue.alone.size(), 1);
        QVERIFY(queue.alone.first().strip);
        desk.gate.open(id, 1); // to read it all
        QVERIFY(!desk.pass().alone.first().strip);
        desk.take(Severity::Critical, 2); // asks anew
        QVERIFY(desk.pass().alone.first().strip);
        desk.screen.take({});
        QVERIFY(!desk.pass().alone.first().strip);
    }

    void thePersonsOwnQuietTimeHoldsUntilItsEnd()
    {
        Gate desk;
        desk.take(Severity::Major);
        desk.gate.startOwn(30min);
        QVERIFY(desk.pass().alone.isEmpty());
        QCOMPARE(desk.reports(), QStringList{u"held of 1"_s});
        QSignalSpy changed(&desk.gate, &QuietGate::changed);
        desk.clock.advance(30min);
        QCOMPARE(desk.pass().alone.size(), 1);
        desk.gate.startOwn(60min);
        QVERIFY(desk.pass().alone.isEmpty());
        desk.gate.endOwn();
        QCOMPARE(desk.pass().alone.size(), 1);
        QCOMPARE(changed.count(), 2);
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::QuietGateTest)
#include "quiet_gate_test.moc"
