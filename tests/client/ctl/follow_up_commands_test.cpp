// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/follow_up.h"
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl once an incident is over, against a fake relay with one notice. */
class FollowUpCommandsTest : public QObject
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
        m_current = mailOutage(2);
        m_current.phase = Phase::Resolved;
        m_current.restoration.reset();
        m_current.nextUpdateAt.reset();
        m_forgetful = false;
    }

    void whatHappenedIsToldQuietly()
    {
        const ShellRun result =
            run(told + QStringList{u"--owner"_s, u"Mail team"_s, u"--due"_s, u"2026-12-04"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QCOMPARE(result.out, id + u'\n');
        const auto sent = m_relay->heard<ToRelay::NoticeRevise>().value(0);
        QCOMPARE(sent.base, 2);
        QVERIFY(sent.notice && sent.notice->notify == Notify::Quiet);
        QVERIFY(hasFollowUp(*sent.notice));
        QCOMPARE(followUpWords(*sent.notice, u"en").prevention,
                 u"An alarm now comes two weeks before it is full."_s);
        QCOMPARE(sent.notice->followUp->dueOn, QDate(2026, 12, 4));
    }

    void aRelayThatLeavesItOutIsNamed()
    {
        m_forgetful = true;
        const ShellRun result = run(told);
        QCOMPARE(result.code, int(ExitCode::Refused));
        QVERIFY2(result.error.contains("earlier version"_L1), qPrintable(result.error));
    }

    void nothingIsToldBeforeItIsOver()
    {
        m_current = mailOutage(2);
        QCOMPARE(run(told).code, int(ExitCode::Refused));
        QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
    }

    void aWaiverIsSentWithItsReason()
    {
        const QString why = u"El mismo fallo que el lunes."_s;
        QCOMPARE(run({u"follow-up"_s, id, u"--waive"_s, why}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::FollowUpWaive>().value(0).reason, why);
    }

    void theListSaysWhatIsOwed()
    {
        const ShellRun result = run({u"follow-up"_s, u"list"_s});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("overdue  2026-11-30"_L1), qPrintable(result.out));
        QVERIFY2(result.out.contains(u"El mismo fallo que el lunes. (ana)"_s),
                 qPrintable(result.out));
    }

    void theTimelineIsPrintedAsMarkdown()
    {
        const ShellRun result = run({u"timeline"_s, id, u"--language"_s, u"es"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY2(result.out.startsWith("# "_L1), qPrintable(result.out));
        QVERIFY2(result.out.contains(u"## Lo que se comunicó"_s), qPrintable(result.out));
        QVERIFY2(result.out.contains(u"No se cuenta: El mismo fallo que el lunes."_s),
                 qPrintable(result.out));
        QCOMPARE(run({u"timeline"_s, id, u"--language"_s, u"de"_s}).code, int(ExitCode::Usage));
    }

    void aWrongLineIsRefused_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("nothing said") << QStringList{id};
        QTest::newRow("cause alone") << QStringList{id, u"--cause"_s, u"A full disk."_s};
        QTest::newRow("owner without day") << told.sliced(1) + QStringList{u"--owner"_s, u"Mail"_s};
        QTest::newRow("no day") << told.sliced(1) + QStringList{u"--owner"_s, u"Mail"_s, u"--due"_s,
                                                                u"Friday"_s};
        QTest::newRow("both") << told.sliced(1) + QStringList{u"--waive"_s, u"Nobody asked."_s};
        QTest::newRow("empty reason") << QStringList{id, u"--waive"_s, u" "_s};
    }
    void aWrongLineIsRefused()
    {
        QFETCH(QStringList, typed);
        QCOMPARE(run(QStringList{u"follow-up"_s} + typed).code, int(ExitCode::Usage));
    }

private:
    ShellRun run(const QStringList &words) { return runAsAna(*m_relay, *m_dir, words); }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        const auto signedBytes = [this](const Notice &notice) {
            return m_relay->key->sign(noticeBytes(notice));
        };
        FollowUpEntry late{
            .notice = {id}, .state = FollowUpState::Overdue, .dueOn = QDate(2026, 11, 30)};
        FollowUpEntry waived = late;
        waived.state = FollowUpState::Waived;
        waived.waiver = Waiver{u"El mismo fallo que el lunes."_s, u"ana"_s, m_relay->time};
        if (std::holds_alternative<ToRelay::NoticeHistory>(incoming.request))
            return encodeAnswerOf(incoming.id,
                                  ToRelay::NoticeHistory::Answer{{signedBytes(m_current)}});
        if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&incoming.request)) {
            Notice next = m_forgetful ? m_current : revise->notice.value_or(Notice());
            next.id.text = id;
            return encodeAnswerOf(incoming.id, ToRelay::NoticeRevise::Answer{signedBytes(next)});
        }
        if (std::holds_alternative<ToRelay::FollowUpWaive>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::FollowUpWaive::Answer{waived});
        if (std::holds_alternative<ToRelay::FollowUpList>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::FollowUpList::Answer{{late, waived}});
        return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
    }

    const QString id = mailOutage().id.text;
    const QStringList told{u"follow-up"_s,    id,
                           u"--cause"_s,      u"A disk in the mail store was full."_s,
                           u"--prevention"_s, u"An alarm now comes two weeks before it is full."_s};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    Notice m_current;
    bool m_forgetful = false;
};

QTEST_GUILESS_MAIN(FollowUpCommandsTest)
#include "follow_up_commands_test.moc"
