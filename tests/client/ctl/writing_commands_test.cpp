// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"

#include "common/clock.h"
#include "tests/client/ctl/shell.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

/** foghornctl for who writes: templates, the catalogue, past outages, compose and try-outs, against a fake relay
    that keeps what it is given. */
class WritingCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void templatesAreListedAndTheOverdueMarked();
    void whatIsShownMayBeChangedAndSaved();
    void aTemplateOfSomebodyElsesIsAConflict();
    void aWrongTemplateIs2AndSaysEveryField();
    void aTemplateIsRemovedAtTheRevisionSeen();
    void theCatalogueIsExportedAndImportedBack();
    void anImportSaysWhatItChanges();
    void aDryRunSendsNothing();
    void aWrongCatalogueNamesLineAndColumn();
    void outagesComeWithTheirMiddle();
    void composeMakesANoticeThatMayBePublished();
    void whatIsTypedGoesBeforeWhatIsKnown();
    void aBlankLeftIsAskedFor();
    void whatTheTemplateHasNotIsRefused_data();
    void whatTheTemplateHasNotIsRefused();
    void anEndingIsComposedForARunningNotice();
    void aTryOutGoesToOnePersonOnly_data();
    void aTryOutGoesToOnePersonOnly();
    void aTryOutForNobodyIsNotSent();
    void theAudienceIsToldWithItsBudget();
    void aCheckGoesByTheRelaysWordsAndRules();

private:
    using Run = ShellRun;
    Run run(const QString &words, const QByteArray &input = {});
    QString file(const QString &name, const QByteArray &content);
    QByteArray answerFor(const IncomingRequest &incoming);
    static NoticeTemplate slow();
    static NoticeTemplate allClear();
    static CatalogueService service(const QString &id);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    QList<NoticeTemplate> m_templates;
    QList<CatalogueService> m_services;
    int m_catalogue = 4;
    int m_known = 1; // people in any audience
};

NoticeTemplate WritingCommandsTest::slow()
{
    NoticeTemplate made;
    made.id = u"system-slow"_s;
    made.revision = 2;
    made.name = {{u"en"_s, u"A slow system"_s}, {u"es"_s, u"Un sistema lento"_s}};
    made.owner = u"Service desk"_s;
    made.reviewBy = QDate(2026, 11, 1);
    made.nextUpdate = 60min;
    made.blanks = {{u"service"_s, true, {}, {{u"en"_s, u"Orders"_s}, {u"es"_s, u"Pedidos"_s}}},
                   {u"reason"_s, false, {}, {{u"en"_s, u"A full disk."_s}}},
                   {u"since"_s, true, {}, {{u"en"_s, u"this morning"_s}}}};
    for (const QString &language : {u"en"_s, u"es"_s})
        made.notice.text[language] = {.headline = u"{{service}}: slow"_s,
                                      .impact = u"It takes long since {{since}}."_s,
                                      .cause = u"{{reason}}"_s};
    made.notice.defaultLanguage = u"en"_s;
    made.notice.audience.everyone = true;
    return made;
}

NoticeTemplate WritingCommandsTest::allClear()
{
    NoticeTemplate made;
    made.id = u"all-clear"_s;
    made.revision = 1;
    made.use = TemplateUse::Ending;
    made.name = {{u"en"_s, u"All clear"_s}};
    made.owner = u"Service desk"_s;
    made.reviewBy = QDate(2027, 11, 30);
    made.notice.phase = Phase::Resolved;
    made.notice.text[u"en"_s] = {.headline = u"E-mail works again"_s, .closing = u"Thank you."_s};
    made.notice.text[u"es"_s] = {.headline = u"El correo vuelve a funcionar"_s};
    made.notice.defaultLanguage = u"en"_s;
    made.notice.audience.everyone = true;
    return made;
}

CatalogueService WritingCommandsTest::service(const QString &id)
{
    CatalogueService made;
    made.service = {id, {{u"en"_s, id.toUpper()}, {u"es"_s, u"El "_s + id}}};
    made.owner = u"Applications team"_s;
    made.audience = {true, {}, {{.site = {u"Porto"_s}}}};
    made.templateId = u"system-slow"_s;
    made.updateEvery = 20min;
    return made;
}

void WritingCommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<FakeRelay>();
    m_templates = {allClear(), slow()};
    m_services = {service(u"orders"_s), service(u"payroll"_s)};
    m_catalogue = 4;
    m_known = 1;
    m_relay->answerMore = [this](const IncomingRequest &incoming) { return answerFor(incoming); };
    QFile::setPermissions(file(u"password"_s, "correct horse\n"),
                          QFile::ReadOwner | QFile::WriteOwner);
}

QString WritingCommandsTest::file(const QString &name, const QByteArray &content)
{
    return fileIn(*m_dir, name, content);
}

WritingCommandsTest::Run WritingCommandsTest::run(const QString &words, const QByteArray &input)
{
    Run run;
    Surroundings surroundings = shellFor(run, input);
    surroundings.myself = [] { return PersonId{u"marta@corp.example"_s}; };
    surroundings.timings = quickTimings();
    const ManualClock clock(m_relay->time);
    const QStringList arguments{u"--relay"_s,         m_relay->url().toString(),
                                u"--login"_s,         u"ana"_s,
                                u"--password-file"_s, m_dir->filePath(u"password"_s)};
    run.code = int(runCtl(arguments + words.split(u' ', Qt::SkipEmptyParts), surroundings, clock));
    return run;
}

QByteArray WritingCommandsTest::answerFor(const IncomingRequest &incoming)
{
    const auto conflict = [&] {
        return encodeError(incoming.id, {.code = wire::ErrorCode::Conflict,
                                         .message = u"the template was changed"_s});
    };
    if (const auto *list = std::get_if<ToRelay::TemplateList>(&incoming.request)) {
        // One template a page, so that paging is used.
        ToRelay::TemplateList::Answer answer;
        for (const NoticeTemplate &each : std::as_const(m_templates)) {
            if (each.id <= list->after)
                continue;
            answer.more = !answer.templates.isEmpty();
            if (!answer.more)
                answer.templates << each;
        }
        return encodeAnswerOf(incoming.id, answer);
    }
    if (const auto *save = std::get_if<ToRelay::TemplateSave>(&incoming.request))
        return save->base == 2 ? encodeAnswerOf(incoming.id, ToRelay::TemplateSave::Answer{3})
                               : conflict();
    if (const auto *remove = std::get_if<ToRelay::TemplateRemove>(&incoming.request))
        return remove->base == 2 ? encodeAnswerOf(incoming.id, ToRelay::TemplateRemove::Answer{})
                                 : conflict();
    if (const auto *list = std::get_if<ToRelay::ServiceList>(&incoming.request)) {
        const qsizetype next = list->after.isEmpty() ? 0 : 1;
        return encodeAnswerOf(incoming.id,
                              ToRelay::ServiceList::Answer{m_services.mid(next, 1), m_catalogue,
                                                           next + 1 < m_services.size()});
    }
    if (const auto *replace = std::get_if<ToRelay::ServiceReplace>(&incoming.request)) {
        m_services = replace->services;
        return encodeAnswerOf(incoming.id, ToRelay::ServiceReplace::Answer{++m_catalogue});
    }
    if (const auto *list = std::get_if<ToRelay::OutageList>(&incoming.request)) {
        const auto outage = [this](std::chrono::minutes length,
                                   std::optional<std::chrono::minutes> error) {
            return PastOutage{mailOutage().id, m_relay->time, m_relay->time + length,
                              Severity::Major, error,         1};
        };
        ToRelay::OutageList::Answer answer;
        if (list->service == u"email")
            answer.outages = {outage(95min, 50min), outage(40min, {}), outage(60min, 20min)};
        return encodeAnswerOf(incoming.id, answer);
    }
    if (std::holds_alternative<ToRelay::CoachSettings>(incoming.request)) {
        CoachRules rules;
        rules.glossary.entries = {{u"Argos"_s, u"the order list"_s, Language::English}};
        rules.policy.block = {CoachRule::Jargon};
        return encodeAnswerOf(incoming.id, ToRelay::CoachSettings::Answer{rules});
    }
    if (std::holds_alternative<ToRelay::NoticePublish>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::NoticePublish::Answer{
                                               m_relay->key->sign(noticeBytes(mailOutage()))});
    if (std::holds_alternative<ToRelay::NoticeHistory>(incoming.request))
        return encodeAnswerOf(incoming.id, ToRelay::NoticeHistory::Answer{
                                               {m_relay->key->sign(noticeBytes(mailOutage()))}});
    if (const auto *preview = std::get_if<ToRelay::AudiencePreview>(&incoming.request)) {
        ToRelay::AudiencePreview::Answer answer{.addressed = m_known};
        if (preview->severity) {
            answer.budget = 3;
            answer.overBudget = {{4, 60}, {3, 1}};
            answer.today = {{2, 5}};
        }
        return encodeAnswerOf(incoming.id, answer);
    }
    return encodeError(incoming.id, {wire::ErrorCode::Forbidden, u"not you"_s});
}

void WritingCommandsTest::templatesAreListedAndTheOverdueMarked()
{
    const Run table = run(u"templates"_s);
    QCOMPARE(table.code, 0);
    const QStringList lines = table.out.split(u'\n');
    QVERIFY2(lines[1].startsWith(u"all-clear"_s) && !lines[1].contains(u"overdue"_s),
             qPrintable(table.out));
    QVERIFY2(lines[2].startsWith(u"system-slow"_s) && lines[2].endsWith(u"2026-11-01  overdue"_s),
             qPrintable(table.out));
    const QJsonArray json =
        QJsonDocument::fromJson(run(u"templates --json"_s).out.toUtf8()).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[1]["overdue"_L1].toBool(), true);
    QCOMPARE(json[0]["revision"_L1].toInt(), 1);
}

void WritingCommandsTest::whatIsShownMayBeChangedAndSaved()
{
    const Run shown = run(u"template show system-slow"_s);
    QCOMPARE(shown.code, 0);
    QByteArray changed = shown.out.toUtf8();
    changed.replace("Service desk", "Orders team");
    const Run saved = run(u"template save -"_s, changed);
    QCOMPARE(saved.code, 0);
    QCOMPARE(saved.out, u"system-slow is saved as revision 3\n"_s);
    const auto sent = m_relay->heard<ToRelay::TemplateSave>().value(0);
    QCOMPARE(sent.base, 2);
    QCOMPARE(sent.noticeTemplate.owner, u"Orders team"_s);
    QCOMPARE(run(u"template show nothing"_s).code, 1);
}

void WritingCommandsTest::aTemplateOfSomebodyElsesIsAConflict()
{
    NoticeTemplate old = slow();
    old.revision = 1;
    const Run result = run(u"template save -"_s, QJsonDocument(toJson(old)).toJson());
    QCOMPARE(result.code, 75);
    QVERIFY2(result.error.contains(u"the template was changed"_s), qPrintable(result.error));
}

void WritingCommandsTest::aWrongTemplateIs2AndSaysEveryField()
{
    NoticeTemplate wrong = slow();
    wrong.owner.clear();
    wrong.id = u"System slow"_s;
    const Run result = run(u"template save -"_s, QJsonDocument(toJson(wrong)).toJson());
    QCOMPARE(result.code, 2);
    QVERIFY2(result.error.contains(u"  owner: "_s) && result.error.contains(u"  id: "_s),
             qPrintable(result.error));
    QCOMPARE(run(u"template save -"_s, R"({"id":"x","use":"often"})").code, 2);
    QVERIFY(m_relay->heard<ToRelay::TemplateSave>().isEmpty());
}

void WritingCommandsTest::aTemplateIsRemovedAtTheRevisionSeen()
{
    QCOMPARE(run(u"template remove system-slow"_s).out, u"system-slow is removed\n"_s);
    QCOMPARE(m_relay->heard<ToRelay::TemplateRemove>().value(0).base, 2);
    QCOMPARE(run(u"template remove system-slow --base 1"_s).code, 75);
    QCOMPARE(run(u"template remove nothing"_s).code, 1);
}

void WritingCommandsTest::theCatalogueIsExportedAndImportedBack()
{
    const QString path = m_dir->filePath(u"services.csv"_s);
    QCOMPARE(run(u"services export "_s + path).code, 0);
    QCOMPARE(run(u"services import "_s + path).out, u"nothing changes\n"_s);
    QVERIFY(m_relay->heard<ToRelay::ServiceReplace>().isEmpty());
    const Run table = run(u"services"_s);
    QVERIFY2(table.out.contains(u"everyone | !site:Porto"_s) && table.out.contains(u"20 min"_s),
             qPrintable(table.out));
    QCOMPARE(run(u"services export"_s).out.toUtf8(),
             catalogueToCsv(m_services).sliced(3)); // QString leaves the byte-order mark out
    QCOMPARE(run(u"services export /nowhere/services.csv"_s).code, 66);
}

void WritingCommandsTest::anImportSaysWhatItChanges()
{
    QList<CatalogueService> wanted = m_services;
    wanted[0].owner = u"Orders team"_s;
    wanted[1] = service(u"chat"_s);
    const Run result = run(u"services import -"_s, catalogueToCsv(wanted));
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, u"added chat\nchanged orders\nremoved payroll\n"_s);
    const auto sent = m_relay->heard<ToRelay::ServiceReplace>().value(0);
    QCOMPARE(sent.base, 4);
    QVERIFY(sent.services == wanted);
    std::swap(wanted[0], wanted[1]);
    QCOMPARE(run(u"services import -"_s, catalogueToCsv(wanted)).out, u"another order\n"_s);
}

void WritingCommandsTest::aDryRunSendsNothing()
{
    const Run result = run(u"services import - --dry-run"_s, catalogueToCsv({service(u"chat"_s)}));
    QVERIFY2(result.out.contains(u"removed orders"_s) && result.out.contains(u"nothing was sent"_s),
             qPrintable(result.out));
    QVERIFY(m_relay->heard<ToRelay::ServiceReplace>().isEmpty());
}

void WritingCommandsTest::aWrongCatalogueNamesLineAndColumn()
{
    const Run result =
        run(u"services import -"_s, "id,name_en,owner,update_minutes\nchat,Chat,Desk,soon\n");
    QCOMPARE(result.code, 2);
    QVERIFY2(result.error.contains(u"line 2, update_minutes: "_s), qPrintable(result.error));
}

void WritingCommandsTest::outagesComeWithTheirMiddle()
{
    const Run result = run(u"outages email"_s);
    QVERIFY2(result.out.endsWith(u"median 60 min, 40–95; estimates were 35 min short\n"_s),
             qPrintable(result.out));
    QVERIFY(result.out.contains(u"50 min short"_s));
    const auto json = QJsonDocument::fromJson(run(u"outages email --json"_s).out.toUtf8());
    QCOMPARE(json["outages"_L1].toArray().size(), 3);
    QCOMPARE(json["statistics"_L1]["medianEstimateErrorMinutes"_L1].toInt(), 35);
    const Run none = run(u"outages wifi"_s);
    QVERIFY(none.code == 0 && none.out.isEmpty() && none.error.contains(u"wifi"_s));
}

void WritingCommandsTest::composeMakesANoticeThatMayBePublished()
{
    const Run result = run(
        u"compose --template system-slow --service orders --set since=Monday --set es:since=lunes"_s);
    QVERIFY2(result.code == 0, qPrintable(result.error));
    const auto notice = noticeFromBytes(result.out.toUtf8());
    QVERIFY(notice);
    QVERIFY(validate(*notice).isEmpty());
    QCOMPARE(notice->services.first().id, u"orders"_s);
    QCOMPARE(notice->text[u"en"_s].headline, u"ORDERS: slow"_s);
    QCOMPARE(notice->text[u"es"_s].headline, u"El orders: slow"_s);
    QCOMPARE(notice->text[u"es"_s].impact, u"It takes long since lunes."_s);
    QCOMPARE(notice->text[u"en"_s].cause, QString()); // optional, and nobody filled it
    QVERIFY(!notice->audience.exclude.isEmpty());
    QCOMPARE(run(u"publish -"_s, result.out.toUtf8()).code, 0);
    // The service alone knows its template; one language stays.
    const Run one = run(u"compose --service orders --set since=lunes --language es"_s);
    QVERIFY2(one.code == 0, qPrintable(one.error));
    QCOMPARE(noticeFromBytes(one.out.toUtf8())->text.keys(), QStringList{u"es"_s});
    QCOMPARE(noticeFromBytes(one.out.toUtf8())->defaultLanguage, u"es"_s);
}

void WritingCommandsTest::whatIsTypedGoesBeforeWhatIsKnown()
{
    const Run result =
        run(u"compose --service orders --set since=Monday --set service=Shop --set reason=Disk"_s);
    QVERIFY2(result.code == 0, qPrintable(result.error));
    const NoticeText text = noticeFromBytes(result.out.toUtf8())->text[u"en"_s];
    QCOMPARE(text.headline, u"Shop: slow"_s);
    QCOMPARE(text.cause, u"Disk"_s);
}

void WritingCommandsTest::aBlankLeftIsAskedFor()
{
    const Run result = run(u"compose --service orders --set en:since=Monday"_s);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.error.contains(u"--set \"since=this morning\""_s) &&
                 result.error.contains(u"text.es.impact: "_s) &&
                 !result.error.contains(u"text.en"_s),
             qPrintable(result.error));
}

void WritingCommandsTest::whatTheTemplateHasNotIsRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no such template") << u"--template nothing"_s << 1;
    QTest::newRow("no such service") << u"--service nothing"_s << 1;
    QTest::newRow("no such blank") << u"--template system-slow --set colour=red"_s << 64;
    QTest::newRow("no such language") << u"--template system-slow --language fr"_s << 64;
    QTest::newRow("an ending of nothing") << u"--template all-clear"_s << 64;
    QTest::newRow("a beginning of something")
        << u"--template system-slow --revise "_s + mailOutage().id.text << 64;
}

void WritingCommandsTest::whatTheTemplateHasNotIsRefused()
{
    QFETCH(QString, words);
    QTEST(run(u"compose "_s + words).code, "code");
}

void WritingCommandsTest::anEndingIsComposedForARunningNotice()
{
    const Run result = run(u"compose --template all-clear --revise "_s + mailOutage().id.text);
    QVERIFY2(result.code == 0, qPrintable(result.error));
    const QJsonObject changes = QJsonDocument::fromJson(result.out.toUtf8()).object();
    QCOMPARE(changes["phase"_L1].toString(), u"resolved"_s);
    QVERIFY(changes.value("restoration"_L1).isNull() && changes.contains("restoration"_L1));
    QVERIFY(!changes.contains("revision"_L1));
    QCOMPARE(changes["text"_L1]["es"_L1]["headline"_L1].toString(),
             u"El correo vuelve a funcionar"_s);
}

void WritingCommandsTest::aTryOutGoesToOnePersonOnly_data()
{
    QTest::addColumn<QString>("whom");
    QTest::addColumn<Audience>("audience");
    QTest::newRow("me") << u"me"_s << Audience{false, {{.person = {u"marta@corp.example"_s}}}, {}};
    QTest::newRow("a login") << u"ana@corp.example"_s
                             << Audience{false, {{.person = {u"ana@corp.example"_s}}}, {}};
    QTest::newRow("a group") << u"group:reviewers"_s
                             << Audience{false, {{.group = {u"reviewers"_s}}}, {}};
}

void WritingCommandsTest::aTryOutGoesToOnePersonOnly()
{
    QFETCH(QString, whom);
    QFETCH(Audience, audience);
    const QString draft = file(u"n.json"_s, QJsonDocument(toJson(mailOutage())).toJson());
    const QString id = mailOutage().id.text;
    for (const QString &command :
         {u"publish "_s + draft, u"revise "_s + id + u" "_s + draft, u"end "_s + id}) {
        const Run result = run(command + u" --try "_s + whom);
        QVERIFY2(result.code == 0, qPrintable(result.error));
        QVERIFY2(result.error.contains(u"15 minutes"_s), qPrintable(result.error));
        const Notice sent = *m_relay->heard<ToRelay::NoticePublish>().last().notice;
        QVERIFY(sent.exercise && sent.audience == audience);
        QVERIFY(sent.acknowledgement == Acknowledgement::NotRequired);
        QVERIFY(sent.expiresAt && validate(sent).isEmpty());
    }
    QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
}

void WritingCommandsTest::aTryOutForNobodyIsNotSent()
{
    m_known = 0;
    const QString draft = file(u"n.json"_s, QJsonDocument(toJson(mailOutage())).toJson());
    const Run result = run(u"publish "_s + draft + u" --try ana"_s);
    QCOMPARE(result.code, 1);
    QVERIFY2(result.error.contains(u"“ana”"_s), qPrintable(result.error));
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().isEmpty());
}

void WritingCommandsTest::theAudienceIsToldWithItsBudget()
{
    const QByteArray draft = QJsonDocument(toJson(mailOutage())).toJson();
    const Run result = run(u"check-audience -"_s, draft);
    QVERIFY2(result.out.contains(u"3 pop-ups of a week already: 60 people 4, 1 person 3"_s) &&
                 result.out.contains(u"in the last 24 hours: 5 people 2"_s),
             qPrintable(result.out));
    QVERIFY(m_relay->heard<ToRelay::AudiencePreview>().last().severity == Severity::Major);
    const auto json = QJsonDocument::fromJson(
        run(u"check-audience - --json"_s, R"({"everyone":true})").out.toUtf8());
    QCOMPARE(json["budget"_L1].toInt(), 3);
    QCOMPARE(json["overBudget"_L1].toArray().size(), 2);
    QVERIFY(m_relay->heard<ToRelay::AudiencePreview>().last().severity == Severity::Minor);
}

void WritingCommandsTest::aCheckGoesByTheRelaysWordsAndRules()
{
    const QByteArray draft = R"({"text": {"en": {"headline": "Argos is slow"}}})";
    const Run checked = run(u"check - --json"_s, draft);
    QCOMPARE(checked.code, 2); // the organisation does not send its own jargon
    const QJsonArray findings =
        QJsonDocument::fromJson(checked.out.toUtf8()).object()[u"findings"].toArray();
    QCOMPARE(findings.first()[u"rule"].toString(), u"jargon"_s);
    QCOMPARE(findings.first()[u"replacement"].toString(), u"The order list"_s);
}

QTEST_GUILESS_MAIN(WritingCommandsTest)
#include "writing_commands_test.moc"
