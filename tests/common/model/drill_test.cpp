// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/drill.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace std::chrono_literals;

static const Instant start = *instantFromIso(u"2026-11-23T09:30:00Z");

class DrillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSampleIsNeverEmptyAndNeverTooLarge()
    {
        QCOMPARE(sizeOf({.desks = 20}, 300), 20);
        QCOMPARE(sizeOf({.desks = 20}, 7), 7);
        QCOMPARE(sizeOf({.percent = 5}, 300), 15);
        QCOMPARE(sizeOf({.percent = 5}, 3), 1);
        QCOMPARE(sizeOf({.percent = 100}, 4000), limits::drillDesks);
    }

    void desksAreChosenByChanceAndOnce()
    {
        QRandomGenerator one(7), same(7), other(8);
        const QList<int> first = chosen(20, 200, one);
        QCOMPARE(QSet<int>(first.begin(), first.end()).size(), 20);
        QVERIFY(*std::max_element(first.begin(), first.end()) < 200);
        QCOMPARE(chosen(20, 200, same), first);
        QVERIFY(chosen(20, 200, other) != first);
    }

    void theStopwatchSaysWhenTheFirstHalfAndMostHadIt()
    {
        DrillReport report{.startedAt = start};
        QList<DrillDesk> desks;
        for (int i = 10; i >= 1; --i)
            desks += DrillDesk{start + 100ms, {}, start + i * 1s, {}};
        measure(report, desks);
        QCOMPARE(report.firstWord, std::optional(1000ms));
        QCOMPARE(report.half, std::optional(5000ms));
        QCOMPARE(report.most, std::optional(9000ms));
        QVERIFY(report.failures.isEmpty());
        QCOMPARE(report.displays.last(), 10000ms);
    }

    void whoFailedIsNamedWithWhatIsKnown()
    {
        DrillReport report{.startedAt = start};
        const auto desk = [](const QString &host) { return DrillFailure{.host = host}; };
        measure(report, {{start + 1s, {}, start + 2s, desk(u"pc-1"_s)},
                         {start + 1s, start + 1s, {}, desk(u"pc-2"_s)},
                         {start + 1s, {}, {}, desk(u"pc-3"_s)},
                         {{}, {}, {}, desk(u"pc-4"_s)}});
        QCOMPARE(report.delivered, 3);
        QCOMPARE(report.displayed, 1);
        QVERIFY(!report.half && !report.most);
        QList<DrillFault> faults;
        for (const DrillFailure &failure : report.failures)
            faults += failure.fault;
        QVERIFY(faults ==
                (QList{DrillFault::Held, DrillFault::NotDisplayed, DrillFault::NotDelivered}));
    }
};

QTEST_GUILESS_MAIN(DrillTest)
#include "drill_test.moc"
