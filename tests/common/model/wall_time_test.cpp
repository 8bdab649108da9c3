// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/wall_time.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class WallTimeTest : public QObject
{
    Q_OBJECT

    static void row(const char *name, const char *zone, const char *wall, const char *moment)
    {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(wall)
                            << QString::fromLatin1(moment);
    }

private Q_SLOTS:
    void everyZoneHasItsOwnHour_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("moment");
        // Forward on 29 March 2026 at 02:00, back on 25 October at 03:00.
        row("Madrid, winter", "Europe/Madrid", "2026-12-13T02:30", "2026-12-13T01:30:00Z");
        row("Madrid, summer", "Europe/Madrid", "2026-07-12T02:30", "2026-07-12T00:30:00Z");
        row("Madrid, a minute before the gap", "Europe/Madrid", "2026-03-29T01:59",
            "2026-03-29T00:59:00Z");
        row("Madrid, in the gap", "Europe/Madrid", "2026-03-29T02:30", "2026-03-29T01:30:00Z");
        row("Madrid, the gap's first minute", "Europe/Madrid", "2026-03-29T02:00",
            "2026-03-29T01:00:00Z");
        row("Madrid, after the gap", "Europe/Madrid", "2026-03-29T03:00", "2026-03-29T01:00:00Z");
        row("Madrid, the first of the doubled hour", "Europe/Madrid", "2026-10-25T02:30",
            "2026-10-25T00:30:00Z");
        row("Madrid, after the doubled hour", "Europe/Madrid", "2026-10-25T03:00",
            "2026-10-25T02:00:00Z");
        row("Madrid, before the doubled hour", "Europe/Madrid", "2026-10-25T01:59",
            "2026-10-24T23:59:00Z");
        // Forward on 8 March 2026 at 02:00, back on 1 November at 02:00.
        row("New York, winter", "America/New_York", "2026-12-13T22:00", "2026-12-14T03:00:00Z");
        row("New York, in the gap", "America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z");
        row("New York, the evening before", "America/New_York", "2026-03-07T22:00",
            "2026-03-08T03:00:00Z");
        row("New York, the evening after", "America/New_York", "2026-03-08T22:00",
            "2026-03-09T02:00:00Z");
        row("New York, the first of the doubled hour", "America/New_York", "2026-11-01T01:30",
            "2026-11-01T05:30:00Z");
        row("New York, after the doubled hour", "America/New_York", "2026-11-01T02:00",
            "2026-11-01T07:00:00Z");
        // No change of clocks since 2019; the last forward was on 4 November 2018 at 00:00, back on 17 February 2019.
        row("São Paulo, always winter time", "America/Sao_Paulo", "2026-12-13T00:30",
            "2026-12-13T03:30:00Z");
        row("São Paulo, once in the gap", "America/Sao_Paulo", "2018-11-04T00:30",
            "2018-11-04T03:30:00Z");
        row("São Paulo, once in the doubled hour", "America/Sao_Paulo", "2019-02-16T23:30",
            "2019-02-17T01:30:00Z");
        // Half an hour: forward on 4 October 2026 at 02:00 (+10:30 to +11), back on 5 April at 02:00.
        row("Lord Howe, in the half hour's gap", "Australia/Lord_Howe", "2026-10-04T02:15",
            "2026-10-03T15:45:00Z");
        row("Lord Howe, after it", "Australia/Lord_Howe", "2026-10-04T02:30",
            "2026-10-03T15:30:00Z");
        row("Lord Howe, the first of the doubled half hour", "Australia/Lord_Howe",
            "2026-04-05T01:45", "2026-04-04T14:45:00Z");
        row("Lord Howe, after it is over", "Australia/Lord_Howe", "2026-04-05T02:00",
            "2026-04-04T15:30:00Z");
        row("a zone without changes", "Asia/Kolkata", "2026-12-13T02:30", "2026-12-12T21:00:00Z");
        row("UTC", "UTC", "2026-12-13T02:30", "2026-12-13T02:30:00Z");
    }
    void everyZoneHasItsOwnHour()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, wall);
        QTEST(toIso(instantOf(*wallTimeFromString(wall), QTimeZone(zone))), "moment");
    }

    void aMomentIsReadOffTheWall()
    {
        const QTimeZone madrid("Europe/Madrid");
        const auto wall = [&](const char *iso) {
            return toString(wallTimeAt(*instantFromIso(QString::fromLatin1(iso)), madrid));
        };
        QCOMPARE(wall("2026-03-29T00:59:59Z"), u"2026-03-29T01:59"_s);
        QCOMPARE(wall("2026-03-29T01:00:00Z"), u"2026-03-29T03:00"_s);
        QCOMPARE(wall("2026-10-25T00:30:00Z"), u"2026-10-25T02:30"_s);
        QCOMPARE(wall("2026-10-25T01:30:00Z"), u"2026-10-25T02:30"_s);
    }

    void onlyOneFormIsTaken_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "2026-12-13", "2026-12-13 02:30", "2026-12-13T02:30:00", "2026-12-13T02:30Z",
              "2026-02-30T02:30", "2026-12-13T24:00", "1999-12-13T02:30", "2200-01-01T02:30"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void onlyOneFormIsTaken()
    {
        QFETCH(QString, text);
        QVERIFY(!wallTimeFromString(text));
    }
};

QTEST_APPLESS_MAIN(WallTimeTest)
#include "wall_time_test.moc"
