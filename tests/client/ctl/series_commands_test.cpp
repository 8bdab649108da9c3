// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ctl/relay_shell.h"

#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl series, against a fake relay that keeps one. */
class SeriesCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNoticeAndARuleMakeASeries();
    void aSeriesInAFileIsSavedAsItIs();
    void whatIsWrongIsNamedAndNothingIsSent();
    void theListShowsTheNextThreeTimes();
    void oneIsSkippedAndHeldAfterAll();
    void onlyOneIsChanged();
    void removingAsksForTheVersionItself();
    void aLineThatIsNotRightIsRefused_data();
    void aLineThatIsNotRightIsRefused();

private:
    ShellRun run(const QStringList &words, const QByteArray &input = {});
    QByteArray answerFor(const IncomingRequest &incoming);
    static QByteArray maintenance();

    const QString id = QStringLiteral("0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b77");
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
};

void SeriesCommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<FakeRelay>();
    m_relay->answerMore = [this](const IncomingRequest &incoming) { return answerFor(incoming); };
}

ShellRun SeriesCommandsTest::run(const QStringList &words, const QByteArray &input)
{
    return runAsAna(*m_relay, *m_dir, words, input);
}

QByteArray SeriesCommandsTest::maintenance()
{
    return R"({"kind":"maintenance","severity":"minor","services":[{"id":"sap","name":{"es":"SAP"}}],
        "text":{"es":{"headline":"SAP se detiene el segundo domingo del mes",
                      "impact":"Durante ese tiempo no podrá entrar en SAP."}},
        "defaultLanguage":"es","audience":{"everyone":true},"reminders":[1440,60],
        "startsAt":"2026-12-13T01:30:00Z","endsAt":"2026-12-13T03:30:00Z"})";
}

QByteArray SeriesCommandsTest::answerFor(const IncomingRequest &incoming)
{
    if (std::holds_alternative<ToRelay::SeriesSave>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::SeriesSave::Answer{{id}, 1});
    if (std::holds_alternative<ToRelay::SeriesSkip>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::SeriesSkip::Answer{5});
    if (std::holds_alternative<ToRelay::SeriesChange>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::SeriesChange::Answer{5});
    if (std::holds_alternative<ToRelay::SeriesRemove>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::SeriesRemove::Answer{});
    if (std::holds_alternative<ToRelay::SeriesList>(incoming.request)) {
        SeriesEntry entry;
        entry.series.id = {id};
        entry.series.version = 4;
        entry.series.name = u"SAP: updates of the month"_s;
        entry.series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
        entry.series.timeZone = u"Europe/Madrid"_s;
        entry.series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
        entry.series.notice.kind = NoticeKind::Maintenance;
        entry.series.notice.phase = Phase::Scheduled;
        entry.series.notice.services = {{u"sap"_s, {{u"en"_s, u"SAP"_s}}}};
        entry.series.notice.text[u"en"_s] = {.headline = u"SAP stops on Sunday night"_s,
                                             .impact = u"You cannot sign in to SAP."_s};
        entry.series.notice.defaultLanguage = u"en"_s;
        entry.series.notice.audience.everyone = true;
        entry.savedBy = u"ana"_s;
        for (const char *start : {"2026-12-13T01:30:00Z", "2027-01-10T01:30:00Z",
                                  "2027-02-14T01:30:00Z", "2027-03-14T01:30:00Z"}) {
            const Instant at = *instantFromIso(QString::fromLatin1(start));
            entry.next << SeriesOccurrence{
                .day = QDate::fromString(QString::fromLatin1(start).left(10), Qt::ISODate),
                .startsAt = at,
                .endsAt = at + 2h,
                .announcedAt = at - 24h * 7};
        }
        entry.next[1].state = OccurrenceState::Skipped;
        return encodeAnswerOf(incoming.id, ToRelay::SeriesList::Answer{{entry}});
    }
    return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
}

void SeriesCommandsTest::aNoticeAndARuleMakeASeries()
{
    const ShellRun result =
        run({u"series"_s, u"save"_s, u"-"_s, u"--name"_s, u"SAP updates"_s, u"--rule"_s,
             u"FREQ=MONTHLY;BYDAY=2SU"_s, u"--first"_s, u"2026-12-13T02:30"_s, u"--zone"_s,
             u"Europe/Madrid"_s, u"--minutes"_s, u"90"_s},
            maintenance());
    QVERIFY2(result.code == 0, qPrintable(result.error));
    QCOMPARE(result.out, id + u'\n');
    const ToRelay::SeriesSave sent = m_relay->heard<ToRelay::SeriesSave>().value(0);
    QCOMPARE(sent.base, 0);
    QVERIFY(!sent.idempotencyKey.isEmpty());
    QCOMPARE(sent.series.name, u"SAP updates"_s);
    QCOMPARE(toString(sent.series.firstStart), u"2026-12-13T02:30"_s);
    QCOMPARE(sent.series.duration, 90min);
    QVERIFY(!sent.series.notice.startsAt); // each occurrence has its own
    QVERIFY((sent.series.notice.reminders == QList<std::chrono::minutes>{24h, 1h}));
}

void SeriesCommandsTest::aSeriesInAFileIsSavedAsItIs()
{
    QJsonObject json{{u"id"_s, id},
                     {u"version"_s, 4},
                     {u"name"_s, u"SAP"_s},
                     {u"firstStart"_s, u"2026-12-13T02:30"_s},
                     {u"timeZone"_s, u"America/Sao_Paulo"_s},
                     {u"rule"_s, u"FREQ=WEEKLY"_s}};
    QJsonObject notice = QJsonDocument::fromJson(maintenance()).object();
    notice.remove(u"startsAt"_s);
    notice.remove(u"endsAt"_s);
    json[u"notice"_s] = notice;
    const ShellRun result = run({u"series"_s, u"save"_s, u"-"_s}, QJsonDocument(json).toJson());
    QVERIFY2(result.code == 0, qPrintable(result.error));
    const ToRelay::SeriesSave sent = m_relay->heard<ToRelay::SeriesSave>().value(0);
    QCOMPARE(sent.base, 4);
    QCOMPARE(sent.series.timeZone, u"America/Sao_Paulo"_s);
    QCOMPARE(sent.series.rule, u"FREQ=WEEKLY"_s);
}

void SeriesCommandsTest::whatIsWrongIsNamedAndNothingIsSent()
{
    const ShellRun result =
        run({u"series"_s, u"save"_s, u"-"_s, u"--rule"_s, u"FREQ=WEEKLY"_s, u"--first"_s,
             u"2026-12-13T02:30"_s, u"--zone"_s, u"Europe/Sevilla"_s},
            maintenance());
    QCOMPARE(result.code, 2);
    QVERIFY2(result.error.contains("name"_L1) && result.error.contains("timeZone"_L1),
             qPrintable(result.error));
    QVERIFY(m_relay->heard<ToRelay::SeriesSave>().isEmpty());
}

void SeriesCommandsTest::theListShowsTheNextThreeTimes()
{
    const ShellRun result = run({u"series"_s});
    QVERIFY2(result.code == 0, qPrintable(result.error));
    const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4); // the head, and three
    QVERIFY(lines[1].contains(id) && lines[1].contains("SAP: updates of the month"_L1));
    QVERIFY(lines[1].contains("2026-12-13 02:30"_L1)); // the test's clock is Madrid's
    QVERIFY(lines[2].contains("skipped"_L1));
    const ShellRun json = run({u"--json"_s, u"series"_s, u"list"_s});
    const QJsonArray array = QJsonDocument::fromJson(json.out.toUtf8()).array();
    QCOMPARE(array[0][u"next"_s].toArray().size(), 4);
}

void SeriesCommandsTest::oneIsSkippedAndHeldAfterAll()
{
    QCOMPARE(run({u"series"_s, u"skip"_s, id, u"2027-01-10"_s}).code, 0);
    QCOMPARE(run({u"series"_s, u"skip"_s, id, u"2027-01-10"_s, u"--after-all"_s}).code, 0);
    const auto heard = m_relay->heard<ToRelay::SeriesSkip>();
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard[0].occurrence, QDate(2027, 1, 10));
    QVERIFY(!heard[0].takesPlace && heard[1].takesPlace);
}

void SeriesCommandsTest::onlyOneIsChanged()
{
    QCOMPARE(run({u"series"_s, u"change"_s, id, u"2027-02-14"_s, u"--to"_s, u"2027-02-15T22:00"_s,
                  u"--short-notice-reason"_s, u"El proveedor no puede antes."_s})
                 .code,
             0);
    const ToRelay::SeriesChange sent = m_relay->heard<ToRelay::SeriesChange>().value(0);
    QCOMPARE(toIso(*sent.startsAt), u"2027-02-15T21:00:00Z"_s);
    QVERIFY(!sent.endsAt);
    QCOMPARE(sent.shortNoticeReason, u"El proveedor no puede antes."_s);
}

void SeriesCommandsTest::removingAsksForTheVersionItself()
{
    QCOMPARE(run({u"series"_s, u"remove"_s, id, u"--cancel-ahead"_s}).code, 0);
    const ToRelay::SeriesRemove sent = m_relay->heard<ToRelay::SeriesRemove>().value(0);
    QCOMPARE(sent.base, 4);
    QVERIFY(sent.cancelAhead);
}

void SeriesCommandsTest::aLineThatIsNotRightIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList{u"save"_s};
    QTest::newRow("no such act") << QStringList{u"pause"_s, id, u"2027-01-10"_s};
    QTest::newRow("no day") << QStringList{u"skip"_s, id};
    QTest::newRow("no day that there is") << QStringList{u"skip"_s, id, u"2027-02-30"_s};
    QTest::newRow("no id") << QStringList{u"remove"_s, u"sap"_s};
    QTest::newRow("no time") << QStringList{u"change"_s, id, u"2027-02-14"_s, u"--to"_s,
                                            u"tomorrow"_s};
    QTest::newRow("no first start")
        << QStringList{u"save"_s, u"-"_s, u"--first"_s, u"2026-12-13"_s};
}

void SeriesCommandsTest::aLineThatIsNotRightIsRefused()
{
    QFETCH(QStringList, words);
    QCOMPARE(run(QStringList{u"series"_s} + words).code, 64);
}

QTEST_GUILESS_MAIN(SeriesCommandsTest)
#include "series_commands_test.moc"
