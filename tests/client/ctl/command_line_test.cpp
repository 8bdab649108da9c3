// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/command_line.h"
#include "client/ctl/help.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace Qt::StringLiterals;

static const QString id = u"01931f3a-7c00-7abc-8def-0123456789ab"_s;

static Parsed parsed(const QString &words, const QMap<QString, QString> &environment = {})
{
    QStringList arguments{u"--relay"_s, u"wss://relay.example/v1"_s, u"--login"_s,
                          u"ana"_s,     u"--password-file"_s,        u"pw"_s};
    arguments += words.split(u' ', Qt::SkipEmptyParts);
    return parse(arguments, [environment](const char *name) {
        return environment.value(QString::fromLatin1(name));
    });
}

template <class C>
static C commandOf(const Parsed &parsed)
{
    if (const auto *failure = std::get_if<Failure>(&parsed))
        qWarning("%s", qPrintable(failure->sentence));
    return std::get<C>(std::get<CommandLine>(parsed).command);
}

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStandsBeforeTheCommandIsOfTheProgram();
    void theEnvironmentFillsWhatIsNotTyped();
    void everyCommandIsRead();
    void whatHelpsToWriteIsRead();
    void aPasswordFileAfterStaffAddIsTheNewAccounts();
    void jsonMayStandAnywhere();
    void aWrongLineIsSaidWithExitCode64_data();
    void aWrongLineIsSaidWithExitCode64();
    void plainWsOffThisComputerIsRefused();
    void checkNeedsNoRelay();
    void theHelpFitsEightyColumns();
};

void CommandLineTest::whatStandsBeforeTheCommandIsOfTheProgram()
{
    const auto line = std::get<CommandLine>(parsed(u"--ca-file ca.pem list --live"_s));
    QCOMPARE(line.relay, QUrl(u"wss://relay.example/v1"_s));
    QCOMPARE(line.login, u"ana"_s);
    QCOMPARE(line.passwordFile, u"pw"_s);
    QCOMPARE(line.authoritiesFile, u"ca.pem"_s);
    QVERIFY(!line.json);
    QVERIFY(std::get<List>(line.command).liveOnly);
}

void CommandLineTest::theEnvironmentFillsWhatIsNotTyped()
{
    const QMap<QString, QString> environment{{u"FOGHORN_RELAY"_s, u"ws://localhost:1/v1"_s},
                                             {u"FOGHORN_LOGIN"_s, u"bruno"_s},
                                             {u"FOGHORN_PASSWORD_FILE"_s, u"file"_s}};
    const auto from = [&environment](const char *name) {
        return environment.value(QString::fromLatin1(name));
    };
    const auto line = std::get<CommandLine>(parse({u"--login"_s, u"ana"_s, u"list"_s}, from));
    QCOMPARE(line.relay, QUrl(u"ws://localhost:1/v1"_s));
    QCOMPARE(line.login, u"ana"_s);
    QCOMPARE(line.passwordFile, u"file"_s);
}

void CommandLineTest::everyCommandIsRead()
{
    QCOMPARE(commandOf<EnrolmentToken>(parsed(u"enrolment-token --uses 50 --valid-days=30"_s)).uses,
             50);
    QCOMPARE(commandOf<EnrolmentToken>(parsed(u"enrolment-token"_s)).validDays, 7);
    QCOMPARE(commandOf<Publish>(parsed(u"publish -"_s)).file, u"-"_s);
    const auto revise = commandOf<Revise>(parsed(u"revise "_s + id + u" n.json --base 3"_s));
    QCOMPARE(revise.id.text, id);
    QCOMPARE(revise.file, u"n.json"_s);
    QCOMPARE(revise.base, std::optional(3));
    const auto end = commandOf<End>(parsed(u"end --text-file F "_s + id.toUpper()));
    QCOMPARE(end.id.text, id);
    QCOMPARE(end.textFile, u"F"_s);
    QVERIFY(!end.base);
    const auto cancel =
        commandOf<Cancel>(parsed(u"cancel "_s + id + u" --mistake --reason Oops"_s));
    QCOMPARE(cancel.reason, u"Oops"_s);
    QVERIFY(cancel.why == CancelReason::Mistake);
    QVERIFY(commandOf<Cancel>(parsed(u"cancel "_s + id + u" --reason x"_s)).why ==
            CancelReason::NoLongerNeeded);
    QVERIFY(!commandOf<List>(parsed(u"list"_s)).liveOnly);
    QVERIFY(commandOf<ShowTally>(parsed(u"tally --watch "_s + id)).watch);
    const auto recipients = commandOf<Recipients>(
        parsed(u"recipients "_s + id + u" --state notAcknowledged --search Lyon --csv"_s));
    QVERIFY(recipients.state == RecipientState::NotAcknowledged);
    QCOMPARE(recipients.search, u"Lyon"_s);
    QVERIFY(recipients.csv);
    QCOMPARE(commandOf<CheckAudience>(parsed(u"check-audience a.json"_s)).file, u"a.json"_s);
    QCOMPARE(commandOf<Publish>(parsed(u"publish n.json --try group:it"_s)).tryOn, u"group:it"_s);
    QCOMPARE(commandOf<Revise>(parsed(u"revise "_s + id + u" n.json --try me"_s)).tryOn, u"me"_s);
    QCOMPARE(commandOf<End>(parsed(u"end --try=ana "_s + id)).tryOn, u"ana"_s);
    const auto still = commandOf<StillWorking>(parsed(u"still-working "_s + id + u" --base 2"_s));
    QVERIFY(still.id.text == id && still.base == 2 && !still.every);
    QVERIFY(commandOf<StillWorking>(parsed(u"still-working --next=45 "_s + id)).every ==
            std::chrono::minutes(45));
    QVERIFY(commandOf<StillWorking>(parsed(u"still-working --next 10080 "_s + id)).every ==
            std::chrono::hours(7 * 24));
    QCOMPARE(commandOf<ReportPromises>(parsed(u"promises"_s)).days, 30);
    QCOMPARE(commandOf<ReportPromises>(parsed(u"promises --days 366"_s)).days, 366);
    QVERIFY(std::holds_alternative<HelpWanted>(parsed(u"publish --help"_s)));
    QVERIFY(std::holds_alternative<HelpWanted>(
        parse({u"--help"_s}, [](const char *) { return QString(); })));
    QVERIFY(std::holds_alternative<VersionWanted>(
        parse({u"--version"_s}, [](const char *) { return QString(); })));
}

void CommandLineTest::whatHelpsToWriteIsRead()
{
    commandOf<ListTemplates>(parsed(u"templates"_s));
    QCOMPARE(commandOf<ShowTemplate>(parsed(u"template show wifi-down"_s)).id, u"wifi-down"_s);
    QCOMPARE(commandOf<SaveTemplate>(parsed(u"template save -"_s)).file, u"-"_s);
    const auto remove = commandOf<RemoveTemplate>(parsed(u"template remove wifi-down --base 4"_s));
    QCOMPARE(remove.id, u"wifi-down"_s);
    QCOMPARE(remove.base, std::optional(4));
    commandOf<ListServices>(parsed(u"services"_s));
    QCOMPARE(commandOf<ExportServices>(parsed(u"services export"_s)).file, QString());
    QCOMPARE(commandOf<ExportServices>(parsed(u"services export s.csv"_s)).file, u"s.csv"_s);
    QVERIFY(!commandOf<ImportServices>(parsed(u"services import s.csv"_s)).dryRun);
    QVERIFY(commandOf<ImportServices>(parsed(u"services import s.csv --dry-run"_s)).dryRun);
    QCOMPARE(commandOf<ListOutages>(parsed(u"outages email"_s)).service, u"email"_s);
    const auto compose = commandOf<Compose>(
        parsed(u"compose --template email-down --service email --set site=Lyon --set es:site=a=b "
               "--language en --language=es --revise "_s +
               id));
    QCOMPARE(compose.templateId, u"email-down"_s);
    QCOMPARE(compose.service, u"email"_s);
    QCOMPARE(compose.revises.text, id);
    QCOMPARE(compose.values[u"site"_s][QString()], u"Lyon"_s);
    QCOMPARE(compose.values[u"site"_s][u"es"_s], u"a=b"_s);
    QCOMPARE(compose.languages, (QStringList{u"en"_s, u"es"_s}));
}

void CommandLineTest::aPasswordFileAfterStaffAddIsTheNewAccounts()
{
    const auto line =
        std::get<CommandLine>(parsed(u"staff add bruno --role helpDesk --password-file pw2"_s));
    QCOMPARE(line.passwordFile, u"pw"_s);
    const auto staff = std::get<StaffAdd>(line.command);
    QCOMPARE(staff.login, u"bruno"_s);
    QCOMPARE(staff.passwordFile, u"pw2"_s);
    QVERIFY(staff.role == Role::HelpDesk);
}

void CommandLineTest::jsonMayStandAnywhere()
{
    QVERIFY(std::get<CommandLine>(parsed(u"--json list"_s)).json);
    QVERIFY(std::get<CommandLine>(parsed(u"tally "_s + id + u" --json"_s)).json);
}

void CommandLineTest::aWrongLineIsSaidWithExitCode64_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("no command") << QString() << u"A command is missing"_s;
    QTest::newRow("no such command") << u"shout"_s << u"“shout”"_s;
    QTest::newRow("no file") << u"publish"_s << u"FILE is missing"_s;
    QTest::newRow("a word too many") << u"publish a b"_s << u"“b”"_s;
    QTest::newRow("no such option") << u"list --dead"_s << u"--dead"_s;
    QTest::newRow("no such option before") << u"--quick list"_s << u"--quick"_s;
    QTest::newRow("no value") << u"enrolment-token --uses"_s << u"needs a value"_s;
    QTest::newRow("a value too many") << u"list --live=yes"_s << u"takes no value"_s;
    QTest::newRow("twice") << u"enrolment-token --uses 1 --uses 2"_s << u"twice"_s;
    QTest::newRow("no number") << u"enrolment-token --uses many"_s << u"whole number"_s;
    QTest::newRow("no id") << u"tally email"_s << u"“email”"_s;
    QTest::newRow("no state") << u"recipients "_s + id + u" --state seen"_s << u"--state is"_s;
    QTest::newRow("no such act on a template") << u"template copy x"_s << u"“show”"_s;
    QTest::newRow("no template") << u"template show"_s << u"is missing"_s;
    QTest::newRow("a base to save") << u"template save f --base 3"_s << u"--base is for"_s;
    QTest::newRow("no such act on services") << u"services sort"_s << u"“export”"_s;
    QTest::newRow("nothing to import") << u"services import"_s << u"FILE is missing"_s;
    QTest::newRow("a dry export") << u"services export --dry-run"_s << u"--dry-run is for"_s;
    QTest::newRow("too much to export") << u"services export a b"_s << u"“b”"_s;
    QTest::newRow("nothing to compose") << u"compose --set a=b"_s << u"--template"_s;
    QTest::newRow("no value to set") << u"compose --template t --set site"_s << u"“site”"_s;
    QTest::newRow("no blank to set") << u"compose --template t --set es:=x"_s << u"“es:=x”"_s;
    QTest::newRow("no notice to revise") << u"compose --template t --revise x"_s << u"“x”"_s;
    QTest::newRow("no role") << u"staff add bruno --role boss --password-file f"_s
                             << u"--role is"_s;
    QTest::newRow("no staff verb")
        << u"staff drop bruno --role author --password-file f"_s << u"Staff are listed"_s;
    QTest::newRow("no change") << u"staff change bruno"_s << u"What is to change of bruno?"_s;
    QTest::newRow("in and out") << u"staff change bruno --enable --disable"_s << u"exclude"_s;
    QTest::newRow("a limit and none")
        << u"staff change bruno --no-limit --limit-site Lyon"_s << u"--no-limit"_s;
    QTest::newRow("no severity") << u"staff change bruno --limit-severity bad"_s << u"critical"_s;
    QTest::newRow("no code") << u"second-factor confirm"_s << u"confirm CODE"_s;
    QTest::newRow("a code too early") << u"second-factor begin 123456"_s << u"is begun"_s;
    QTest::newRow("a token for nothing") << u"api-token create Zabbix"_s << u"--right"_s;
    QTest::newRow("no right") << u"api-token create Zabbix --right fly"_s << u"“fly”"_s;
    QTest::newRow("no reason") << u"cancel "_s + id << u"--reason"_s;
    QTest::newRow("base 0") << u"end "_s + id + u" --base 0"_s << u"--base"_s;
    QTest::newRow("still working on nothing") << u"still-working"_s << u"ID is missing"_s;
    for (const char *minutes : {"0", "-5", "10081", "soon"})
        QTest::addRow("the next word in %s minutes", minutes)
            << u"still-working --next %1 "_s.arg(QLatin1StringView(minutes)) + id << u"--next"_s;
    for (const char *days : {"0", "367", "all"})
        QTest::addRow("promises of %s days", days)
            << u"promises --days "_s + QLatin1StringView(days) << u"--days"_s;
    QTest::newRow("promises of one notice") << u"promises "_s + id << id;
    QTest::newRow("a second relay") << u"list --relay wss://other.example/v1"_s << u"twice"_s;
}

void CommandLineTest::aWrongLineIsSaidWithExitCode64()
{
    QFETCH(QString, words);
    QFETCH(QString, said);
    const Parsed result = parsed(words);
    QVERIFY(std::holds_alternative<Failure>(result));
    const auto &failure = std::get<Failure>(result);
    QCOMPARE(int(failure.code), 64);
    QVERIFY2(failure.sentence.contains(said), qPrintable(failure.sentence));
}

void CommandLineTest::plainWsOffThisComputerIsRefused()
{
    const Parsed result = parse({u"--relay"_s, u"ws://relay.example/v1"_s, u"--login"_s, u"ana"_s,
                                 u"--password-file"_s, u"pw"_s, u"list"_s},
                                [](const char *) { return QString(); });
    QVERIFY(std::get<Failure>(result).sentence.contains(u"unencrypted"));
}

void CommandLineTest::checkNeedsNoRelay()
{
    const auto nothing = [](const char *) { return QString(); };
    const auto check = std::get<CheckWords>(parse(
        {u"check"_s, u"n.json"_s, u"--glossary=g.csv"_s, u"--policy"_s, u"p.json"_s}, nothing));
    QCOMPARE(check.file, u"n.json"_s);
    QCOMPARE(check.glossaryFile, u"g.csv"_s);
    QCOMPARE(check.policyFile, u"p.json"_s);
    QVERIFY(!check.json);
    QVERIFY(std::get<CheckWords>(parse({u"--json"_s, u"check"_s, u"-"_s}, nothing)).json);
    QVERIFY(std::get<CheckWords>(parse({u"check"_s, u"-"_s, u"--json"_s}, nothing)).json);
    QVERIFY(std::holds_alternative<HelpWanted>(parse({u"check"_s, u"--help"_s}, nothing)));
    const auto failure = std::get<Failure>(parse({u"check"_s}, nothing));
    QCOMPARE(int(failure.code), 64);
    QVERIFY(failure.sentence.contains(u"FILE is missing"));
}

void CommandLineTest::theHelpFitsEightyColumns()
{
    for (const QString &line : helpText().split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
