// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"
#include "client/ctl/draft_file.h"
#include "common/clock.h"
#include "tests/client/ctl/shell.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace Qt::StringLiterals;

static const Instant now = *instantFromIso(u"2026-11-22T10:00:00Z");

/** `foghornctl check` as a shell would run it: no relay, no account, no network. */
class CheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonNamesRuleFieldPlaceAndReplacement();
    void aPersonReadsFieldWordsReasonAndReplacement();
    void aDraftOfAHeadlineIsChecked();
    void aGoodNoticeHasNothingToRemark();
    void theExamplesAreClean();
    void timesByTheirDistanceAreRead_data();
    void timesByTheirDistanceAreRead();
    void whatIsNoNoticeIsSaidSo_data();
    void whatIsNoNoticeIsSaidSo();
    void aFileThatIsNotThereIs66();
    void theGlossaryIsRead();
    void thePolicyMakesTheExitCode2();

private:
    struct Run : ShellRun
    {
        QJsonArray findings() const
        {
            return QJsonDocument::fromJson(out.toUtf8()).object()[u"findings"].toArray();
        }
    };
    Run run(const QStringList &arguments, const QByteArray &input = {});
    QString file(const QString &name, const QByteArray &content);
    QTemporaryDir m_dir;
};

CheckTest::Run CheckTest::run(const QStringList &arguments, const QByteArray &input)
{
    Run run;
    Surroundings surroundings = shellFor(run, input);
    const ManualClock clock(now);
    run.code = int(runCtl(QStringList{u"check"_s} + arguments, surroundings, clock));
    return run;
}

QString CheckTest::file(const QString &name, const QByteArray &content)
{
    return fileIn(m_dir, name, content);
}

static const QByteArray goodNotice = R"({"kind":"incident","severity":"major","phase":"identified",
 "startsAt":"2026-11-22T09:00:00Z","audience":{"include":[{"site":["Lyon"]}]},
 "text":{"en":{"headline":"E-mail is not working","impact":"You cannot send messages.",
 "affected":"All staff in Lyon","cause":"A broken disk.","closing":"We are sorry.",
 "actions":[{"when":"now","text":"Leave Outlook open."}]}}})";

void CheckTest::jsonNamesRuleFieldPlaceAndReplacement()
{
    QByteArray notice = goodNotice;
    notice.replace("You cannot send messages.", "\xf0\x9f\x94\xa5 The servers are down.");
    const Run done = run({u"-"_s, u"--json"_s}, notice);
    QCOMPARE(done.code, 0);
    QVERIFY(done.error.isEmpty());
    QCOMPARE(done.findings().size(), 1);
    const QJsonObject finding = done.findings().first().toObject();
    QCOMPARE(finding[u"rule"].toString(), u"jargon"_s);
    QCOMPARE(finding[u"field"].toString(), u"text.en.impact"_s);
    QCOMPARE(finding[u"start"].toInt(), 7); // the flame takes two UTF-16 units
    QCOMPARE(finding[u"length"].toInt(), 7);
    QCOMPARE(finding[u"replacement"].toString(), u"central computers"_s);
    QVERIFY(finding[u"why"].toString().contains(u"servers"));
}

void CheckTest::aPersonReadsFieldWordsReasonAndReplacement()
{
    QByteArray notice = goodNotice;
    notice.replace("You cannot send messages.", "The servers are down.");
    const Run done = run({u"-"_s}, notice);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.out.startsWith(u"text.en.impact: jargon “servers”\n  Not everybody"),
             qPrintable(done.out));
    QVERIFY(done.out.contains(u"\n  → central computers\n"));
}

void CheckTest::aDraftOfAHeadlineIsChecked()
{
    const Run done =
        run({u"-"_s, u"--json"_s}, R"({"text":{"es":{"headline":"El correo no va"}}})");
    QCOMPARE(done.code, 0);
    QStringList rules;
    for (const QJsonValue &finding : done.findings())
        rules << finding[u"rule"].toString();
    QCOMPARE(rules, (QStringList{u"missingWho"_s, u"missingWhen"_s, u"missingWhere"_s,
                                 u"missingWhy"_s, u"noAction"_s, u"noApology"_s}));
}

void CheckTest::aGoodNoticeHasNothingToRemark()
{
    QCOMPARE(run({u"-"_s}, goodNotice).out, u"Nothing to remark.\n"_s);
    QCOMPARE(run({u"-"_s, u"--json"_s}, goodNotice).out, u"{\"findings\":[]}\n"_s);
}

void CheckTest::theExamplesAreClean()
{
    const QDir examples(QFINDTESTDATA("../installer/examples")); // from the tests' source folder
    QStringList files = examples.entryList({u"*.json"_s}, QDir::Files);
    files.removeOne(u"continuity.json"_s); // a card for desks, no notice
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        const Run done = run({examples.filePath(name), u"--json"_s});
        QCOMPARE(done.code, 0);
        // The bench was measured with the bytes of email-down.json, so its apology still waits.
        for (const QJsonValue &finding : done.findings())
            QVERIFY2(name == "email-down.json"_L1 && finding[u"rule"].toString() == "noApology"_L1,
                     qPrintable(name + u": "_s + finding[u"why"].toString()));
    }
}

void CheckTest::timesByTheirDistanceAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("ago") << u"@25 minutes ago@"_s << u"2026-11-22T09:35:00Z"_s;
    QTest::newRow("from now") << u"@+5 hours@"_s << u"2026-11-22T15:00:00Z"_s;
    QTest::newRow("days") << u"@2 days@"_s << u"2026-11-24T10:00:00Z"_s;
    QTest::newRow("another form") << u"@tomorrow 22:00@"_s << u"2026-11-22T10:00:00Z"_s;
    QTest::newRow("the wire's form") << u"2026-11-22T11:00:00Z"_s << u"2026-11-22T11:00:00Z"_s;
}

void CheckTest::timesByTheirDistanceAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto draft =
        draftFrom({{u"text"_s, QJsonObject{{u"en"_s, QJsonObject{{u"headline"_s, u"Mail"_s}}}}},
                   {u"startsAt"_s, text}},
                  now);
    QVERIFY(!failureOf(draft));
    QCOMPARE(toIso(*std::get<Notice>(draft).startsAt), iso);
}

void CheckTest::whatIsNoNoticeIsSaidSo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("Dear all") << u"standard input"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"standard input"_s;
    QTest::newRow("no words") << QByteArray(R"({"kind":"incident"})") << u"no words to check"_s;
    QTest::newRow("words that are none")
        << QByteArray(R"({"text":{"en":"E-mail is down"}})") << u"no words to check"_s;
    QTest::newRow("a wrong kind") << QByteArray(R"({"kind":"mess","text":{"en":{}}})")
                                  << u"kind: "_s;
    QTest::newRow("a wrong time") << QByteArray(R"({"startsAt":"noon","text":{"en":{}}})")
                                  << u"startsAt: "_s;
}

void CheckTest::whatIsNoNoticeIsSaidSo()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const Run done = run({u"-"_s, u"--json"_s}, content);
    QCOMPARE(done.code, 2);
    QVERIFY(done.out.isEmpty());
    QVERIFY2(done.error.contains(said), qPrintable(done.error));
}

void CheckTest::aFileThatIsNotThereIs66()
{
    QCOMPARE(run({m_dir.filePath(u"none.json"_s)}).code, 66);
    QCOMPARE(run({u"-"_s, u"--glossary"_s, m_dir.filePath(u"none.csv"_s)}, goodNotice).code, 66);
}

void CheckTest::theGlossaryIsRead()
{
    QByteArray notice = goodNotice;
    notice.replace("You cannot send messages.", "Argos is slow.");
    const QString glossary = file(u"words.csv"_s, "Argos,the order list,en\n");
    QVERIFY(run({u"-"_s, u"--json"_s}, notice).findings().isEmpty());
    const Run done = run({u"-"_s, u"--json"_s, u"--glossary"_s, glossary}, notice);
    QCOMPARE(done.findings().first()[u"replacement"].toString(), u"The order list"_s);
}

void CheckTest::thePolicyMakesTheExitCode2()
{
    QByteArray notice = goodNotice;
    notice.replace("You cannot send messages.", "It will never happen again.");
    const QString policy = file(u"policy.json"_s, R"({"block":["overPromise"]})");
    QCOMPARE(run({u"-"_s}, notice).code, 0);
    const Run stopped = run({u"-"_s, u"--policy"_s, policy}, notice);
    QCOMPARE(stopped.code, 2);
    QVERIFY(stopped.out.contains(u"overPromise") && stopped.error.contains(u"policy"));
    QCOMPARE(run({u"-"_s, u"--policy"_s, policy}, goodNotice).code, 0);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
