// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(foghorn::Punctuality)

/** foghornctl and the promise of the next word: still-working and promises, against a fake relay with one notice. */
class PromiseCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void stillWorkingOnItIsOneQuietRevision();
    void theNextWordMayBeNamed();
    void whatASecondOneSaysIsItsOwnCheck();
    void anUpdateAfterItLeavesTheCheckOut();
    void whatIsOverIsNotWorkedOn_data();
    void whatIsOverIsNotWorkedOn();
    void whereNoWordWasPromisedNothingIsWorkedOn();
    void aRevisionOfYesterdayIsAConflict();
    void theReportIsASentence_data();
    void theReportIsASentence();
    void theReportAsJson_data();
    void theReportAsJson();

private:
    ShellRun run(const QString &words, const QByteArray &input = {});
    QByteArray answerFor(const IncomingRequest &incoming);
    Notice sent() const
    {
        const auto revisions = m_relay->heard<ToRelay::NoticeRevise>();
        return revisions.isEmpty() ? Notice() : revisions.last().notice.value_or(Notice());
    }

    const QString id = mailOutage().id.text;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    Notice m_current;
    Punctuality m_report;
};

void PromiseCommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<FakeRelay>();
    m_relay->time += 40min + 12s; // 09:40:12
    m_relay->answerMore = [this](const IncomingRequest &incoming) { return answerFor(incoming); };
    m_current = mailOutage();
}

ShellRun PromiseCommandsTest::run(const QString &words, const QByteArray &input)
{
    // What counts is the relay's clock, not this computer's.
    return runAsAna(*m_relay, *m_dir, words.split(u' ', Qt::SkipEmptyParts), input, 3h);
}

QByteArray PromiseCommandsTest::answerFor(const IncomingRequest &incoming)
{
    if (const auto *history = std::get_if<ToRelay::NoticeHistory>(&incoming.request)) {
        ToRelay::NoticeHistory::Answer answer;
        Notice each = m_current;
        for (each.revision = history->after + 1; each.revision <= m_current.revision;
             ++each.revision)
            answer.revisions << m_relay->key->sign(noticeBytes(each));
        return encodeAnswerOf(incoming.id, answer);
    }
    if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&incoming.request)) {
        if (revise->base != m_current.revision)
            return encodeError(incoming.id,
                               {.code = wire::ErrorCode::Conflict,
                                .message = u"conflict"_s,
                                .current = m_relay->key->sign(noticeBytes(m_current))});
        const Notice before = std::exchange(m_current, *revise->notice);
        m_current.id = before.id;
        m_current.revision = before.revision + 1;
        m_current.asks = before.asks;
        m_current.publishedAt = m_relay->time;
        return encodeAnswerOf(
            incoming.id, ToRelay::NoticeRevise::Answer{m_relay->key->sign(noticeBytes(m_current))});
    }
    if (std::holds_alternative<ToRelay::PromiseReport>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::PromiseReport::Answer{m_report});
    return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
}

void PromiseCommandsTest::stillWorkingOnItIsOneQuietRevision()
{
    const Notice before = m_current;
    const ShellRun result = run(u"still-working "_s + id);
    QVERIFY2(result.code == 0, qPrintable(result.error));
    QCOMPARE(result.out, id + u'\n');
    QCOMPARE(m_relay->heard<ToRelay::NoticeRevise>().value(0).base, 1);
    const Notice next = sent();
    QVERIFY(next.notify == Notify::Quiet);
    QVERIFY(std::chrono::abs(*next.checkedAt - m_relay->time) < 1min);
    QVERIFY(next.nextUpdateAt ==
            *instantFromIso(u"2026-11-22T10:11:00Z"_s)); // a major one's 30 min
    QVERIFY(next.text == before.text && next.restoration == before.restoration);
    QVERIFY(next.severity == before.severity && next.phase == before.phase);
}

void PromiseCommandsTest::theNextWordMayBeNamed()
{
    QCOMPARE(run(u"still-working --next 45 "_s + id).code, 0);
    QVERIFY(sent().nextUpdateAt == *instantFromIso(u"2026-11-22T10:26:00Z"_s));
}

void PromiseCommandsTest::whatASecondOneSaysIsItsOwnCheck()
{
    QCOMPARE(run(u"still-working "_s + id).code, 0);
    m_relay->time += 20min;
    QCOMPARE(run(u"still-working "_s + id).code, 0);
    QCOMPARE(m_current.revision, 3);
    QVERIFY(std::chrono::abs(*sent().checkedAt - m_relay->time) < 1min);
    QVERIFY(sent().notify == Notify::Quiet);
}

void PromiseCommandsTest::anUpdateAfterItLeavesTheCheckOut()
{
    QCOMPARE(run(u"still-working "_s + id).code, 0);
    QCOMPARE(run(u"revise %1 -"_s.arg(id), R"({"phase":"identified"})").code, 0);
    QVERIFY(sent().phase == Phase::Identified);
    QVERIFY(!sent().checkedAt);
    QVERIFY(sent().notify == Notify::Auto);
    QCOMPARE(run(u"still-working "_s + id).code, 0);
    QCOMPARE(run(u"end "_s + id).code, 0);
    QVERIFY(!sent().checkedAt);
    QVERIFY(sent().notify == Notify::Auto);
}

void PromiseCommandsTest::whatIsOverIsNotWorkedOn_data()
{
    QTest::addColumn<bool>("expired");
    QTest::newRow("resolved") << false;
    QTest::newRow("expired") << true;
}

void PromiseCommandsTest::whatIsOverIsNotWorkedOn()
{
    QFETCH(bool, expired);
    if (expired)
        m_current.expiresAt = m_relay->time;
    else
        m_current.phase = Phase::Resolved;
    const ShellRun result = run(u"still-working "_s + id);
    QCOMPARE(result.code, 1);
    const QString said = expired ? u"expired"_s : u"resolved already"_s;
    QVERIFY2(result.error.contains(said), qPrintable(result.error));
    QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
}

void PromiseCommandsTest::whereNoWordWasPromisedNothingIsWorkedOn()
{
    m_current.kind = NoticeKind::Maintenance;
    m_current.phase = Phase::InProgress;
    m_current.endsAt = m_relay->time + 1h;
    const auto promised = std::exchange(m_current.nextUpdateAt, std::nullopt);
    const ShellRun result = run(u"still-working "_s + id);
    QCOMPARE(result.code, 1);
    QVERIFY2(result.error.contains(u"on this maintenance"_s), qPrintable(result.error));
    QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
    m_current.nextUpdateAt = promised;
    QCOMPARE(run(u"still-working "_s + id).code, 0);
    m_current.kind = NoticeKind::Incident; // an outage is worked on, promise or not
    m_current.phase = Phase::Identified;
    m_current.nextUpdateAt.reset();
    QCOMPARE(run(u"still-working "_s + id).code, 0);
}

void PromiseCommandsTest::aRevisionOfYesterdayIsAConflict()
{
    m_current.revision = 2;
    const ShellRun result = run(u"still-working --base 1 "_s + id);
    QCOMPARE(result.code, 75);
}

void PromiseCommandsTest::theReportIsASentence_data()
{
    QTest::addColumn<Punctuality>("report");
    QTest::addColumn<QString>("out");
    QTest::newRow("all kept") << Punctuality{12, 0, {}}
                              << u"12 of 12 promised words came in time.\n"_s;
    QTest::newRow("some late")
        << Punctuality{31, 3, 6min}
        << u"31 of 34 promised words came in time; the others 6 min late in the median.\n"_s;
    QTest::newRow("one late") << Punctuality{3, 1, 9min}
                              << u"3 of 4 promised words came in time; the other 9 min late.\n"_s;
    QTest::newRow("none in time") << Punctuality{0, 2, 90min}
                                  << u"0 of 2 promised words came in time; the others 90 min late "
                                     "in the median.\n"_s;
    QTest::newRow("by seconds")
        << Punctuality{5, 2, 0min}
        << u"5 of 7 promised words came in time; the others less than a minute late in the "
           "median.\n"_s;
}

void PromiseCommandsTest::theReportIsASentence()
{
    QFETCH(Punctuality, report);
    QFETCH(QString, out);
    m_report = report;
    const ShellRun result = run(u"promises"_s);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, out);
    QCOMPARE(m_relay->heard<ToRelay::PromiseReport>().value(0).days, 30);
    m_report = {};
    const ShellRun none = run(u"promises --days 7"_s);
    QVERIFY(none.code == 0 && none.out.isEmpty());
    QVERIFY2(none.error.contains(u"in the last 7 days"_s), qPrintable(none.error));
    QCOMPARE(m_relay->heard<ToRelay::PromiseReport>().value(1).days, 7);
}

void PromiseCommandsTest::theReportAsJson_data()
{
    QTest::addColumn<Punctuality>("report");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("some late") << Punctuality{31, 3, 6min}
                               << R"({"kept":31,"late":3,"medianLateMinutes":6})"_qba;
    QTest::newRow("none") << Punctuality() << R"({"kept":0,"late":0})"_qba;
}

void PromiseCommandsTest::theReportAsJson()
{
    QFETCH(Punctuality, report);
    QFETCH(QByteArray, json);
    m_report = report;
    const ShellRun result = run(u"promises --json"_s);
    QVERIFY(result.code == 0 && result.error.isEmpty());
    QCOMPARE(QJsonDocument::fromJson(result.out.toUtf8()).toJson(QJsonDocument::Compact), json);
}

QTEST_GUILESS_MAIN(PromiseCommandsTest)
#include "promise_commands_test.moc"
