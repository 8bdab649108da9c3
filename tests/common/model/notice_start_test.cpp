// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice_start.h"

#include "common/model/audience_words.h"
#include "common/model/blanks.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant nine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 9h + 7s; // a Monday

NoticeStart atNine()
{
    return {nine, QTimeZone("Europe/Madrid"), u"es"_s, u"4444"_s};
}

TemplateBlank blank(const char *id, bool required)
{
    return {QString::fromLatin1(id), required, {{u"en"_s, QString::fromLatin1(id)}}, {}};
}

NoticeTemplate wifiDown()
{
    NoticeTemplate wifi;
    wifi.id = u"wifi-down"_s;
    wifi.blanks = {blank("site", true), blank("phone", true), blank("service", true),
                   blank("reason", false)};
    Notice &notice = wifi.notice;
    notice.severity = Severity::Major;
    notice.defaultLanguage = u"en"_s;
    notice.audience.everyone = true;
    notice.contact.phone = u"{{phone}}"_s;
    notice.text[u"en"_s] = {.headline = u"{{service}} is not working"_s,
                            .affected = u"{{site}}"_s,
                            .cause = u"{{reason}}"_s};
    notice.text[u"es"_s] = {.headline = u"No funciona: {{service}}"_s,
                            .affected = u"{{site}}"_s,
                            .cause = u"{{reason}}"_s};
    return wifi;
}

CatalogueService wifiOfLyon()
{
    CatalogueService service;
    service.service = {u"wifi"_s, {{u"en"_s, u"Wi-Fi"_s}, {u"es"_s, u"Red wifi"_s}}};
    service.audience = {.everyone = false, .include = {{.site = {u"Lyon"_s, u"Irún"_s}}}};
    service.updateEvery = 45min;
    return service;
}

} // namespace

class NoticeStartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheCatalogueKnowsIsFilledIn()
    {
        const Notice notice = noticeFrom(wifiDown(), wifiOfLyon(), atNine());
        QCOMPARE(notice.defaultLanguage, u"es"_s);
        QCOMPARE(notice.text[u"en"_s].headline, u"Wi-Fi is not working"_s);
        QCOMPARE(notice.text[u"es"_s].headline, u"No funciona: Red wifi"_s);
        QCOMPARE(notice.text[u"en"_s].affected, u"Lyon and Irún"_s);
        QCOMPARE(notice.text[u"es"_s].affected, u"Lyon e Irún"_s);
        QCOMPARE(notice.contact.phone, u"4444"_s);
        QCOMPARE(blanksIn(notice), QStringList{u"reason"_s}); // waits for the author
        QCOMPARE(notice.startsAt, std::optional(nine - 7s));
        QCOMPARE(notice.nextUpdateAt, std::optional(nine - 7s + 46min)); // the whole minute after
        QVERIFY(notice.restoration && notice.restoration->kind == RestorationKind::Unknown);
    }
    void whatNobodyKnowsStaysABlank()
    {
        NoticeStart start = atNine();
        start.phone.clear();
        const Notice notice = noticeFrom(wifiDown(), {}, start);
        QCOMPARE(blanksIn(notice), (QStringList{u"service"_s, u"reason"_s, u"phone"_s}));
        QCOMPARE(notice.text[u"es"_s].affected, u"Todo el personal"_s);
        QCOMPARE(notice.nextUpdateAt, std::optional(nine - 7s + 31min)); // major: 30 minutes
    }
    void whomToCallIsSaidAlsoWhereTheTemplateForgotIt()
    {
        NoticeTemplate wifi = wifiDown();
        wifi.notice.contact.phone.clear();
        QCOMPARE(noticeFrom(wifi, {}, atNine()).contact.phone, u"4444"_s);
        wifi.notice.contact.phone = u"5555"_s;
        QCOMPARE(noticeFrom(wifi, {}, atNine()).contact.phone, u"5555"_s);
    }
    void plannedWorkIsProposedSomeWorkingDaysAhead()
    {
        NoticeTemplate planned = wifiDown();
        planned.notice.kind = NoticeKind::Maintenance;
        planned.notice.phase = Phase::Scheduled;
        const Notice notice = noticeFrom(planned, wifiOfLyon(), atNine());
        const Instant thursday = std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 17h;
        QCOMPARE(notice.startsAt, std::optional(thursday)); // 18:00 in Madrid
        QCOMPARE(notice.endsAt, std::optional(thursday + 2h));
        QVERIFY(!notice.nextUpdateAt && !notice.restoration);
        // Over a weekend only working days count.
        QCOMPARE(proposedMaintenanceStart(nine + 72h, QTimeZone::utc(), {}),
                 std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} + 18h);
    }
    void plannedWorkIsProposedOnTheFirstDayThatAsksForNoReason()
    {
        using namespace std::chrono;
        // 7 and 8 December are free in Madrid: from Thursday the 3rd, three working days are the 10th.
        const QTimeZone madrid("Europe/Madrid");
        const MaintenanceRules rules{3, madrid, {QDate(2026, 12, 7), QDate(2026, 12, 8)}};
        const Instant thursday = sys_days{year{2026} / 12 / 3} + 8h;
        QCOMPARE(proposedMaintenanceStart(thursday, madrid, rules),
                 sys_days{year{2026} / 12 / 10} + 17h);
        NoticeTemplate planned = wifiDown();
        planned.notice.kind = NoticeKind::Maintenance;
        planned.notice.phase = Phase::Scheduled;
        NoticeStart start = atNine();
        start.now = thursday;
        start.planning = rules;
        QCOMPARE(noticeFrom(planned, {}, start).startsAt,
                 std::optional(Instant(sys_days{year{2026} / 12 / 10} + 17h)));
        // An evening in Auckland is still the day before in Los Angeles.
        const MaintenanceRules west{3, QTimeZone("America/Los_Angeles"), rules.holidays};
        const Instant far = proposedMaintenanceStart(thursday, QTimeZone("Pacific/Auckland"), west);
        QCOMPARE(far, sys_days{year{2026} / 12 / 11} + 5h);
        QVERIFY(!isShortNotice(west, far, thursday));
        // Who asks for no lead time still has holidays.
        QCOMPARE(proposedMaintenanceStart(thursday, madrid, {0, madrid, rules.holidays}),
                 sys_days{year{2026} / 12 / 10} + 17h);
    }
    void anEndingTemplateReplacesWhatItHasAndKeepsTheRest()
    {
        Notice current = noticeFrom(wifiDown(), wifiOfLyon(), atNine());
        current.text.remove(u"en"_s);
        current.text[u"es"_s].impact = u"No puede conectarse."_s;
        NoticeTemplate allClear = wifiDown();
        allClear.use = TemplateUse::Ending;
        allClear.notice.phase = Phase::Resolved;
        allClear.notice.severity = Severity::Minor;
        allClear.notice.text[u"es"_s] = {.headline = u"{{service}}: ya funciona"_s,
                                         .actions = {{ActionTime::After, u"Reinicie el equipo."_s}},
                                         .closing = u"Gracias por su paciencia."_s};
        const Notice ending = revisedWith(allClear, current, atNine());
        QVERIFY(ending.phase == Phase::Resolved && ending.severity == Severity::Major);
        QCOMPARE(ending.text.keys(), QStringList{u"es"_s}); // no language that people did not get
        QCOMPARE(ending.text[u"es"_s].headline, u"Red wifi: ya funciona"_s);
        QCOMPARE(ending.text[u"es"_s].impact, u"No puede conectarse."_s);
        QVERIFY(ending.text[u"es"_s].actions.value(0).when == ActionTime::After);
        QVERIFY(!ending.nextUpdateAt && !ending.restoration);
        QVERIFY(ending.audience == current.audience && ending.services == current.services);
    }
    void whoIsAffectedFollowsTheAudienceUntilTheAuthorSaysIt()
    {
        Notice notice = noticeFrom(wifiDown(), wifiOfLyon(), atNine());
        notice.text[u"es"_s].affected = u"La sede de Lyon"_s;
        setAudience(notice, {.everyone = true, .exclude = {{.site = {u"Porto"_s}}}});
        QCOMPARE(notice.text[u"en"_s].affected, u"Everyone except Porto"_s);
        QCOMPARE(notice.text[u"es"_s].affected, u"La sede de Lyon"_s);
    }
    void anAudienceIsNamedAsItsReadersWould_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *cell, Language language,
                            const char *words) {
            QTest::newRow(name) << QString::fromUtf8(cell) << int(language)
                                << QString::fromUtf8(words);
        };
        row("one site", "site:Lyon", Language::French, "Lyon");
        row("three sites", "site:Lyon;site:Madrid;site:Porto", Language::Portuguese,
            "Lyon, Madrid e Porto");
        row("two elements", "site:Lyon | site:Madrid", Language::English, "Lyon and Madrid");
        row("a group at a site", "group:finance;site:Lyon", Language::English, "finance (Lyon)");
        row("except two", "everyone | !site:Porto;site:Lyon", Language::French,
            "Tout le personnel sauf Porto et Lyon");
        row("hi sounds like i", "site:Lyon;site:Híjar", Language::Spanish, "Lyon e Híjar");
        row("hie does not", "site:Lyon;site:Hierro", Language::Spanish, "Lyon y Hierro");
        row("computers have no words", "host:PC-LYO-*", Language::English, "");
        row("nor people", "person:ana@corp.example | site:Lyon", Language::English, "");
        row("a computer left out is not worth a word", "site:Lyon | !host:PC-1", Language::Spanish,
            "Lyon");
    }
    void anAudienceIsNamedAsItsReadersWould()
    {
        QFETCH(QString, cell);
        QFETCH(int, language);
        const auto audience = audienceFromCell(cell);
        QVERIFY(audience);
        QTEST(affectedWords(*audience, static_cast<Language>(language)), "words");
    }
};

QTEST_GUILESS_MAIN(NoticeStartTest)
#include "notice_start_test.moc"
