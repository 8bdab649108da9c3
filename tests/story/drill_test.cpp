// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/story.h"

#include <QTest>

using namespace std::chrono_literals;

namespace foghorn::test {

/** Ana tries on a quiet afternoon how fast a word reaches people: Marta's desk shows it, Luis's computer loses its
    power. The next day Marta is at lunch, her screen locked. */
class DrillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsAskedSeesThatItIsAnExerciseAndTheReportNamesWhoIsNot();
};

void DrillTest::whoIsAskedSeesThatItIsAnExerciseAndTheReportNamesWhoIsNot()
{
    Story story(u"drill"_s);
    const Audience everyone{.everyone = true, .include = {}, .exclude = {}};
    TestDesk luis = TestDesk::of(u"luis@corp.example"_s, u"mad-118"_s, u"Madrid"_s);
    QVERIFY(luis.connect(story.relay(), story.relay().enrolmentToken()));
    QVERIFY(waitFor([&] {
        const auto reach = good(story.ana().ask(ToRelay::AudiencePreview{everyone}));
        return reach && reach->online == 2;
    }));
    const auto start = [&] {
        const auto answer = good(story.ana().ask(ToRelay::DrillStart{
            .audience = everyone, .sample = {.percent = 100}, .idempotencyKey = newKey()}));
        return answer ? contentOf(answer->envelope) : Notice();
    };
    const auto reportOf = [&](const Notice &drill) {
        const auto answer = good(story.ana().ask(ToRelay::AskDrillReport{drill.id}));
        return answer ? answer->report : DrillReport();
    };

    const Notice first = start();
    QVERIFY(luis.hears(first.id, 1));
    luis.leave(); // a power cut
    QVERIFY(story.sees(u"exercise"_s, "an-exercise"));
    QVERIFY(waitFor([&] {
        const DrillReport report = reportOf(first);
        return report.displayed == 1 && report.failures.size() == 1 &&
               report.failures.first().offlineSince;
    }));
    const DrillReport report = reportOf(first);
    QCOMPARE(report.desks, 2);
    QVERIFY(report.firstWord && report.half && !report.most);
    QCOMPARE(report.failures.first().host, u"mad-118"_s);
    QCOMPARE(int(report.failures.first().fault), int(DrillFault::NotDelivered));
    QVERIFY(story.presses("readButton"));

    story.at("2026-11-19 13:10");
    story.anaComes();
    story.martaLocks(true);
    const Notice second = start();
    QVERIFY(waitFor([&] {
        const DrillReport held = reportOf(second);
        return held.desks == 1 && held.failures.size() == 1 &&
               held.failures.first().fault == DrillFault::Held;
    }));
    QVERIFY(story.popup().isEmpty());
    // Back from lunch in time, she sees it, and it counts.
    story.at("2026-11-19 13:15");
    story.martaLocks(false);
    QVERIFY(story.sees(u"exercise"_s, "after-lunch"));
    QVERIFY(waitFor([&] { return reportOf(second).displayed == 1; }));
}

} // namespace foghorn::test

using foghorn::test::DrillTest;
QTEST_MAIN(DrillTest)
#include "drill_test.moc"
