// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/series.h"

#include "tests/common/model/samples.h"

#include <QTest>

#include <functional>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Spoil = std::function<void(MaintenanceSeries &)>;
Q_DECLARE_METATYPE(Spoil)

class SeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackFromItsJson()
    {
        MaintenanceSeries series = sapSeries();
        QCOMPARE(*seriesFromJson(toJson(series)), series);
        series.id = {u"01935a7c-6666-7abc-8def-0123456789ab"_s};
        series.version = 4;
        series.duration = 45min;
        series.announceDays = 14;
        series.skipped = {QDate(2027, 1, 10)};
        series.changed = {
            {QDate(2027, 2, 14), at("2027-02-15T01:30:00Z"), at("2027-02-15T03:30:00Z")}};
        QCOMPARE(*seriesFromJson(toJson(series)), series);
    }
    void whatIsLeftOutIsUsual()
    {
        QJsonObject json = toJson(sapSeries());
        json.remove(u"durationMinutes"_s);
        json.remove(u"announceDays"_s);
        json.insert(u"colour"_s, u"of a later version"_s);
        const auto read = seriesFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->duration, 120min);
        QCOMPARE(read->announceDays, 7);
    }
    void everyWrongMemberIsNamed()
    {
        QJsonObject json = toJson(sapSeries());
        json[u"firstStart"_s] = u"on Sunday"_s;
        json[u"skipped"_s] = QJsonArray{u"13/12/2026"_s};
        json[u"changed"_s] = QJsonArray{QJsonObject{{u"occurrence"_s, u"2027-02-14"_s},
                                                    {u"startsAt"_s, u"2027-02-15T01:30:00Z"_s}}};
        json[u"notice"_s] = QJsonObject{{u"kind"_s, u"party"_s}};
        const auto read = seriesFromJson(json);
        QVERIFY(!read);
        QStringList fields;
        for (const FieldProblem &problem : read.error().fields)
            fields << problem.field;
        for (const QString &field :
             {u"firstStart"_s, u"skipped[0]"_s, u"changed[0].endsAt"_s, u"notice.kind"_s})
            QVERIFY2(fields.contains(field),
                     qPrintable(field + u" is not in "_s + fields.join(u' ')));
    }
    void aNoticeIsAPatternWithoutItsTimesAndAuthor()
    {
        const Notice pattern = patternOf(sapMaintenance());
        QVERIFY(!pattern.startsAt && !pattern.endsAt && !pattern.publishedAt && !pattern.expiresAt);
        QVERIFY(pattern.id.isEmpty());
        QCOMPARE(pattern.text, sapMaintenance().text);
        MaintenanceSeries series = sapSeries();
        series.notice.reminders = QList<std::chrono::minutes>{24h, 1h};
        series.notice.finishes = Finishing::Automatic;
        const Notice one =
            occurrenceNotice(series, at("2026-12-13T01:30:00Z"), at("2026-12-13T03:30:00Z"));
        QCOMPARE(*one.startsAt, at("2026-12-13T01:30:00Z"));
        QCOMPARE(*one.endsAt, at("2026-12-13T03:30:00Z"));
        QCOMPARE(one.reminders, series.notice.reminders);
        QVERIFY(one.finishes == Finishing::Automatic);
        QVERIFY(validate(one).isEmpty());
    }
    void theSampleMayBeKept() { QVERIFY(validate(sapSeries()).isEmpty()); }
    void whatIsJustWithinTheLimitsMayBeKept()
    {
        for (const int days : {limits::leastAnnounceDays, limits::mostAnnounceDays}) {
            for (const std::chrono::minutes length :
                 {std::chrono::minutes(1), limits::longestOccurrence}) {
                MaintenanceSeries series = sapSeries();
                series.announceDays = days;
                series.duration = length;
                series.name = QString(limits::seriesNameLength, u'S');
                QCOMPARE(validate(series), QList<FieldProblem>());
            }
        }
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, Spoil spoil, const char *field) {
            QTest::newRow(name) << spoil << QString::fromLatin1(field);
        };
        using S = MaintenanceSeries;
        row(
            "no name", [](S &s) { s.name = u"  "_s; }, "name");
        row(
            "a name of a page", [](S &s) { s.name = QString(81, u'x'); }, "name");
        row(
            "a zone that is none", [](S &s) { s.timeZone = u"Europe/Sevilla"_s; }, "timeZone");
        row(
            "no zone", [](S &s) { s.timeZone.clear(); }, "timeZone");
        row(
            "no time at all", [](S &s) { s.duration = 0min; }, "durationMinutes");
        row(
            "longer than a week", [](S &s) { s.duration = 7 * 24h + 1min; }, "durationMinutes");
        row(
            "announced when it begins", [](S &s) { s.announceDays = 0; }, "announceDays");
        row(
            "announced half a year ahead", [](S &s) { s.announceDays = 61; }, "announceDays");
        row(
            "an outage", [](S &s) { s.notice.kind = NoticeKind::Incident; }, "notice.kind");
        row(
            "one under way", [](S &s) { s.notice.phase = Phase::InProgress; }, "notice.kind");
        row(
            "a drill", [](S &s) { s.notice.exercise = true; }, "notice.exercise");
        row(
            "a time in the words", [](S &s) { s.notice.startsAt = at("2026-12-13T01:30:00Z"); },
            "notice");
        row(
            "a word that is missing", [](S &s) { s.notice.text[u"es"_s].headline.clear(); },
            "notice.text.es.headline");
        row(
            "a change that ends before it starts",
            [](S &s) {
                s.changed = {
                    {QDate(2027, 2, 14), at("2027-02-15T01:30:00Z"), at("2027-02-15T01:30:00Z")}};
            },
            "changed[0].endsAt");
        row(
            "more exceptions than rule",
            [](S &s) { s.skipped = QList<QDate>(201, QDate(2027, 1, 10)); }, "skipped");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        MaintenanceSeries series = sapSeries();
        spoil(series);
        const QList<FieldProblem> problems = validate(series);
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.first().field, field);
    }
};

QTEST_APPLESS_MAIN(SeriesTest)
#include "series_test.moc"
