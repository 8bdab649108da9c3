// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice_start.h"
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;

/** foghornctl approvals and approval, and what waits, against a fake relay. */
class ApprovalCommandsTest : public QObject
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
        m_waiting = {.id = id,
                     .notice = outage(),
                     .by = u"luis"_s,
                     .at = m_relay->time,
                     .why = u"critical, wide"_s};
    }

    void whatWaitsIsListedWithItsReasonAndItsAuthor()
    {
        const ShellRun result = run({u"approvals"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        for (const QString &words : {id, u"luis"_s, u"critical, wide"_s, u"waiting"_s,
                                     outage().text.value(u"en"_s).headline})
            QVERIFY2(result.out.contains(words), qPrintable(result.out));
        m_waiting.state = ApprovalState::Approved;
        m_waiting.decidedBy = u"luis"_s;
        m_waiting.decidedAt = m_relay->time;
        m_waiting.comment = u"Ransomware is spreading"_s;
        QVERIFY(run({u"approvals"_s}).out.contains("emergency: Ransomware is spreading"_L1));
    }
    void oneIsShownWhole()
    {
        const ShellRun result = run({u"approval"_s, u"show"_s, id});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QCOMPARE(QJsonDocument::fromJson(result.out.toUtf8()).object(), toJson(outage()));
        QCOMPARE(run({u"approval"_s, u"show"_s, u"0192f5b4-30d0-7a44-9b0e-1c2f91d3c000"_s}).code,
                 1);
    }
    void aYesSendsItAndPrintsItsId()
    {
        const ShellRun result = run({u"approval"_s, u"yes"_s, id});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        const auto sent = m_relay->heard<ToRelay::ApprovalDecide>().value(0);
        QVERIFY(sent.approve && sent.id == id && !sent.idempotencyKey.isEmpty());
        QCOMPARE(result.out.trimmed(), mailOutage().id.text);
    }
    void aNoSaysWhy()
    {
        QCOMPARE(run({u"approval"_s, u"no"_s, id}).code, 64);
        QVERIFY(m_relay->heard<ToRelay::ApprovalDecide>().isEmpty());
        const ShellRun result =
            run({u"approval"_s, u"no"_s, id, u"--comment"_s, u"Only Madrid."_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        const auto sent = m_relay->heard<ToRelay::ApprovalDecide>().value(0);
        QVERIFY(!sent.approve);
        QCOMPARE(sent.comment, u"Only Madrid."_s);
    }
    void aNoticeThatIsKeptEndsWithACodeOfItsOwn()
    {
        const QString file =
            fileIn(*m_dir, u"outage.json"_s, QJsonDocument(toJson(outage())).toJson());
        const ShellRun kept = run({u"publish"_s, file});
        QCOMPARE(kept.code, int(ExitCode::Waits));
        QVERIFY2(kept.error.contains(id) && kept.error.contains("--emergency"_L1),
                 qPrintable(kept.error));
        QVERIFY(kept.out.isEmpty());
        const ShellRun out = run({u"publish"_s, file, u"--emergency"_s, u"Nobody else is awake"_s});
        QVERIFY2(out.code == 0, qPrintable(out.error));
        QCOMPARE(m_relay->heard<ToRelay::NoticePublish>().last().emergency,
                 u"Nobody else is awake"_s);
    }
    void wrongTypingIsSaid()
    {
        QCOMPARE(run({u"approval"_s, u"yes"_s, u"the first one"_s}).code, 64);
        QCOMPARE(run({u"approval"_s, u"perhaps"_s, id}).code, 64);
    }

private:
    ShellRun run(const QStringList &words) { return runAsAna(*m_relay, *m_dir, words); }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        const auto out = m_relay->key->sign(noticeBytes(mailOutage()));
        if (std::holds_alternative<ToRelay::ApprovalList>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::ApprovalList::Answer{{m_waiting}});
        if (const auto *decide = std::get_if<ToRelay::ApprovalDecide>(&incoming.request))
            return encodeAnswerOf(incoming.id, decide->approve
                                                   ? ToRelay::ApprovalDecide::Answer{out}
                                                   : ToRelay::ApprovalDecide::Answer{});
        if (const auto *publish = std::get_if<ToRelay::NoticePublish>(&incoming.request)) {
            if (publish->emergency.isEmpty())
                return encodeError(incoming.id, {.code = wire::ErrorCode::ApprovalNeeded,
                                                 .message = u"kept"_s,
                                                 .approval = id});
            return encodeAnswerOf(incoming.id, ToRelay::NoticePublish::Answer{out});
        }
        return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
    }
    static Notice outage() { return draftOf(mailOutage()); }

    const QString id = u"0192f5b4-30d0-7a44-9b0e-1c2f91d3c777"_s;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    Approval m_waiting;
};

QTEST_GUILESS_MAIN(ApprovalCommandsTest)
#include "approval_commands_test.moc"
