// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ctl/relay_shell.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;

/** foghornctl desks, desk, enrolment and audit verify, against a fake relay with one desk. */
class DeskCommandsTest : public QObject
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
        m_desk = {.id = {id},
                  .label = u"Reception"_s,
                  .person = {u"marta@corp.example"_s},
                  .host = u"pc-reception"_s,
                  .site = u"Lyon"_s,
                  .machine = u"m"_s,
                  .connected = true,
                  .keyed = true,
                  .tokenId = u"LRK1o2m8Qx0t"_s,
                  .enrolledAt = m_relay->time,
                  .lastSeen = m_relay->time};
        m_token = {u"LRK1o2m8Qx0t"_s, 10, 9, u"ana"_s, m_relay->time + std::chrono::hours(24)};
    }

    void everyDeskIsListed()
    {
        const ShellRun result = run({u"desks"_s, u"--search"_s, u"lyon"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        for (const QString &word :
             {id, u"marta@corp.example"_s, u"Reception"_s, u"key"_s, u"connected"_s})
            QVERIFY2(result.out.contains(word), qPrintable(word));
        QCOMPARE(m_relay->heard<ToRelay::DeskList>().value(0).search, u"lyon"_s);
    }
    void whoIsShutOutIsSaid()
    {
        m_desk.revocation = DeskRevocation{m_relay->time, u"ana"_s, {}, true};
        const ShellRun result = run({u"desks"_s, u"--revoked"_s});
        QVERIFY(result.out.contains("revoked, login readmitted"_L1));
        QVERIFY(m_relay->heard<ToRelay::DeskList>().value(0).revokedOnly);
    }
    void revokingOffersItsToken()
    {
        const ShellRun result =
            run({u"desk"_s, u"revoke"_s, id, u"--reason"_s, u"Stolen on the train."_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY2(result.out.contains("foghornctl enrolment revoke LRK1o2m8Qx0t"_L1),
                 qPrintable(result.out));
        QVERIFY(result.out.contains("desk readmit "_L1 + id));
        const auto sent = m_relay->heard<ToRelay::DeskRevoke>().value(0);
        QCOMPARE(sent.reason, u"Stolen on the train."_s);
        QVERIFY(!sent.idempotencyKey.isEmpty());
        m_token.usesLeft = 0;
        QVERIFY(!run({u"desk"_s, u"revoke"_s, id}).out.contains("enrolment revoke"_L1));
    }
    void aDeskIsNamedAndReadmitted()
    {
        QCOMPARE(run({u"desk"_s, u"rename"_s, id, u"Front desk"_s}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::DeskRename>().value(0).label, u"Front desk"_s);
        QCOMPARE(run({u"desk"_s, u"readmit"_s, id}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::DeskReadmit>().value(0).desk, DeskId{id});
    }
    void tokensAreListedAndRevoked()
    {
        const ShellRun result = run({u"enrolment"_s, u"list"_s});
        QVERIFY2(result.out.contains("9 of 10"_L1) && result.out.contains("ana"_L1),
                 qPrintable(result.out));
        QCOMPARE(run({u"enrolment"_s, u"revoke"_s, m_token.id}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::EnrolmentRevoke>().value(0).id, m_token.id);
    }
    void aWrongLineIsRefused_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("which desk") << QStringList{u"desk"_s, u"revoke"_s};
        QTest::newRow("no id") << QStringList{u"desk"_s, u"revoke"_s, u"reception"_s};
        QTest::newRow("do what") << QStringList{u"desk"_s, u"burn"_s, id};
        QTest::newRow("a word too many") << QStringList{u"desk"_s, u"readmit"_s, id, u"please"_s};
        QTest::newRow("revoke which") << QStringList{u"enrolment"_s, u"revoke"_s};
        QTest::newRow("list what") << QStringList{u"enrolment"_s, u"list"_s, u"all"_s};
    }
    void aWrongLineIsRefused()
    {
        QFETCH(QStringList, typed);
        QCOMPARE(run(typed).code, int(ExitCode::Usage));
        QVERIFY(m_relay->heard<ToRelay::DeskRevoke>().isEmpty());
    }

    void aTrailIsProvenWithoutARelay_data()
    {
        QTest::addColumn<QString>("spoilt");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("as it was written") << u""_s << 0 << u"none changed or missing"_s;
        QTest::newRow("changed") << u"changed"_s << 1 << u"row 2"_s;
        QTest::newRow("taken out") << u"taken out"_s << 1 << u"row 2 is missing"_s;
    }
    void aTrailIsProvenWithoutARelay()
    {
        QFETCH(QString, spoilt);
        QFETCH(int, code);
        QFETCH(QString, said);
        QByteArray lines;
        AuditHead head = auditBeginning();
        for (int number = 1; number <= 3; ++number) {
            AuditEntry entry{.number = number,
                             .at = m_relay->time,
                             .login = u"ana"_s,
                             .from = u"10.3.0.7"_s,
                             .act = u"desk.revoke"_s,
                             .subject = id,
                             .previous = head.hash};
            entry.hash = auditHash(entry);
            head = {number, entry.hash};
            if (number == 2 && spoilt == "changed"_L1)
                entry.login = u"luis"_s;
            if (number != 2 || spoilt != "taken out"_L1)
                lines += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
        }
        const QString file = fileIn(*m_dir, u"trail.jsonl"_s, lines);
        ShellRun result;
        result.code = int(runCtl({u"audit"_s, u"verify"_s, file}, shellFor(result, {}),
                                 ManualClock(m_relay->time)));
        QCOMPARE(result.code, code);
        QVERIFY2((result.out + result.error).contains(said), qPrintable(result.out + result.error));
    }

private:
    ShellRun run(const QStringList &words) { return runAsAna(*m_relay, *m_dir, words); }
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        const auto answer = [&](const auto &content) {
            return encodeAnswerOf(incoming.id, content);
        };
        const Request &asked = incoming.request;
        if (std::holds_alternative<ToRelay::DeskList>(asked))
            return answer(ToRelay::DeskList::Answer{{m_desk}, 1, false});
        if (std::holds_alternative<ToRelay::DeskRename>(asked))
            return answer(ToRelay::DeskRename::Answer{});
        if (std::holds_alternative<ToRelay::DeskRevoke>(asked))
            return answer(ToRelay::DeskRevoke::Answer{m_token.usesLeft > 0 ? std::optional(m_token)
                                                                           : std::nullopt});
        if (std::holds_alternative<ToRelay::DeskReadmit>(asked))
            return answer(ToRelay::DeskReadmit::Answer{});
        if (std::holds_alternative<ToRelay::EnrolmentList>(asked))
            return answer(ToRelay::EnrolmentList::Answer{{m_token}, false});
        if (std::holds_alternative<ToRelay::EnrolmentRevoke>(asked))
            return answer(ToRelay::EnrolmentRevoke::Answer{});
        return {};
    }

    inline static const QString id = u"0192f5a0-1f00-7d10-8a55-0b2f4c6d8e11"_s;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    DeskEntry m_desk;
    EnrolmentTokenEntry m_token;
};

QTEST_GUILESS_MAIN(DeskCommandsTest)
#include "desk_commands_test.moc"
