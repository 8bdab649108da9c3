// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/outage_record.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OutageRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOutageThatEndedIsRecorded();
    void whatIsNoOutageLeavesNoRecord_data();
    void whatIsNoOutageLeavesNoRecord();
    void itEndedWhenTheWordWasFirstSaidAfterTheLastReopening();
    void theFirstDatedEstimateIsMeasured_data();
    void theFirstDatedEstimateIsMeasured();
    void everyWordAboutTheEstimateIsKept();
    void aRecordIsReadBack();
    void rubbishIsNamed();
    void theMedianStandsInTheMiddle_data();
    void theMedianStandsInTheMiddle();
    void withoutOutagesThereIsNothingToSay();
};

namespace {

const Instant nine = at("2026-11-27T09:00:00Z");

Restoration about(Instant time)
{
    return {RestorationKind::About, time, {}};
}

/** E-mail fails at nine, is first told ten minutes later, and comes back at 10:00. */
QList<Notice> outage()
{
    Notice first = emailOutage();
    first.phase = Phase::Investigating;
    first.startsAt = nine;
    first.publishedAt = nine + 10min;
    first.restoration = about(nine + 30min);
    Notice later = first;
    later.revision = 2;
    later.severity = Severity::Critical;
    later.publishedAt = nine + 25min;
    later.publishedBy = u"luis"_s;
    later.restoration = about(nine + 50min);
    Notice back = later;
    back.revision = 3;
    back.severity = Severity::Minor;
    back.phase = Phase::Resolved;
    back.publishedAt = nine + 60min;
    return {first, later, back};
}

PastOutage lasting(std::chrono::minutes length, std::optional<std::chrono::minutes> error = {})
{
    return {{u"n"_s}, nine, nine + length, Severity::Major, error, 0};
}

} // namespace

void OutageRecordTest::anOutageThatEndedIsRecorded()
{
    const auto record = pastOutageOf(outage());
    QVERIFY(record);
    QCOMPARE(record->notice.text, emailOutage().id.text);
    QVERIFY(record->startedAt == nine);
    QVERIFY(record->endedAt == nine + 60min);
    QVERIFY(record->severity == Severity::Critical);
    QVERIFY(record->estimateError == 30min);
    QCOMPARE(record->slips, 1);
}

void OutageRecordTest::whatIsNoOutageLeavesNoRecord_data()
{
    QTest::addColumn<QList<Notice>>("revisions");
    QTest::newRow("nothing") << QList<Notice>();
    QTest::newRow("still open") << outage().first(2);
    auto cancelled = outage();
    cancelled.last().phase = Phase::Cancelled;
    QTest::newRow("cancelled") << cancelled;
    auto drill = outage();
    for (Notice &each : drill)
        each.exercise = true;
    QTest::newRow("an exercise") << drill;
    auto reopened = outage();
    reopened << reopened.first();
    QTest::newRow("reopened") << reopened;
    Notice work = sapMaintenance();
    work.phase = Phase::Completed;
    QTest::newRow("planned work") << QList<Notice>{work};
}

void OutageRecordTest::whatIsNoOutageLeavesNoRecord()
{
    QFETCH(QList<Notice>, revisions);
    QVERIFY(!pastOutageOf(revisions));
}

void OutageRecordTest::itEndedWhenTheWordWasFirstSaidAfterTheLastReopening()
{
    auto revisions = outage();
    Notice again = revisions.first();
    again.publishedAt = nine + 70min;
    Notice back = revisions.last();
    back.publishedAt = nine + 90min;
    Notice corrected = back; // a word in the text of the ending
    corrected.publishedAt = nine + 120min;
    revisions << again << back << corrected;
    QVERIFY(pastOutageOf(revisions)->endedAt == nine + 90min);
    revisions.last().endsAt = nine + 85min; // what the author knows better
    QVERIFY(pastOutageOf(revisions)->endedAt == nine + 85min);
    for (Notice &each : revisions)
        each.startsAt.reset();
    QVERIFY(pastOutageOf(revisions)->startedAt == nine + 10min);
    revisions.last().endsAt = nine; // before it began: an outage of no length
    QVERIFY(pastOutageOf(revisions)->endedAt == nine + 10min);
}

void OutageRecordTest::theFirstDatedEstimateIsMeasured_data()
{
    QTest::addColumn<Restoration>("first");
    QTest::addColumn<int>("error"); // minutes; 999 = none
    QTest::newRow("about") << about(nine + 30min) << 30;
    QTest::newRow("earlier than hoped") << about(nine + 80min) << -20;
    QTest::newRow("between") << Restoration{RestorationKind::Between, nine + 20min, nine + 45min}
                             << 15;
    QTest::newRow("unknown, then about 9:50") << Restoration{} << 10;
    QTest::newRow("not before, then about 9:50")
        << Restoration{RestorationKind::NotBefore, nine + 15min, {}} << 10;
}

void OutageRecordTest::theFirstDatedEstimateIsMeasured()
{
    QFETCH(Restoration, first);
    QFETCH(int, error);
    auto revisions = outage();
    revisions[0].restoration = first;
    QVERIFY(pastOutageOf(revisions)->estimateError == std::chrono::minutes(error));
    revisions[0].restoration.reset();
    revisions[1].restoration.reset();
    QVERIFY(!pastOutageOf(revisions)->estimateError);
}

void OutageRecordTest::everyWordAboutTheEstimateIsKept()
{
    auto revisions = outage();
    Notice unknown = revisions[1];
    unknown.revision = 4;
    unknown.restoration.reset();
    revisions.insert(2, unknown);
    revisions.insert(2, revisions[1]); // the same estimate again
    const QList<Slip> history = estimateHistory(revisions);
    QCOMPARE(history.size(), 3);
    QVERIFY((history[0] == Slip{1, nine + 10min, u"ana"_s, about(nine + 30min)}));
    QVERIFY((history[1] == Slip{2, nine + 25min, u"luis"_s, about(nine + 50min)}));
    QVERIFY((history[2] == Slip{4, nine + 25min, u"luis"_s, Restoration{}}));
    QCOMPARE(pastOutageOf(revisions)->slips, 2);
    Notice watched = revisions[1]; // nothing is expected any more: it is back
    watched.phase = Phase::Monitoring;
    watched.restoration.reset();
    watched.watchUntil = nine + 90min;
    QCOMPARE(estimateHistory(QList<Notice>{revisions[0], revisions[1], watched}).size(), 2);
    revisions[0].restoration = about(nine + 70min); // good news is no slip
    QCOMPARE(pastOutageOf(revisions)->slips, 1);
}

void OutageRecordTest::aRecordIsReadBack()
{
    PastOutage outage = lasting(95min, -12min);
    outage.slips = 3;
    QVERIFY(pastOutageFromJson(toJson(outage)).value() == outage);
    outage.estimateError.reset();
    QVERIFY(pastOutageFromJson(toJson(outage)).value() == outage);
}

void OutageRecordTest::rubbishIsNamed()
{
    QJsonObject json = toJson(lasting(95min, -12min));
    json[u"estimateErrorMinutes"_s] = 0.25;
    json[u"severity"_s] = u"awful"_s;
    json.remove(u"endedAt"_s);
    const auto read = pastOutageFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().fields.size(), 3);
    json = toJson(lasting(95min, -12min));
    json[u"estimateErrorMinutes"_s] = 1e300;
    QVERIFY(!pastOutageFromJson(json));
}

void OutageRecordTest::theMedianStandsInTheMiddle_data()
{
    QTest::addColumn<QList<PastOutage>>("outages");
    QTest::addColumn<QList<int>>("numbers"); // median, shortest, longest, estimates, error
    QTest::newRow("one") << QList{lasting(40min, 5min)} << QList{40, 40, 40, 1, 5};
    QTest::newRow("three") << QList{lasting(95min, 50min), lasting(40min), lasting(60min, 20min)}
                           << QList{60, 40, 95, 2, 35};
    QTest::newRow("four") << QList{lasting(95min), lasting(40min), lasting(60min),
                                   lasting(50min, -9min)}
                          << QList{55, 40, 95, 1, -9};
}

void OutageRecordTest::theMedianStandsInTheMiddle()
{
    QFETCH(QList<PastOutage>, outages);
    const OutageStatistics found = statistics(outages);
    const QList<int> numbers{int(found.median.count()), int(found.shortest.count()),
                             int(found.longest.count()), found.estimates,
                             int(found.medianEstimateError->count())};
    QTEST(numbers, "numbers");
    QCOMPARE(found.count, int(outages.size()));
}

void OutageRecordTest::withoutOutagesThereIsNothingToSay()
{
    QVERIFY(statistics({}) == OutageStatistics{});
}

QTEST_GUILESS_MAIN(OutageRecordTest)
#include "outage_record_test.moc"
