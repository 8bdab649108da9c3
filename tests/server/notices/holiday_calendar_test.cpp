// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/holiday_calendar.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class HolidayCalendarTest : public QObject
{
    Q_OBJECT

    static QByteArray calendar(const QByteArray &events)
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example Ltd//Holidays//EN\r\n" +
               QByteArray(events).replace("\n", "\r\n") + "END:VCALENDAR\r\n";
    }
    static QByteArray event(const QByteArray &summary, const QByteArray &lines)
    {
        return "BEGIN:VEVENT\nUID:" + summary +
               "@example\nDTSTAMP:20260101T000000Z\nSUMMARY:" + summary + "\n" + lines +
               "\nEND:VEVENT\n";
    }
    static QString days(const QByteArray &events, QDate from, QDate to)
    {
        const auto read = HolidayCalendar::fromICalendar(calendar(events));
        if (!read)
            return read.error().reason;
        QStringList words;
        for (const QDate day : read->between(from, to))
            words << day.toString(u"yyyy-MM-dd"_s);
        return words.join(u' ');
    }
    static QString days(const QByteArray &events)
    {
        return days(events, QDate(2026, 11, 1), QDate(2028, 10, 31));
    }

private Q_SLOTS:
    void aDayIsADay()
    {
        QCOMPARE(days(event("Fiesta local", "DTSTART;VALUE=DATE:20261126")), u"2026-11-26"_s);
        QCOMPARE(days(event("Long gone", "DTSTART;VALUE=DATE:20200101")), QString());
        QCOMPARE(days({}), QString());
    }
    void whatRecursComesEachTime()
    {
        QCOMPARE(days(event("Navidad", "DTSTART;VALUE=DATE:20181225\nRRULE:FREQ=YEARLY")),
                 u"2026-12-25 2027-12-25"_s);
        QCOMPARE(days(event("Thanksgiving", "DTSTART;VALUE=DATE:20201126\n"
                                            "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")),
                 u"2026-11-26 2027-11-25"_s);
        QCOMPARE(days(event("Old custom", "DTSTART;VALUE=DATE:20200201\n"
                                          "RRULE:FREQ=YEARLY;UNTIL=20270201")),
                 u"2027-02-01"_s);
    }
    void someAreLeftOutAndSomeAdded()
    {
        QCOMPARE(days(event("Navidad", "DTSTART;VALUE=DATE:20181225\nRRULE:FREQ=YEARLY\n"
                                       "EXDATE;VALUE=DATE:20261225\nRDATE;VALUE=DATE:20261228")),
                 u"2026-12-28 2027-12-25"_s);
    }
    void aHolidayOfSeveralDaysEndsBeforeItsEnd()
    {
        QCOMPARE(days(event("Pont", "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102")),
                 u"2026-12-31 2027-01-01"_s);
        QCOMPARE(days(event("Half a day", "DTSTART:20261224T120000\nDTEND:20261224T230000")),
                 u"2026-12-24"_s);
    }
    void theSameDayTwiceIsOneDay()
    {
        QCOMPARE(days(event("Navidad", "DTSTART;VALUE=DATE:20261225") +
                      event("Christmas", "DTSTART;VALUE=DATE:20261225")),
                 u"2026-12-25"_s);
    }
    void aCancelledOneIsNone()
    {
        QCOMPARE(days(event("Navidad", "DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED")),
                 QString());
    }
    void aRuleWithoutEndEnds()
    {
        const QString all = days(event("Every day", "DTSTART;VALUE=DATE:20200101\n"
                                                    "RRULE:FREQ=DAILY"),
                                 QDate(2026, 11, 1), QDate(2026, 11, 3));
        QCOMPARE(all, u"2026-11-01 2026-11-02 2026-11-03"_s);
    }
    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << u"line 1: is not BEGIN:VCALENDAR"_s;
        QTest::newRow("a list of days")
            << QByteArray("2026-12-25\n2027-01-01\n") << u"line 1: is not BEGIN:VCALENDAR"_s;
        QTest::newRow("without a day") << calendar(event("Navidad", "DTSTART;VALUE=DATE:20261225") +
                                                   event("Reyes", "LOCATION:Madrid"))
                                       << u"event 2 (Reyes): has no day"_s;
        QTest::newRow("a day that is none")
            << calendar(event("Navidad", "DTSTART;VALUE=DATE:25 December"))
            << u"event 1 (Navidad): "_s;
        QTest::newRow("a rule that is none")
            << calendar(event("Navidad", "DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=SOMETIMES"))
            << u"event 1 (Navidad): "_s;
        QTest::newRow("two years long")
            << calendar(
                   event("Sabbatical", "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20280101"))
            << u"event 1 (Sabbatical): is longer than a year"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const auto read = HolidayCalendar::fromICalendar(text);
        QVERIFY(!read);
        QVERIFY2(read.error().reason.startsWith(words), qPrintable(read.error().reason));
    }
    void aBrokenFileIsReadWithoutHarm()
    {
        const QByteArray good =
            calendar(event("Navidad", "DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY"));
        for (qsizetype cut = 0; cut < good.size(); ++cut)
            (void)HolidayCalendar::fromICalendar(good.first(cut));
    }
    void theRulesOfTheDayHaveTwoYearsOfHolidays()
    {
        const auto holidays = HolidayCalendar::fromICalendar(
            calendar(event("Navidad", "DTSTART;VALUE=DATE:20181225\nRRULE:FREQ=YEARLY")));
        const Instant now = *instantFromIso(u"2026-11-23T09:00:00Z"_s);
        const MaintenanceRules rules = LeadTime(3, QTimeZone("Europe/Madrid"), *holidays).at(now);
        QCOMPARE(rules.leadTimeDays, 3);
        QCOMPARE(rules.holidays, (QList{QDate(2026, 12, 25), QDate(2027, 12, 25)}));
        QVERIFY(LeadTime().at(now).holidays.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HolidayCalendarTest)
#include "holiday_calendar_test.moc"
