// SPDX-License-Identifier: GPL-3.0-or-later
// An older backup is put back while desks have not sent everything yet.
#include "tests/server/asking.h"

#include <QFile>
#include <QTest>

using namespace foghorn;
using namespace foghorn::test;

class FoghorndRestoreTest : public QObject
{
    Q_OBJECT

    static ToRelay::DeskReceipts::Answer send(TestDesk &desk, const Epoch &epoch,
                                              const QList<Receipt> &items)
    {
        return good(desk.wire->ask(ToRelay::DeskReceipts{epoch, items}))
            .value_or(ToRelay::DeskReceipts::Answer());
    }
    /** Stopped cleanly, the database is one file. */
    static QString backup(RunningRelay &relay)
    {
        relay.stop();
        const QString file = relay.data().filePath(u"backup.db"_s);
        QFile::copy(relay.data().filePath(u"foghorn.db"_s), file);
        relay.start();
        return file;
    }

private Q_SLOTS:
    void aReceiptOfALostRevisionDoesNotCountForItsSuccessor()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        const Notice first = publish(*relay.console(), emailOutage());
        const QString file = backup(relay);

        // After the backup a revision comes that marta confirms, but her computer goes before it says so.
        QVERIFY(marta.connect(relay));
        const Epoch before = marta.account.epoch;
        Notice changed = first;
        changed.severity = Severity::Critical;
        QCOMPARE(revise(*relay.console(), changed, 1).revision, 2);
        QVERIFY(marta.hears(first.id, 2));
        const Instant then = SystemClock().now();
        const QList<Receipt> unsent{{first.id, 1, ReceiptState::Displayed, then},
                                    {first.id, 2, ReceiptState::Displayed, then},
                                    {first.id, 2, ReceiptState::Acknowledged, then}};
        marta.leave();
        relay.stop();
        QVERIFY(Store::restore(relay.data(), file));
        relay.start();

        // Other words get the same number.
        changed.text[u"en"_s].actions = {{ActionTime::Now, u"Call 4444 for urgent matters."_s}};
        const auto console = relay.console();
        QCOMPARE(revise(*console, changed, 1).asks, 2);
        QVERIFY(marta.connect(relay));
        QVERIFY(marta.account.epoch != before);
        const auto answer = send(marta, before, unsent);
        QCOMPARE(answer.stored, 1); // what both lifetimes know
        QCOMPARE(answer.refused.size(), 2);
        QCOMPARE(answer.refused.first().index, 1);
        QCOMPARE(tallyOf(*console, first.id).counts.acknowledged, std::optional(0));
        QCOMPARE(tallyOf(*console, first.id).counts.displayed, 0);

        QVERIFY(marta.hears(first.id, 2));
        QCOMPARE(marta.report(first.id, 2, ReceiptState::Acknowledged), std::nullopt);
        QCOMPARE(tallyOf(*console, first.id).counts.acknowledged, std::optional(1));
    }

    // Nothing was lost, only the file beside the store: a new epoch all the same.
    void aReceiptOfARevisionThatIsStillThereCounts()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        const Notice notice = publish(*relay.console(), emailOutage());
        const Epoch before = marta.account.epoch;
        marta.leave();
        relay.stop();
        QVERIFY(QFile::remove(relay.data().filePath(u"foghorn.side"_s)));
        relay.start();
        QVERIFY(marta.connect(relay));
        QVERIFY(marta.account.epoch != before);
        const auto answer =
            send(marta, before, {{notice.id, 1, ReceiptState::Acknowledged, SystemClock().now()}});
        QCOMPARE(answer.stored, 1);
        QCOMPARE(tallyOf(*relay.console(), notice.id).counts.acknowledged, std::optional(1));
    }

    void anEpochThatNobodyKnowsIsRefused()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        const Notice notice = publish(*relay.console(), emailOutage());
        const auto answer = send(marta, {u"5a5a5a5a-3a1c-4e0e-9a67-5c8d3c1f7a11"_s},
                                 {{notice.id, 1, ReceiptState::Acknowledged, SystemClock().now()}});
        QCOMPARE(answer.stored, 0);
        QCOMPARE(answer.refused.size(), 1);
    }
};

QTEST_GUILESS_MAIN(FoghorndRestoreTest)
#include "foghornd_restore_test.moc"
