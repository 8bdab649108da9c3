// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, the catalogue, past outages and the budget, through a whole relay.
#include "tests/server/asking.h"
#include "tests/server/store/older_schema.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class FoghorndWritingTest : public QObject
{
    Q_OBJECT

    static QList<NoticeTemplate> templates(WireClient &console)
    {
        QList<NoticeTemplate> all;
        ToRelay::TemplateList question;
        while (true) {
            const auto page = good(console.ask(question));
            if (!page)
                return {};
            all << page->templates;
            if (!page->more)
                return all;
            question.after = page->templates.last().id;
        }
    }
    static NoticeTemplate shipped(WireClient &console, const QString &id)
    {
        for (const NoticeTemplate &each : templates(console)) {
            if (each.id == id)
                return each;
        }
        return {};
    }
    static RpcResult<ToRelay::TemplateSave::Answer>
    save(WireClient &console, const NoticeTemplate &made, int base, const QString &key = newKey())
    {
        return console.ask(ToRelay::TemplateSave{made, base, key});
    }
    static QList<PastOutage> outages(WireClient &console, const QString &service)
    {
        const auto answer = good(console.ask(ToRelay::OutageList{service}));
        return answer ? answer->outages : QList<PastOutage>();
    }

private Q_SLOTS:
    void aNewRelayHasWhatFoghornShips()
    {
        RunningRelay relay;
        const auto console = relay.console();
        const auto all = templates(*console);
        QVERIFY(all.size() >= 18);
        for (const NoticeTemplate &each : all) {
            QCOMPARE(each.revision, 1);
            QVERIFY2(each.notice.text.size() == 4, qPrintable(each.id));
        }
        const auto catalogue = good(console->ask(ToRelay::ServiceList{}));
        QVERIFY(catalogue && catalogue->services.size() >= 20);
        QCOMPARE(catalogue->revision, 1);
    }

    void whatWasRemovedOrReplacedStaysSo()
    {
        RunningRelay relay;
        {
            const auto console = relay.console();
            for (const NoticeTemplate &each : templates(*console))
                QVERIFY(good(console->ask(ToRelay::TemplateRemove{each.id, 1, newKey()})));
            QVERIFY(good(console->ask(ToRelay::ServiceReplace{{}, 1, newKey()})));
        }
        relay.restart();
        const auto console = relay.console();
        QVERIFY(templates(*console).isEmpty());
        const auto catalogue = good(console->ask(ToRelay::ServiceList{}));
        QVERIFY(catalogue && catalogue->services.isEmpty());
        QCOMPARE(catalogue->revision, 2);
    }

    void twoAuthorsCannotSaveOverEachOther()
    {
        RunningRelay relay;
        const auto ana = relay.console();
        const auto rui = relay.console();
        NoticeTemplate email = shipped(*ana, u"email-down"_s);
        email.owner = u"Messaging team"_s;
        const QString key = newKey();
        QCOMPARE(good(save(*ana, email, 1, key))->revision, 2);
        QCOMPARE(good(save(*ana, email, 1, key))->revision, 2); // a lost answer: asked again
        QCOMPARE(int(refused(save(*rui, email, 1)).code), int(ErrorCode::Conflict));
        QCOMPARE(int(refused(save(*rui, email, 2, key)).code), int(ErrorCode::InvalidParams));
        QCOMPARE(int(refused(rui->ask(ToRelay::TemplateRemove{email.id, 1, newKey()})).code),
                 int(ErrorCode::Conflict));
        QCOMPARE(shipped(*rui, u"email-down"_s).owner, u"Messaging team"_s);
        QVERIFY(good(rui->ask(ToRelay::TemplateRemove{email.id, 2, newKey()})));
        QCOMPARE(int(refused(rui->ask(ToRelay::TemplateRemove{email.id, 2, newKey()})).code),
                 int(ErrorCode::NotFound));
        QCOMPARE(int(refused(save(*ana, email, 2)).code), int(ErrorCode::Conflict));
        QCOMPARE(good(save(*ana, email, 0))->revision, 4);
    }

    void rubbishIsNamedAndNotKept()
    {
        RunningRelay relay;
        const auto console = relay.console();
        NoticeTemplate email = shipped(*console, u"email-down"_s);
        email.owner.clear();
        email.blanks.clear();
        const RpcError error = refused(save(*console, email, 1));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(error.fields.value(0).field, u"owner"_s);
        QVERIFY(error.fields.size() >= 2);
        QCOMPARE(shipped(*console, u"email-down"_s).revision, 1);

        auto services = good(console->ask(ToRelay::ServiceList{}))->services;
        services[1].service.id = services[0].service.id;
        const RpcError twice =
            refused(console->ask(ToRelay::ServiceReplace{services, 1, newKey()}));
        QCOMPARE(int(twice.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(twice.fields.value(0).field, u"services[1].id"_s);
        const auto anything = console->askAnything(u"template.save"_s, u"please"_s);
        QVERIFY(std::holds_alternative<RpcError>(anything));
    }

    void theCatalogueIsReplacedByWhoSawTheCurrentOne()
    {
        RunningRelay relay;
        const auto console = relay.console();
        auto services = good(console->ask(ToRelay::ServiceList{}))->services;
        services.removeLast();
        QCOMPARE(good(console->ask(ToRelay::ServiceReplace{services, 1, newKey()}))->revision, 2);
        QCOMPARE(int(refused(console->ask(ToRelay::ServiceReplace{services, 1, newKey()})).code),
                 int(ErrorCode::Conflict));
        QCOMPARE(int(refused(console->ask(ToRelay::ServiceReplace{services, 0, newKey()})).code),
                 int(ErrorCode::Conflict));
        const auto now = good(console->ask(ToRelay::ServiceList{}));
        QVERIFY(now->services == services && now->revision == 2);
    }

    void theHelpDeskReadsAndDoesNotWrite()
    {
        RunningRelay relay;
        const auto console = relay.console();
        QVERIFY(good(console->ask(ToRelay::StaffAdd{u"hugo"_s, u"Hugo"_s, u"the desk that helps"_s,
                                                    Role::HelpDesk, newKey()})));
        WireClient hugo(relay.url());
        QVERIFY(good(hugo.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                                    .login = u"hugo"_s,
                                                    .password = u"the desk that helps"_s})));
        const NoticeTemplate email = shipped(hugo, u"email-down"_s);
        QCOMPARE(email.id, u"email-down"_s);
        QVERIFY(good(hugo.ask(ToRelay::ServiceList{})) &&
                good(hugo.ask(ToRelay::OutageList{u"email"_s})));
        for (const RpcError &error :
             {refused(save(hugo, email, 1)),
              refused(hugo.ask(ToRelay::TemplateRemove{email.id, 1, newKey()})),
              refused(hugo.ask(ToRelay::ServiceReplace{{}, 1, newKey()}))})
            QCOMPARE(int(error.code), int(ErrorCode::Forbidden));
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        QCOMPARE(int(refused(marta.wire->ask(ToRelay::TemplateList{})).code),
                 int(ErrorCode::Forbidden));
    }

    void anOutageIsRecordedWhenItEndsAndTakenBackWhenItReopens()
    {
        RunningRelay relay;
        const auto console = relay.console();
        Notice draft = emailOutage();
        const Instant now = SystemClock().now();
        draft.startsAt = now - 90min;
        draft.restoration = Restoration{RestorationKind::About, now - 30min, {}};
        draft.nextUpdateAt = now + 30min;
        const QString service = draft.services.first().id;
        const Notice notice = publish(*console, draft);
        QVERIFY(outages(*console, service).isEmpty());
        const Notice end = revise(*console, ended(notice), 1);
        const auto recorded = outages(*console, service);
        QCOMPARE(recorded.size(), 1);
        QVERIFY(recorded[0].notice == notice.id);
        QVERIFY(recorded[0].startedAt == *draft.startsAt);
        QVERIFY(recorded[0].endedAt == *end.publishedAt);
        QVERIFY(recorded[0].estimateError == 30min);
        QCOMPARE(recorded[0].slips, 0);

        const Notice again = revise(*console, notice, 2); // from the start
        QCOMPARE(again.revision, 3);
        QVERIFY(outages(*console, service).isEmpty());
        QCOMPARE(revise(*console, ended(notice), 3).revision, 4);
        QCOMPARE(outages(*console, service).size(), 1);
    }

    void anExerciseAndAMistakeAreNoOutages()
    {
        RunningRelay relay;
        const auto console = relay.console();
        Notice drill = emailOutage();
        drill.exercise = true;
        const QString service = drill.services.first().id;
        revise(*console, ended(publish(*console, drill)), 1);
        Notice mistake = publish(*console, emailOutage());
        mistake.phase = Phase::Cancelled;
        mistake.cancelReason = CancelReason::Mistake;
        QCOMPARE(revise(*console, mistake, 1).revision, 2);
        QVERIFY(outages(*console, service).isEmpty());
    }

    void outagesFromBeforeTheRecordAreRecordedOnce()
    {
        RunningRelay relay;
        const QString service = emailOutage().services.first().id;
        {
            const auto console = relay.console();
            revise(*console, ended(publish(*console, emailOutage())), 1);
        }
        relay.stop();
        forgetWriting(relay.data()); // as a relay of schema 4 left it
        relay.start();
        const auto console = relay.console();
        QCOMPARE(outages(*console, service).size(), 1);
        QVERIFY(templates(*console).size() >= 18);
    }

    void thePreviewKnowsWhoWasInterruptedOften()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        const QString token = relay.enrolmentToken();
        QVERIFY(marta.connect(relay, token) && rui.connect(relay, token));
        const auto console = relay.console();
        for (int i = 0; i < 3; ++i) {
            const Notice notice = publish(*console, emailOutage());
            QVERIFY(marta.hears(notice.id, 1));
            QCOMPARE(marta.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        }
        ToRelay::AudiencePreview question{{.everyone = true}, Severity::Minor};
        const auto answer = good(console->ask(question));
        QVERIFY(answer);
        QCOMPARE(answer->budget, 3);
        QVERIFY((answer->overBudget == QList<OftenInterrupted>{{3, 1}}));
        QVERIFY((answer->today == QList<OftenInterrupted>{{3, 1}}));
        question.severity = Severity::Critical; // exempt
        QCOMPARE(good(console->ask(question))->budget, 0);
        question.severity.reset();
        QCOMPARE(good(console->ask(question))->budget, 0);
        question = {{.include = {{.site = {u"Porto"_s}}}}, Severity::Major};
        QVERIFY(good(console->ask(question))->overBudget.isEmpty());
    }

private:
    static void forgetWriting(const QDir &data);
};

void FoghorndWritingTest::forgetWriting(const QDir &data)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"forgetting"_s);
        database.setDatabaseName(data.filePath(u"foghorn.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &undo : test::backToSchema(4))
            QVERIFY(query.exec(undo));
    }
    QSqlDatabase::removeDatabase(u"forgetting"_s);
}

QTEST_GUILESS_MAIN(FoghorndWritingTest)
#include "foghornd_writing_test.moc"
