// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ctl/relay_shell.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl and planned work: extend, postpone and the reason for short notice, against a fake relay with one
    maintenance. */
class MaintenanceCommandsTest : public QObject
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
        m_current = mailOutage();
        m_current.kind = NoticeKind::Maintenance;
        m_current.phase = Phase::InProgress;
        m_current.restoration.reset();
        m_current.nextUpdateAt.reset();
        m_current.text[u"en"_s].headline = u"SAP stops this morning"_s;
        m_current.startsAt = m_relay->time - 2h;
        m_current.endsAt = m_relay->time - 1min;
    }
    void anExtensionCountsFromNowAndSaysWhy()
    {
        const QString why = fileIn(*m_dir, u"why"_s, "Copying the orders takes longer.\n");
        const ShellRun result = run({u"extend"_s, id(), u"--text-file"_s, why});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        const auto ends = *sent().endsAt - m_relay->time;
        QVERIFY(ends >= 30min && ends <= 36min); // on the full five minutes
        QCOMPARE(sent().text[u"en"_s].cause, u"Copying the orders takes longer."_s);
        QVERIFY(sent().startsAt == m_current.startsAt);
        QCOMPARE(run({u"extend"_s, id(), u"--by"_s, u"90m"_s}).code, 0);
        QVERIFY(*sent().endsAt - m_relay->time >= 90min);
    }
    void aPostponementKeepsItsLength()
    {
        m_current.phase = Phase::Scheduled;
        const ShellRun result =
            run({u"postpone"_s, id(), u"--to"_s, u"2026-11-29T21:00:00Z"_s,
                 u"--short-notice-reason"_s, u"The supplier comes on Sunday only."_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY(sent().startsAt == *instantFromIso(u"2026-11-29T21:00:00Z"_s));
        QVERIFY(*sent().endsAt - *sent().startsAt == *m_current.endsAt - *m_current.startsAt);
        QCOMPARE(m_relay->heard<ToRelay::NoticeRevise>().last().shortNoticeReason,
                 u"The supplier comes on Sunday only."_s);
    }
    void whatCannotWaitToBeApprovedSaysWhy_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<NoticeKind>("kind");
        QTest::addColumn<Phase>("phase");
        using enum NoticeKind;
        QTest::newRow("extend") << QStringList{u"extend"_s} << Maintenance << Phase::InProgress;
        QTest::newRow("postpone") << QStringList{u"postpone"_s, u"--to"_s, u"2026-11-29T21:00Z"_s}
                                  << Maintenance << Phase::Scheduled;
        QTest::newRow("watch") << QStringList{u"watch"_s} << Incident << Phase::Identified;
        QTest::newRow("reopen") << QStringList{u"reopen"_s} << Incident << Phase::Resolved;
    }
    void whatCannotWaitToBeApprovedSaysWhy()
    {
        QFETCH(QStringList, command);
        QFETCH(NoticeKind, kind);
        QFETCH(Phase, phase);
        if (kind == NoticeKind::Incident)
            m_current = mailOutage();
        m_current.phase = phase;
        const QString why = u"Nobody else is awake"_s;
        const ShellRun result = run(command + QStringList{id(), u"--emergency"_s, why});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QCOMPARE(m_relay->heard<ToRelay::NoticeRevise>().last().emergency, why);
    }
    void whatHasBegunIsNotPostponed()
    {
        const ShellRun result = run({u"postpone"_s, id(), u"--to"_s, u"2026-11-29T21:00Z"_s});
        QVERIFY(result.code != 0);
        QVERIFY2(result.error.contains("extend it instead"_L1), qPrintable(result.error));
        QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
    }
    void onlyAMaintenanceHasAPlannedTime()
    {
        m_current = mailOutage();
        QVERIFY(run({u"extend"_s, id()}).error.contains("Only a maintenance"_L1));
        QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
    }
    void whatIsTypedWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("half an hour")
            << QStringList{u"extend"_s, id(), u"--by"_s, u"half an hour"_s} << u"--by is"_s;
        QTest::newRow("nothing longer")
            << QStringList{u"extend"_s, id(), u"--by"_s, u"0m"_s} << u"--by is"_s;
        QTest::newRow("no new time") << QStringList{u"postpone"_s, id()} << u"--to is"_s;
        QTest::newRow("Sunday") << QStringList{u"postpone"_s, id(), u"--to"_s, u"Sunday"_s}
                                << u"--to is"_s;
    }
    void whatIsTypedWrongIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const ShellRun result = run(words);
        QVERIFY(result.code != 0);
        QVERIFY2(result.error.contains(said), qPrintable(result.error));
    }
    void aReasonForShortNoticeGoesBesideTheNotice()
    {
        const QString file = fileIn(*m_dir, u"sap.json"_s, R"({"kind":"maintenance",
            "severity":"minor","services":[{"id":"sap","name":{"en":"SAP"}}],
            "text":{"en":{"headline":"SAP stops tonight","impact":"You cannot order."}},
            "startsAt":"2026-11-22T20:00:00Z","endsAt":"2026-11-22T22:00:00Z",
            "audience":{"everyone":true}})");
        (void)run({u"publish"_s, file, u"--short-notice-reason"_s, u"A security hole."_s});
        const auto published = m_relay->heard<ToRelay::NoticePublish>();
        QCOMPARE(published.size(), 1);
        QCOMPARE(published.first().shortNoticeReason, u"A security hole."_s);
    }

private:
    QString id() const { return mailOutage().id.text; }
    Notice sent() const
    {
        const auto revisions = m_relay->heard<ToRelay::NoticeRevise>();
        return revisions.isEmpty() ? Notice() : revisions.last().notice.value_or(Notice());
    }
    ShellRun run(const QStringList &words)
    {
        // What counts is the relay's clock, not this computer's.
        return runAsAna(*m_relay, *m_dir, words, {}, 3h);
    }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        if (std::holds_alternative<ToRelay::NoticeHistory>(incoming.request)) {
            ToRelay::NoticeHistory::Answer answer;
            answer.revisions << m_relay->key->sign(noticeBytes(m_current));
            return encodeAnswerOf(incoming.id, answer);
        }
        if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&incoming.request)) {
            Notice next = *revise->notice;
            next.id = m_current.id;
            next.revision = next.asks = 2;
            return encodeAnswerOf(
                incoming.id, ToRelay::NoticeRevise::Answer{m_relay->key->sign(noticeBytes(next))});
        }
        return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    Notice m_current;
};

QTEST_GUILESS_MAIN(MaintenanceCommandsTest)
#include "maintenance_commands_test.moc"
