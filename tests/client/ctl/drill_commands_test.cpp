// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl drill, against a fake relay with one drill of three desks. */
class DrillCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<FakeRelay>();
        m_relay->answerMore = [this](const IncomingRequest &incoming) {
            return answerFor(incoming);
        };
        m_nobody = false;
        m_looks = 0;
        m_report = {
            .notice = {id},
            .startedAt = m_relay->time,
            .startedBy = u"ana"_s,
            .endsAt = m_relay->time + 10min,
            .desks = 3,
            .delivered = 3,
            .displayed = 2,
            .firstWord = 300ms,
            .half = 640ms,
            .displays = {300ms, 640ms},
            .failures = {{{u"berta@corp.example"_s}, u"pc-44"_s, u"Lyon"_s, DrillFault::Held, {}}}};
    }

    void aDrillIsStartedAndItsIdPrinted()
    {
        const ShellRun result = run(
            {u"start"_s, u"--sample"_s, u"5%"_s, u"--site"_s, u"Lyon"_s, u"--minutes"_s, u"15"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QCOMPARE(result.out, id + u'\n');
        const auto sent = m_relay->heard<ToRelay::DrillStart>().value(0);
        QCOMPARE(sent.sample.percent, 5);
        QCOMPARE(sent.minutes, 15);
        QVERIFY(!sent.audience.everyone);
        QCOMPARE(sent.audience.include.value(0).site, QStringList{u"Lyon"_s});
        QVERIFY(!sent.idempotencyKey.isEmpty());
    }
    void waitingItSaysHowFarItIsAndPrintsTheReport()
    {
        const ShellRun result = run({u"start"_s, u"--desks"_s, u"3"_s, u"--wait"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY2(result.error.contains("displayed on 2 of 3 desks"_L1), qPrintable(result.error));
        QVERIFY2(result.error.contains("displayed on 3 of 3 desks"_L1), qPrintable(result.error));
        QVERIFY2(result.out.contains("90 % displayed"_L1), qPrintable(result.out));
        QVERIFY(m_looks >= 2);
    }
    void theReportNamesTimesAndWhoFailed()
    {
        const ShellRun result = run({u"report"_s, id});
        QCOMPARE(result.code, 0);
        static const QRegularExpression times(
            u"first word +0\\.3 s\\n.*50 % displayed +0\\.6 s\\n.*90 % displayed +–"_s,
            QRegularExpression::DotMatchesEverythingOption);
        QVERIFY2(times.match(result.out).hasMatch(), qPrintable(result.out));
        QVERIFY2(result.out.contains("screen locked, full or not to be disturbed"_L1),
                 qPrintable(result.out));
        QVERIFY(result.out.contains("pc-44"_L1) && result.out.contains("Lyon"_L1));
    }
    void forScriptsItIsJson()
    {
        const ShellRun result = run({u"report"_s, id, u"--json"_s});
        const QJsonObject json =
            QJsonDocument::fromJson(result.out.toUtf8()).object()[u"report"_s].toObject();
        QVERIFY2(json[u"desks"_s].toInt() == 3, qPrintable(result.out));
        QCOMPARE(json[u"failures"_s].toArray().size(), 1);
    }
    void theListShowsTheTrend()
    {
        const ShellRun result = run({u"list"_s});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(id) && result.out.contains("0.6 s"_L1),
                 qPrintable(result.out));
    }
    void nobodyOnlineIsSaid()
    {
        m_nobody = true;
        const ShellRun result = run({u"start"_s, u"--desks"_s, u"3"_s});
        QVERIFY(result.code != 0);
        QVERIFY2(result.error.contains("has no desk that is online now"_L1),
                 qPrintable(result.error));
    }
    void aWrongLineIsRefused_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("nothing said") << QStringList{};
        QTest::newRow("no sample") << QStringList{u"start"_s};
        QTest::newRow("both") << QStringList{u"start"_s, u"--desks"_s, u"3"_s, u"--sample"_s,
                                             u"5%"_s};
        QTest::newRow("none") << QStringList{u"start"_s, u"--desks"_s, u"0"_s};
        QTest::newRow("all and more") << QStringList{u"start"_s, u"--sample"_s, u"101%"_s};
        QTest::newRow("two hours")
            << QStringList{u"start"_s, u"--desks"_s, u"3"_s, u"--minutes"_s, u"120"_s};
        QTest::newRow("whose report") << QStringList{u"report"_s};
    }
    void aWrongLineIsRefused()
    {
        QFETCH(QStringList, typed);
        QCOMPARE(run(typed).code, int(ExitCode::Usage));
        QVERIFY(m_relay->heard<ToRelay::DrillStart>().isEmpty());
    }

private:
    ShellRun run(const QStringList &words)
    {
        return runAsAna(*m_relay, *m_dir, QStringList{u"drill"_s} + words);
    }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        if (std::holds_alternative<ToRelay::DrillStart>(incoming.request)) {
            if (m_nobody)
                return encodeError(
                    incoming.id,
                    {.code = wire::ErrorCode::InvalidParams,
                     .message = u"audience: has no desk that is online now"_s,
                     .fields = {{u"audience"_s, u"has no desk that is online now"_s}}});
            Notice exercise = mailOutage();
            exercise.id.text = id;
            exercise.exercise = true;
            exercise.expiresAt = m_report.endsAt;
            return encodeAnswerOf(incoming.id, ToRelay::DrillStart::Answer{
                                                   m_relay->key->sign(noticeBytes(exercise))});
        }
        if (std::holds_alternative<ToRelay::AskDrillReport>(incoming.request)) {
            if (++m_looks == 2) { // the last desk has shown it meanwhile
                DrillReport &done = m_report;
                done.displays << 1200ms;
                done.most = 1200ms;
                done.displayed = 3;
                done.failures.clear();
            }
            return encodeAnswerOf(incoming.id, ToRelay::AskDrillReport::Answer{m_report});
        }
        if (std::holds_alternative<ToRelay::DrillList>(incoming.request)) {
            DrillReport listed = m_report;
            listed.displays.clear();
            listed.failures.clear();
            return encodeAnswerOf(incoming.id, ToRelay::DrillList::Answer{{listed}});
        }
        return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
    }

    const QString id = u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    DrillReport m_report;
    bool m_nobody = false;
    int m_looks = 0;
};

QTEST_GUILESS_MAIN(DrillCommandsTest)
#include "drill_commands_test.moc"
