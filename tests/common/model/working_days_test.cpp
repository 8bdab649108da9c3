// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/working_days.h"

#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WorkingDaysTest : public QObject
{
    Q_OBJECT

    /** Three working days; Thursday 26 November and Christmas are holidays. */
    static MaintenanceRules rules(const char *zone = "Europe/Madrid")
    {
        return {3, QTimeZone(zone), {QDate(2026, 11, 26), QDate(2026, 12, 25)}};
    }
    static Notice sapAt(const char *start)
    {
        Notice notice = sapMaintenance();
        notice.startsAt = at(start);
        notice.endsAt = *notice.startsAt + 2h;
        return notice;
    }

private Q_SLOTS:
    void weekendsAndHolidaysAreNoWorkingDays()
    {
        const QList<QDate> holidays = rules().holidays;
        QVERIFY(isWorkingDay(QDate(2026, 11, 25), holidays));
        QVERIFY(!isWorkingDay(QDate(2026, 11, 26), holidays));
        QVERIFY(isWorkingDay(QDate(2026, 11, 27), holidays));
        QVERIFY(!isWorkingDay(QDate(2026, 11, 28), holidays));
        QVERIFY(!isWorkingDay(QDate(2026, 11, 29), holidays));
    }
    void theFirstDayIsCountedFromTomorrow_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QDate>("first");
        QTest::newRow("Monday, a week without holidays")
            << u"2026-11-16T09:00:00Z"_s << QDate(2026, 11, 19);
        QTest::newRow("Monday, with a holiday on Thursday")
            << u"2026-11-23T09:00:00Z"_s << QDate(2026, 11, 26).addDays(1);
        QTest::newRow("Wednesday, over a holiday and a weekend")
            << u"2026-11-25T09:00:00Z"_s << QDate(2026, 12, 1);
        QTest::newRow("Saturday") << u"2026-11-14T09:00:00Z"_s << QDate(2026, 11, 18);
        QTest::newRow("Sunday night in Madrid is Monday already")
            << u"2026-11-15T23:30:00Z"_s << QDate(2026, 11, 19);
    }
    void theFirstDayIsCountedFromTomorrow()
    {
        QFETCH(QString, now);
        QTEST(firstDayWithNotice(rules(), *instantFromIso(now)), "first");
    }
    void shortIsWhatStartsOnAnEarlierDayWhereTheOrganisationIs()
    {
        const Instant monday = at("2026-11-16T09:00:00Z"); // first day: Thursday 19
        QVERIFY(isShortNotice(rules(), at("2026-11-18T22:59:00Z"), monday));  // Wednesday 23:59
        QVERIFY(!isShortNotice(rules(), at("2026-11-18T23:00:00Z"), monday)); // Thursday 0:00
        QVERIFY(isShortNotice(rules("America/New_York"), at("2026-11-18T23:00:00Z"), monday));
        MaintenanceRules off = rules();
        off.leadTimeDays = 0;
        QVERIFY(!isShortNotice(off, monday, monday));
    }
    void theHolidayInTheWayIsNamed()
    {
        QCOMPARE(holidaysInTheWay(rules(), at("2026-11-23T09:00:00Z")),
                 QList<QDate>{QDate(2026, 11, 26)});
        QCOMPARE(holidaysInTheWay(rules(), at("2026-11-16T09:00:00Z")), QList<QDate>());
    }
    void aReasonIsAskedWhereTheStartComesSoonerThanPeopleKnew()
    {
        const Instant now = at("2026-11-16T09:00:00Z");
        const Notice soon = sapAt("2026-11-17T20:00:00Z");
        const Notice far = sapAt("2026-11-28T05:00:00Z");
        const Notice sooner = sapAt("2026-11-17T19:00:00Z");
        QVERIFY(needsShortNoticeReason(rules(), soon, {}, now));
        QVERIFY(!needsShortNoticeReason(rules(), far, {}, now));
        QVERIFY(needsShortNoticeReason(rules(), soon, far, now));     // moved earlier
        QVERIFY(needsShortNoticeReason(rules(), sooner, soon, now));  // earlier still
        QVERIFY(!needsShortNoticeReason(rules(), soon, sooner, now)); // moved later
        QVERIFY(!needsShortNoticeReason(rules(), soon, soon, now));   // its words changed
        Notice drill = soon;
        drill.exercise = true;
        QVERIFY(!needsShortNoticeReason(rules(), drill, {}, now));
        Notice over = sooner;
        over.phase = Phase::Completed;
        QVERIFY(!needsShortNoticeReason(rules(), over, soon, now));
        QVERIFY(!needsShortNoticeReason(rules(), emailOutage(), {}, now));
    }
};

QTEST_GUILESS_MAIN(WorkingDaysTest)
#include "working_days_test.moc"
