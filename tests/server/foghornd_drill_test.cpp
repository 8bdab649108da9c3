// SPDX-License-Identifier: GPL-3.0-or-later
// Drills through a whole relay: the stopwatch, who failed, and that they count nowhere else.
#include "tests/server/asking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class FoghorndDrillTest : public QObject
{
    Q_OBJECT

    static Notice start(WireClient &console, const ToRelay::DrillStart &order)
    {
        const auto answer = good(console.ask(order));
        return answer ? contentOf(answer->envelope) : Notice();
    }
    static ToRelay::DrillStart everybody(const QString &key = newKey())
    {
        return {.audience = {true, {}, {}}, .sample = {.desks = 50}, .idempotencyKey = key};
    }
    static DrillReport reportOf(WireClient &console, const NoticeId &notice)
    {
        const auto answer = good(console.ask(ToRelay::AskDrillReport{notice}));
        return answer ? answer->report : DrillReport();
    }
    static DrillFailure failureOn(const DrillReport &report, const QString &host)
    {
        for (const DrillFailure &failure : report.failures) {
            if (failure.host == host)
                return failure;
        }
        return {};
    }

private Q_SLOTS:
    void theReportNamesTimesAndTheDesksThatFailed()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        auto ana = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        auto luc = TestDesk::of(u"CORP\\Luc"_s, u"pc-45"_s, u"Lyon"_s);
        auto ines = TestDesk::of(u"CORP\\Ines"_s, u"pc-46"_s, u"Porto"_s);
        auto rui = TestDesk::of(u"CORP\\Rui"_s, u"pc-47"_s, u"Porto"_s);
        auto away = TestDesk::of(u"CORP\\Marta"_s, u"pc-48"_s, u"Porto"_s);
        for (TestDesk *desk : {&ana, &luc, &ines, &rui, &away})
            QVERIFY(desk->connect(relay, token));
        away.leave(); // not online: not asked
        const auto console = relay.console();
        QTRY_COMPARE(good(console->ask(ToRelay::AudiencePreview{{true, {}, {}}, {}}))->online, 4);

        const Notice drill = start(*console, everybody());
        QVERIFY(drill.exercise);
        QCOMPARE(drill.audience.include.size(), 4);
        QCOMPARE(drill.text.size(), 4); // its words in every language of ours
        QCOMPARE(*drill.expiresAt, *drill.publishedAt + 10min);
        for (const TestDesk *desk : {&ana, &luc, &ines, &rui})
            QTRY_VERIFY(desk->hears(drill.id, 1));
        const Instant pressed = *drill.publishedAt;
        relay.clock().skip(1min); // nothing is reported ahead of its time
        QVERIFY(!ana.report(drill.id, 1, ReceiptState::Displayed, pressed + 400ms));
        QVERIFY(!luc.report(drill.id, 1, ReceiptState::Displayed, pressed + 2s));
        QVERIFY(!ines.report(drill.id, 1, ReceiptState::Held, pressed + 1s)); // locked
        rui.leave();                                                          // a power cut

        const auto seen = [&] { return reportOf(*console, drill.id); };
        QTRY_VERIFY(failureOn(seen(), u"pc-47"_s).offlineSince);
        const DrillReport report = seen();
        QCOMPARE(report.startedAt, pressed);
        QCOMPARE(report.startedBy, QString::fromLatin1(administrator));
        QCOMPARE(report.desks, 4);
        QCOMPARE(report.delivered, 3);
        QCOMPARE(report.displayed, 2);
        QCOMPARE(report.firstWord, std::optional(400ms));
        QCOMPARE(report.half, std::optional(2000ms));
        QVERIFY(!report.most);
        QCOMPARE(report.failures.size(), 2);
        QCOMPARE(int(failureOn(report, u"pc-46"_s).fault), int(DrillFault::Held));
        QCOMPARE(int(failureOn(report, u"pc-47"_s).fault), int(DrillFault::NotDelivered));

        relay.restart();
        const auto again = relay.console();
        const DrillReport later = reportOf(*again, drill.id);
        QCOMPARE(later.displays, report.displays);
        QCOMPARE(later.half, report.half);
        QCOMPARE(later.desks, 4);
        const auto list = good(again->ask(ToRelay::DrillList{}));
        QVERIFY(list);
        QCOMPARE(list->drills.size(), 1);
        QCOMPARE(list->drills.first().half, report.half);
        QVERIFY(list->drills.first().failures.isEmpty());
    }

    void theSameRequestAgainStartsNoSecondDrill()
    {
        RunningRelay relay;
        auto ana = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(ana.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        const Notice first = start(*console, everybody(u"drill-of-november"_s));
        QVERIFY(!first.id.isEmpty());
        QCOMPARE(start(*console, everybody(u"drill-of-november"_s)).id, first.id);
        QCOMPARE(good(console->ask(ToRelay::DrillList{}))->drills.size(), 1);
    }

    void nobodyOnlineIsSaid()
    {
        RunningRelay relay;
        const auto console = relay.console();
        const RpcError error = refused(console->ask(everybody()));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidParams));
        QCOMPARE(error.fields.first().field, u"audience"_s);
        QCOMPARE(int(refused(console->ask(ToRelay::AskDrillReport{
                                 {u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s}}))
                         .code),
                 int(ErrorCode::NotFound));
    }

    void aDrillCountsNowhereElse()
    {
        RunningRelay relay;
        auto ana = TestDesk::of(u"CORP\\Ana"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(ana.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        // Even where its words were written for an outage with a promise.
        ToRelay::DrillStart order = everybody();
        order.notice = emailOutage();
        const Notice drill = start(*console, order);
        QVERIFY(drill.exercise && !drill.nextUpdateAt);
        QTRY_VERIFY(ana.hears(drill.id, 1));
        QVERIFY(!ana.report(drill.id, 1, ReceiptState::Displayed));

        const auto promises = good(console->ask(ToRelay::PromiseReport{}));
        QVERIFY(promises && promises->punctuality == Punctuality());
        const auto outages =
            good(console->ask(ToRelay::OutageList{.service = order.notice->services.first().id}));
        QVERIFY(outages && outages->outages.isEmpty());
        const auto owed = good(console->ask(ToRelay::FollowUpList{}));
        QVERIFY(owed && owed->entries.isEmpty());
        const auto preview =
            good(console->ask(ToRelay::AudiencePreview{{true, {}, {}}, Severity::Minor}));
        QVERIFY(preview && preview->today.isEmpty() && preview->overBudget.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FoghorndDrillTest)
#include "foghornd_drill_test.moc"
