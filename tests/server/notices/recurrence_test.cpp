// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/recurrence.h"

#include "tests/server/notices/notice_samples.h"

#include <QElapsedTimer>
#include <QTest>

using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RecurrenceTest : public QObject
{
    Q_OBJECT

    static MaintenanceSeries series(const QByteArray &rule, const QByteArray &firstStart,
                                    const QByteArray &zone = "Europe/Madrid")
    {
        MaintenanceSeries one;
        one.rule = QString::fromLatin1(rule);
        one.firstStart = *wallTimeFromString(QString::fromLatin1(firstStart));
        one.timeZone = QString::fromLatin1(zone);
        return one;
    }
    static QString starts(const MaintenanceSeries &series, const QString &since, int most)
    {
        const auto recurrence = Recurrence::of(series);
        if (!recurrence)
            return recurrence.error().reason;
        QStringList words;
        for (const Recurring &one : recurrence->after(at(since), most))
            words << toIso(one.startsAt).remove(u":00Z"_s);
        return words.join(u' ');
    }
    static QString problemOf(const MaintenanceSeries &series)
    {
        const auto recurrence = Recurrence::of(series);
        return recurrence ? QString() : recurrence.error().fields.first().field;
    }

private Q_SLOTS:
    void theRuleSaysWhen_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *rule, const char *expected) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(expected);
        };
        row("FREQ=MONTHLY;BYDAY=2SU", "2026-12-13T01:30 2027-01-10T01:30 2027-02-14T01:30");
        row("FREQ=WEEKLY", "2026-12-13T01:30 2026-12-20T01:30 2026-12-27T01:30");
        row("FREQ=WEEKLY;INTERVAL=2", "2026-12-13T01:30 2026-12-27T01:30 2027-01-10T01:30");
        row("FREQ=WEEKLY;BYDAY=TU,SU", "2026-12-13T01:30 2026-12-15T01:30 2026-12-20T01:30");
        row("FREQ=MONTHLY;BYDAY=-1FR", "2026-12-25T01:30 2027-01-29T01:30 2027-02-26T01:30");
        row("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31T01:30 2027-01-31T01:30 2027-03-31T00:30");
        row("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "2028-02-29T01:30 2032-02-29T01:30 2036-02-29T01:30");
        row("FREQ=DAILY;COUNT=2", "2026-12-13T01:30 2026-12-14T01:30");
        row("FREQ=WEEKLY;UNTIL=20261220", "2026-12-13T01:30 2026-12-20T01:30");
        // 01:30 UTC is 02:30 in Madrid: the very last minute counts, one earlier does not.
        row("FREQ=WEEKLY;UNTIL=20261220T013000Z", "2026-12-13T01:30 2026-12-20T01:30");
        row("FREQ=WEEKLY;UNTIL=20261220T012900Z", "2026-12-13T01:30");
        row("freq=weekly;count=1", "2026-12-13T01:30");
    }
    void theRuleSaysWhen()
    {
        QFETCH(QString, rule);
        QTEST(starts(series(rule.toLatin1(), "2026-12-13T02:30"), u"2026-12-01T09:00:00Z"_s, 3),
              "expected");
    }

    void aWeeklyOneKeepsItsHourOverBothChanges_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *zone, const char *first,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(first)
                                << QString::fromLatin1(expected);
        };
        row("Madrid, forward", "Europe/Madrid", "2026-03-22T22:00",
            "2026-03-22T21:00 2026-03-29T20:00 2026-04-05T20:00");
        row("Madrid, back", "Europe/Madrid", "2026-10-18T22:00",
            "2026-10-18T20:00 2026-10-25T21:00 2026-11-01T21:00");
        row("Madrid, in the gap", "Europe/Madrid", "2026-03-22T02:30",
            "2026-03-22T01:30 2026-03-29T01:30 2026-04-05T00:30");
        row("Madrid, in the doubled hour", "Europe/Madrid", "2026-10-18T02:30",
            "2026-10-18T00:30 2026-10-25T00:30 2026-11-01T01:30");
        row("New York, forward", "America/New_York", "2026-03-01T02:30",
            "2026-03-01T07:30 2026-03-08T07:30 2026-03-15T06:30");
        row("New York, back", "America/New_York", "2026-10-25T01:30",
            "2026-10-25T05:30 2026-11-01T05:30 2026-11-08T06:30");
        row("São Paulo, once forward", "America/Sao_Paulo", "2018-10-28T00:30",
            "2018-10-28T03:30 2018-11-04T03:30 2018-11-11T02:30");
        row("São Paulo, once back", "America/Sao_Paulo", "2019-02-09T23:30",
            "2019-02-10T01:30 2019-02-17T01:30 2019-02-24T02:30");
        row("São Paulo, no more changes", "America/Sao_Paulo", "2026-10-25T00:30",
            "2026-10-25T03:30 2026-11-01T03:30 2026-11-08T03:30");
        row("Lord Howe, forward", "Australia/Lord_Howe", "2026-09-27T02:15",
            "2026-09-26T15:45 2026-10-03T15:45 2026-10-10T15:15");
        row("Lord Howe, back", "Australia/Lord_Howe", "2026-03-29T01:45",
            "2026-03-28T14:45 2026-04-04T14:45 2026-04-11T15:15");
    }
    void aWeeklyOneKeepsItsHourOverBothChanges()
    {
        QFETCH(QString, zone);
        QFETCH(QString, first);
        QTEST(starts(series("FREQ=WEEKLY", first.toLatin1(), zone.toLatin1()),
                     u"2018-01-01T00:00:00Z"_s, 3),
              "expected");
    }
    void itsLengthIsTimeThatPassesAlsoWhileTheClocksChange()
    {
        MaintenanceSeries one = series("FREQ=WEEKLY", "2026-03-22T01:30");
        one.duration = 2h;
        const auto next = Recurrence::of(one)->after(at(u"2026-03-28T00:00:00Z"_s), 1);
        QCOMPARE(toIso(next.first().startsAt), u"2026-03-29T00:30:00Z"_s);
        QCOMPARE(toIso(next.first().endsAt), u"2026-03-29T02:30:00Z"_s); // 04:30 on the wall
    }

    void onlyWhatIsNotOverComesNext()
    {
        const MaintenanceSeries one = series("FREQ=WEEKLY", "2026-12-13T02:30"); // two hours
        QCOMPARE(starts(one, u"2026-12-13T03:29:00Z"_s, 1), u"2026-12-13T01:30"_s);
        QCOMPARE(starts(one, u"2026-12-13T03:30:00Z"_s, 1), u"2026-12-20T01:30"_s);
        QCOMPARE(starts(one, u"2031-06-01T00:00:00Z"_s, 1), u"2031-06-01T00:30"_s);
    }
    void oneIsSkippedAndOneIsAtAnotherTime()
    {
        MaintenanceSeries one = series("FREQ=WEEKLY", "2026-12-13T02:30");
        one.skipped = {QDate(2026, 12, 27)};
        one.changed = {
            {QDate(2026, 12, 20), at(u"2026-12-21T20:00:00Z"_s), at(u"2026-12-21T21:00:00Z"_s)}};
        QCOMPARE(starts(one, u"2026-12-01T00:00:00Z"_s, 3),
                 u"2026-12-13T01:30 2026-12-21T20:00 2027-01-03T01:30"_s);
        const auto recurrence = Recurrence::of(one);
        QCOMPARE(recurrence->after(at(u"2026-12-14T00:00:00Z"_s), 1).first().day,
                 QDate(2026, 12, 20));
        // As the rule has them, for who asks what was skipped or changed.
        QCOMPARE(toIso(recurrence->planned(QDate(2026, 12, 27))->startsAt),
                 u"2026-12-27T01:30:00Z"_s);
        QCOMPARE(toIso(recurrence->planned(QDate(2026, 12, 20))->startsAt),
                 u"2026-12-20T01:30:00Z"_s);
        QVERIFY(!recurrence->planned(QDate(2026, 12, 21)));
        QVERIFY(!recurrence->planned(QDate(2026, 12, 6)));
    }
    void oneThatWasPutOffForMonthsStillComes()
    {
        MaintenanceSeries one = series("FREQ=WEEKLY;COUNT=2", "2026-12-13T02:30");
        one.changed = {
            {QDate(2026, 12, 13), at(u"2027-03-01T20:00:00Z"_s), at(u"2027-03-01T21:00:00Z"_s)}};
        QCOMPARE(starts(one, u"2027-02-01T00:00:00Z"_s, 3), u"2027-03-01T20:00"_s);
    }

    void aRuleThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule :
             {"", "WEEKLY", "every Sunday", "FREQ=FORTNIGHTLY", "FREQ=WEEKLY;INTERVAL=0",
              "FREQ=WEEKLY;COLOUR=RED", "FREQ=WEEKLY;COUNT=2;UNTIL=20271231",
              "FREQ=WEEKLY;BYDAY=XX", "FREQ=HOURLY", "FREQ=MINUTELY;INTERVAL=1440", "FREQ=SECONDLY",
              "FREQ=DAILY;BYHOUR=2,4", "FREQ=DAILY;BYMINUTE=0,30", "RSCALE=GREGORIAN;FREQ=WEEKLY",
              "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=6SU",
              "FREQ=WEEKLY;UNTIL=20250101", "FREQ=WEEKLY\r\nBEGIN:VEVENT"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
        QTest::newRow("a page of it") << u"FREQ=WEEKLY;BYDAY=SU"_s + u",SU"_s.repeated(200);
    }
    void aRuleThatIsNoneIsRefused()
    {
        QFETCH(QString, rule);
        QCOMPARE(problemOf(series(rule.toLatin1(), "2026-12-13T02:30")), u"rule"_s);
    }
    void lookingForWhatNeverComesEnds_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule :
             {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
              "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=MO"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void lookingForWhatNeverComesEnds()
    {
        QFETCH(QString, rule);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(problemOf(series(rule.toLatin1(), "2026-12-13T02:30")), u"rule"_s);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()) + u" ms"_s));
    }
    void aRuleThatEndedGivesNoMore()
    {
        QCOMPARE(
            starts(series("FREQ=WEEKLY;COUNT=2", "2026-12-13T02:30"), u"2026-12-20T03:30:00Z"_s, 3),
            QString());
    }
    void itEndsBeforeTheNextOneBegins()
    {
        MaintenanceSeries one = series("FREQ=DAILY", "2026-12-13T02:30");
        one.duration = 24h;
        QCOMPARE(problemOf(one), u"durationMinutes"_s); // on 29 March a day has 23 hours
        one.duration = 23h;
        QCOMPARE(problemOf(one), QString());
        one = series("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,2", "2026-12-13T02:30");
        one.duration = 30h;
        QCOMPARE(problemOf(one), u"durationMinutes"_s);
    }
};

QTEST_APPLESS_MAIN(RecurrenceTest)
#include "recurrence_test.moc"
