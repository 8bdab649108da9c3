// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/maintenance.h"

#include "common/model/lifecycle.h"
#include "common/model/material.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/** SAP stops on Saturday 28 November from 05:00 to 07:00 UTC. */
class MaintenanceTest : public QObject
{
    Q_OBJECT

    static Notice automatic()
    {
        Notice notice = sapMaintenance();
        notice.finishes = Finishing::Automatic;
        return notice;
    }
    static QString dueAt(const Notice &notice, const char *moment)
    {
        const auto due = phaseDue(notice, at(moment));
        return due ? toString(*due) : QString();
    }

private Q_SLOTS:
    void theClockBringsTheStartAndAnEndThatNeedsNobody()
    {
        QCOMPARE(dueAt(automatic(), "2026-11-28T04:59:59Z"), QString());
        QCOMPARE(dueAt(automatic(), "2026-11-28T05:00:00Z"), u"inProgress"_s);
        QCOMPARE(dueAt(automatic(), "2026-11-28T07:00:00Z"), u"completed"_s); // missed the start
        Notice begun = automatic();
        begun.phase = Phase::InProgress;
        QCOMPARE(dueAt(begun, "2026-11-28T06:59:59Z"), QString());
        QCOMPARE(dueAt(begun, "2026-11-28T07:00:00Z"), u"completed"_s);
        begun.expiresAt = at("2026-11-28T09:00:00Z");
        QCOMPARE(dueAt(begun, "2026-11-30T09:00:00Z"), u"completed"_s); // the relay was away
    }
    void anEndThatItsAuthorSaysIsNeverSaidByTheClock()
    {
        Notice notice = sapMaintenance();
        QCOMPARE(dueAt(notice, "2026-11-28T05:00:00Z"), u"inProgress"_s);
        notice.phase = Phase::InProgress;
        QCOMPARE(dueAt(notice, "2026-11-29T05:00:00Z"), QString());
        notice.phase = Phase::Scheduled;
        notice.expiresAt = at("2026-11-28T06:00:00Z");
        QCOMPARE(dueAt(notice, "2026-11-28T06:00:00Z"), QString()); // nobody sees it any more
    }
    void whatIsOverOrNoMaintenanceIsLeftAlone()
    {
        Notice over = automatic();
        over.phase = Phase::Cancelled;
        QCOMPARE(dueAt(over, "2026-11-28T07:00:00Z"), QString());
        QCOMPARE(dueAt(emailOutage(), "2026-11-28T07:00:00Z"), QString());
        QVERIFY(!nextMaintenanceMoment(over, at("2026-11-28T04:00:00Z")));
    }
    void theNextMomentIsTheStartAndThenTheEnd()
    {
        const Notice notice = sapMaintenance();
        QVERIFY(nextMaintenanceMoment(notice, at("2026-11-20T04:00:00Z")) == notice.startsAt);
        QVERIFY(nextMaintenanceMoment(notice, *notice.startsAt) == notice.endsAt);
        QVERIFY(!nextMaintenanceMoment(notice, *notice.endsAt));
    }
    void whoPromisedToSayThatItIsDoneAndDidNotHasOverrun()
    {
        Notice notice = sapMaintenance();
        notice.phase = Phase::InProgress;
        QVERIFY(!isOverrun(notice, at("2026-11-28T06:59:59Z")));
        QVERIFY(isOverrun(notice, at("2026-11-28T07:00:00Z")));
        notice.phase = Phase::Verifying;
        QVERIFY(isOverrun(notice, at("2026-11-28T09:30:00Z")));
        Notice drill = notice;
        drill.exercise = true;
        QVERIFY(!isOverrun(drill, at("2026-11-28T07:00:00Z")));
        notice.phase = Phase::Completed;
        QVERIFY(!isOverrun(notice, at("2026-11-28T07:00:00Z")));
        QVERIFY(!isOverrun(automatic(), at("2026-11-28T07:00:00Z")));
        QVERIFY(!isOverrun(emailOutage(), at("2026-11-28T07:00:00Z")));
    }
    void anExtensionCountsFromNowAndInterrupts()
    {
        Notice current = sapMaintenance();
        current.phase = Phase::InProgress;
        const Notice longer = extended(current, at("2026-11-28T07:03:10Z"));
        QVERIFY(longer.endsAt == at("2026-11-28T07:35:00Z"));
        QVERIFY(longer.startsAt == current.startsAt);
        QCOMPARE(longer.revision, 0);
        QVERIFY(materialReasons(current, longer).contains(MaterialReason::EndMoved));
        QVERIFY(extended(current, at("2026-11-28T07:00:00Z"), 1h).endsAt ==
                at("2026-11-28T08:00:00Z"));
    }
    void aPostponementKeepsItsLengthAndInterrupts()
    {
        const Notice current = sapMaintenance();
        const Notice later = postponed(current, at("2026-11-29T05:30:00Z"));
        QVERIFY(later.startsAt == at("2026-11-29T05:30:00Z"));
        QVERIFY(later.endsAt == at("2026-11-29T07:30:00Z"));
        QVERIFY(materialReasons(current, later) ==
                (QList{MaterialReason::StartMoved, MaterialReason::EndMoved}));
    }
    void theSameHourOfTheNextDayIsByTheClockOnTheWall()
    {
        const QTimeZone madrid("Europe/Madrid");
        Notice notice = sapMaintenance();
        notice.startsAt =
            at("2027-03-27T21:00:00Z"); // Saturday 22:00, the night before summer time
        QVERIFY(nextDaySameHour(notice, at("2027-03-26T09:00:00Z"), madrid) ==
                at("2027-03-28T20:00:00Z"));
        QVERIFY(nextDaySameHour(notice, at("2027-03-30T09:00:00Z"), madrid) ==
                at("2027-03-30T20:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "maintenance_test.moc"
