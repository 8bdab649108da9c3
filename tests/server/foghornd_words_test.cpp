// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation's own words, and what it does not send, through a whole relay.
#include "server/coach_files.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class FoghorndWordsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    static RpcResult<ToRelay::NoticePublish::Answer> publish(WireClient &console,
                                                             const Notice &notice)
    {
        return console.ask(ToRelay::NoticePublish{.notice = notice, .idempotencyKey = newKey()});
    }
    void give(RunningRelay &relay, const QByteArray &policy, const QByteArray &glossary = {})
    {
        const QString policyFile = file(u"policy.json"_s, policy);
        const QString words = glossary.isEmpty() ? QString() : file(u"words.csv"_s, glossary);
        relay.furtherSettings = [policyFile, words](ServerSettings &settings) {
            settings.coachPolicy = policyFile;
            settings.coachGlossary = words;
        };
        relay.restart();
    }

private Q_SLOTS:
    void aRelayWithoutAPolicySendsEverything()
    {
        RunningRelay relay;
        const auto console = relay.console();
        Notice notice = emailOutage();
        notice.text[u"en"_s].impact =
            u"Our provider messed up again. It will never happen again."_s;
        QVERIFY(good(publish(*console, notice)));
        const auto settings = good(console->ask(ToRelay::CoachSettings{}));
        QVERIFY(settings && *settings == ToRelay::CoachSettings::Answer{});
    }

    void consolesGetTheWordsAndTheRules()
    {
        RunningRelay relay;
        give(relay, R"({"block": ["blame"], "off": ["longSentence"]})",
             "word,plain words,language\nArgos,the order list,en\nVLAN,,\n");
        const auto console = relay.console();
        const auto answer = good(console->ask(ToRelay::CoachSettings{}));
        QVERIFY(answer);
        QCOMPARE(answer->rules.glossary.entries.size(), 2);
        QCOMPARE(answer->rules.glossary.entries.first().plain, u"the order list"_s);
        QVERIFY(answer->rules.policy.block == QSet{CoachRule::Blame});
        QVERIFY(answer->rules.policy.off == QSet{CoachRule::LongSentence});
    }

    void wordsThatThePolicyBlocksAreRefusedByName()
    {
        RunningRelay relay;
        give(relay, R"({"block": ["overPromise"]})");
        const auto console = relay.console();
        Notice notice = emailOutage();
        notice.text[u"es"_s].impact = u"No hay correo. No volverá a pasar."_s;
        const RpcError error = refused(publish(*console, notice));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.first().field, u"text.es.impact"_s);
        QVERIFY2(error.fields.first().reason.contains(u"does not send “No volverá a pasar"),
                 qPrintable(error.fields.first().reason));
        QVERIFY(error.message.startsWith(u"your organisation does not send"));

        // What only advises stops nothing.
        notice.text[u"es"_s].impact = u"No hay correo por culpa del proveedor."_s;
        const auto first = good(publish(*console, notice));
        QVERIFY(first);
        Notice next = contentOf(first->envelope);
        next.text[u"en"_s].progress = u"We guarantee that it works tomorrow."_s;
        const RpcError later = refused(console->ask(ToRelay::NoticeRevise{
            .id = next.id, .base = 1, .notice = next, .idempotencyKey = newKey()}));
        QCOMPARE(int(later.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(later.fields.first().field, u"text.en.progress"_s);
    }

    void whatIsMissingCanBeRefusedToo()
    {
        RunningRelay relay;
        give(relay, R"({"block": ["noApology"]})");
        const auto console = relay.console();
        Notice notice = emailOutage();
        for (NoticeText &text : notice.text)
            text.closing.clear();
        const RpcError error = refused(publish(*console, notice));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(error.fields.size(), notice.text.size());
        QVERIFY(error.fields.first().field.endsWith(u".closing"));
    }

    void aWrongFileIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("no language")
            << u"words.csv"_s << QByteArray("Argos,list,en\nVLAN,network,klingon\n") << u"line 2"_s;
        QTest::newRow("no JSON") << u"policy.json"_s << QByteArray("{\n\"block\": [\n,]}")
                                 << u"line 3"_s;
        QTest::newRow("no rule") << u"policy.json"_s << QByteArray("{\n\"block\":\n[\"rudeness\"]}")
                                 << u"line 3"_s;
    }

    void aWrongFileIsNamedWithItsLine()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        ServerSettings settings;
        (name.endsWith(u".csv") ? settings.coachGlossary : settings.coachPolicy) =
            file(name, content);
        const auto rules = readCoachRules(settings);
        QVERIFY(!rules);
        const QString &reason = rules.error().reason;
        QVERIFY2(reason.contains(name) && reason.contains(said) && reason.contains(u"expected"),
                 qPrintable(reason));
        settings.data = RunningRelay().data();
        settings.coachPolicy = m_folder.filePath(u"gone.json"_s);
        settings.coachGlossary.clear();
        const auto gone = readCoachRules(settings);
        QVERIFY(!gone && gone.error().reason.contains(u"gone.json"));
    }
};

QTEST_GUILESS_MAIN(FoghorndWordsTest)
#include "foghornd_words_test.moc"
