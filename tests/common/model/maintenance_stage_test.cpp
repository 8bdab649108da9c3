// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/maintenance_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant start = *instantFromIso(u"2026-11-28T21:00:00Z");

Notice sap()
{
    Notice notice;
    notice.kind = NoticeKind::Maintenance;
    notice.phase = Phase::Scheduled;
    notice.startsAt = start;
    notice.endsAt = start + 2h;
    return notice;
}

} // namespace

class MaintenanceStageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsStageIsToldByTheClock_data()
    {
        QTest::addColumn<std::chrono::minutes>("afterStart");
        QTest::addColumn<int>("stage"); // -1 = none
        const auto row = [](const char *name, std::chrono::minutes afterStart,
                            MaintenanceStage stage) {
            QTest::newRow(name) << afterStart << int(stage);
        };
        row("three days before", -72h, MaintenanceStage::Ahead);
        row("61 minutes before", -61min, MaintenanceStage::Ahead);
        row("an hour before", -60min, MaintenanceStage::Soon);
        row("a minute before", -1min, MaintenanceStage::Soon);
        row("at its start", 0min, MaintenanceStage::Running);
        row("a minute before its end", 119min, MaintenanceStage::Running);
        row("at its end", 120min, MaintenanceStage::Overrun);
    }
    void itsStageIsToldByTheClock()
    {
        QFETCH(std::chrono::minutes, afterStart);
        const auto stage = maintenanceStage(sap(), start + afterStart);
        QVERIFY(stage);
        QTEST(int(*stage), "stage");
    }

    void whoBeginsEarlySaysSoByThePhase()
    {
        Notice early = sap();
        early.phase = Phase::InProgress;
        QVERIFY(maintenanceStage(early, start - 10min) == MaintenanceStage::Running);
        QVERIFY(!reminderMoment(early, start - 2h, start - 5min));
    }

    void nothingIsLeftToSayOfWhatIsOverOrNoMaintenance()
    {
        Notice over = sap();
        over.phase = Phase::Cancelled;
        Notice outage = sap();
        outage.kind = NoticeKind::Incident;
        for (const Notice &notice : {over, outage}) {
            QVERIFY(!maintenanceStage(notice, start));
            QVERIFY(!reminderMoment(notice, start - 90h, start));
            QVERIFY(!nextReminderMoment(notice, start - 90h));
        }
    }

    void ofSeveralMissedRungsTheNewestCountsAndEachOnce()
    {
        QVERIFY(!reminderMoment(sap(), start - 100h, start - 73h));
        QVERIFY(reminderMoment(sap(), start - 100h, start - 72h) == start - 72h);
        QVERIFY(!reminderMoment(sap(), start - 72h, start - 25h));
        QVERIFY(reminderMoment(sap(), start - 72h, start - 5min) ==
                start - 10min); // asleep for days
        QVERIFY(
            !reminderMoment(sap(), start - 72h, start)); // its time has come: too late to remind
    }

    void itsStartIsSaidWhereThereIsSomethingToDoMeanwhile()
    {
        Notice notice = sap();
        notice.text[u"en"_s].actions = {{ActionTime::During, u"Write orders on paper."_s}};
        QVERIFY(reminderMoment(notice, start - 10min, start) == start);
        QVERIFY(reminderMoment(notice, start - 10min, start + 1h) == start); // it came back late
        QVERIFY(!reminderMoment(notice, start, start + 1h));
        QVERIFY(!reminderMoment(notice, start - 10min, start + 2h)); // past its planned end
        QVERIFY(nextReminderMoment(notice, start - 10min) == start);
    }

    void theNextRungIsKnownAhead()
    {
        QVERIFY(nextReminderMoment(sap(), start - 100h) == start - 72h);
        QVERIFY(nextReminderMoment(sap(), start - 72h) == start - 24h);
        QVERIFY(nextReminderMoment(sap(), start - 11min) == start - 10min);
        QVERIFY(!nextReminderMoment(sap(), start - 10min));
    }
};

} // namespace foghorn

using foghorn::MaintenanceStageTest;
QTEST_GUILESS_MAIN(MaintenanceStageTest)
#include "maintenance_stage_test.moc"
