// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/ids.h"
#include "common/model/instant.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace foghorn;
using namespace Qt::StringLiterals;

class InstantTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimeIsReadAndWritten_data();
    void aTimeIsReadAndWritten();
    void whatIsNoTimeIsRefused_data();
    void whatIsNoTimeIsRefused();
    void anIdSortsByTheMomentOfItsMaking();
};

void InstantTest::aTimeIsReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, qint64 milliseconds, const char *written) {
        QTest::newRow(text) << QString::fromLatin1(text) << milliseconds
                            << QString::fromLatin1(written);
    };
    row("2026-11-22T09:05:00Z", 1795338300000, "2026-11-22T09:05:00Z");
    row("2026-11-22T09:05:00.250Z", 1795338300250, "2026-11-22T09:05:00.250Z");
    row("2026-11-22T09:05:00.000Z", 1795338300000, "2026-11-22T09:05:00Z");
    row("2026-11-22T09:05:00.5Z", 1795338300500, "2026-11-22T09:05:00.500Z");
    row("2026-11-22T09:05:00.05Z", 1795338300050, "2026-11-22T09:05:00.050Z");
    row("2000-01-01T00:00:00Z", 946684800000, "2000-01-01T00:00:00Z");
    row("2199-12-31T23:59:59.999Z", 7258118399999, "2199-12-31T23:59:59.999Z");
    row("2028-02-29T12:00:00Z", 1835438400000, "2028-02-29T12:00:00Z");
    row("2026-03-29T02:30:00Z", 1774751400000, "2026-03-29T02:30:00Z"); // no such hour in Madrid
}

void InstantTest::aTimeIsReadAndWritten()
{
    QFETCH(QString, text);
    const auto instant = instantFromIso(text);
    QVERIFY(instant);
    QTEST(qint64(instant->time_since_epoch().count()), "milliseconds");
    QTEST(toIso(*instant), "written");
}

void InstantTest::whatIsNoTimeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "now",
                             "2026-11-22",
                             "2026-11-22T09:05Z",
                             "2026-11-22T09:05:00",
                             "2026-11-22T09:05:00+01:00",
                             "2026-11-22T09:05:00+00:00",
                             "2026-11-22 09:05:00Z",
                             "2026-11-22t09:05:00z",
                             "2026-11-22T09:05:00.Z",
                             "2026-11-22T09:05:00.2500Z",
                             "2026-02-29T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-11-22T24:00:00Z",
                             "2026-11-22T09:60:00Z",
                             "2026-11-22T09:05:60Z",
                             "0000-01-01T00:00:00Z",
                             "1999-12-31T23:59:59Z",
                             "2200-01-01T00:00:00Z",
                             "10000-01-01T00:00:00Z",
                             "-2026-11-22T09:05:00Z",
                             " 2026-11-22T09:05:00Z",
                             "2026-11-22T09:05:00Z\n",
                             "1795338300"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٢٠٢٦-11-22T09:05:00Z"_s;
}

void InstantTest::whatIsNoTimeIsRefused()
{
    QFETCH(QString, text);
    const auto instant = instantFromIso(text);
    QVERIFY(!instant);
    QVERIFY(!instant.error().reason.isEmpty());
}

void InstantTest::anIdSortsByTheMomentOfItsMaking()
{
    QSet<QString> seen;
    QString before;
    for (qint64 time = 1795338300000; time < 1795338300000 + 500; ++time) {
        const QString id = makeUuidV7(time);
        const QUuid uuid(id);
        QCOMPARE(uuid.toString(QUuid::WithoutBraces), id); // lower case with dashes
        QCOMPARE(id[14], u'7');                            // Qt 6.4 has no name for this version
        QCOMPARE(uuid.variant(), QUuid::DCE);
        QCOMPARE(id.left(13).remove(u'-').toLongLong(nullptr, 16), time);
        QVERIFY(before < id);
        before = id;
    }
    for (int i = 0; i < 1000; ++i)
        seen << makeUuidV7(1795338300000);
    QCOMPARE(seen.size(), 1000);
}

QTEST_GUILESS_MAIN(InstantTest)
#include "instant_test.moc"
