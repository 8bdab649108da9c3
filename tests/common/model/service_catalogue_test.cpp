// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/service_catalogue.h"

#include <QFile>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ServiceCatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServiceIsReadBack();
    void theShippedCatalogueIsReadAndWrittenAgain();
    void anAudienceStandsInACell_data();
    void anAudienceStandsInACell();
    void aCellThatIsNoAudienceIsRefused_data();
    void aCellThatIsNoAudienceIsRefused();
    void whatIsExportedIsImportedTheSame();
    void noCellIsAFormula();
    void wrongFilesAreNamedByLineAndColumn_data();
    void wrongFilesAreNamedByLineAndColumn();
    void filesOfSpreadsheetsAreRead();
    void whatBreaksARuleIsNamed();
    void whatFitsNoFrameIsRefused();
};

namespace {

const QByteArray header = "id,name_en,owner,audience,template,update_minutes\r\n";

CatalogueService payroll()
{
    CatalogueService service;
    service.service = {u"payroll"_s, {{u"en"_s, u"Payroll"_s}, {u"es"_s, u"Nóminas"_s}}};
    service.owner = u"Applications team"_s;
    service.audience = {false,
                        {{.group = {u"finance"_s, u"hr"_s}, .site = {u"Lyon"_s}},
                         {.person = {u"CORP\\ana"_s}, .network = {u"2001:db8::/32"_s}}},
                        {{.host = {u"kiosk-*"_s}}}};
    service.templateId = u"application-down"_s;
    service.updateEvery = 20min;
    return service;
}

} // namespace

void ServiceCatalogueTest::aServiceIsReadBack()
{
    QVERIFY(catalogueServiceFromJson(toJson(payroll())).value() == payroll());
    CatalogueService plain;
    plain.service.id = u"chat"_s;
    QVERIFY(catalogueServiceFromJson(toJson(plain)).value() == plain);
    const auto rubbish = catalogueServiceFromJson(
        {{u"id"_s, 4}, {u"audience"_s, QJsonObject{}}, {u"updateMinutes"_s, u"soon"_s}});
    QVERIFY(!rubbish);
    QCOMPARE(rubbish.error().fields.size(), 3);
}

void ServiceCatalogueTest::theShippedCatalogueIsReadAndWrittenAgain()
{
    QFile file(QFINDTESTDATA("../../../resources/catalogue/services.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    const auto services = catalogueFromCsv(csv);
    QVERIFY2(services, services ? "" : qPrintable(services.error().reason));
    QVERIFY(services->size() >= 20);
    QVERIFY(services->first().audience.everyone);
    QCOMPARE(services->first().service.name[u"es"_s], u"Correo"_s);
    QVERIFY(services->first().updateEvery == 30min);
    QCOMPARE(catalogueToCsv(*services), "\xEF\xBB\xBF" + csv);
}

void ServiceCatalogueTest::anAudienceStandsInACell_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const Audience &audience, const QString &cell) {
        QTest::newRow(name) << audience << cell;
    };
    row("everyone", {true, {}, {}}, u"everyone"_s);
    row("all but one site", {true, {}, {{.site = {u"Porto"_s}}}}, u"everyone | !site:Porto"_s);
    row("or, and, or", payroll().audience,
        u"group:finance;group:hr;site:Lyon | person:CORP\\ana;network:2001:db8::/32 | !host:kiosk-*"_s);
    row("a semicolon in a name", {false, {{.site = {u"Lyon; east"_s}}}, {}},
        u"site:Lyon\\; east"_s);
    row("a bar in a name", {false, {{.group = {u"a|b"_s, u"c"_s}}}, {}}, u"group:a\\|b;group:c"_s);
    row("a backslash at the end", {false, {{.group = {u"a\\"_s, u"b"_s}}}, {}},
        u"group:a\\\\;group:b"_s);
    row("two backslashes", {false, {{.group = {u"a\\\\b"_s}}}, {}}, u"group:a\\\\\\b"_s);
    row("a backslash before a bar", {false, {{.group = {u"a\\|b"_s}}}, {}}, u"group:a\\\\\\|b"_s);
    row("an exclamation mark", {false, {{.group = {u"!all"_s}}}, {}}, u"group:!all"_s);
}

void ServiceCatalogueTest::anAudienceStandsInACell()
{
    QFETCH(Audience, audience);
    QTEST(audienceCell(audience), "cell");
    const auto read = audienceFromCell(audienceCell(audience));
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == audience);
}

void ServiceCatalogueTest::aCellThatIsNoAudienceIsRefused_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell : {"", "Lyon", "city:Lyon", "site:", "site:Lyon;", "site:Lyon |",
                             "everyone | site:Lyon", "!site:Lyon", "!everyone", "network:here"})
        QTest::newRow(cell) << QString::fromLatin1(cell);
}

void ServiceCatalogueTest::aCellThatIsNoAudienceIsRefused()
{
    QFETCH(QString, cell);
    QVERIFY(!audienceFromCell(cell));
}

void ServiceCatalogueTest::whatIsExportedIsImportedTheSame()
{
    CatalogueService odd = payroll();
    odd.service = {u"odd"_s, {{u"en"_s, u"\"Odd\", he said"_s}, {u"pt-BR"_s, u"=1+1"_s}}};
    odd.owner = u"'=quoted"_s;
    odd.audience = {true, {}, {}};
    odd.templateId.clear();
    odd.updateEvery = {};
    const QList<CatalogueService> services{payroll(), odd};
    const auto read = catalogueFromCsv(catalogueToCsv(services));
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == services);
}

void ServiceCatalogueTest::noCellIsAFormula()
{
    CatalogueService evil = payroll();
    evil.service.name[u"en"_s] = u"=HYPERLINK(\"https://evil.example\")"_s;
    evil.owner = u"@SUM(A1)"_s;
    const QByteArray csv = catalogueToCsv({evil});
    QVERIFY(csv.contains("\"'=HYPERLINK"));
    QVERIFY(csv.contains(",'@SUM(A1),"));
    QVERIFY(catalogueFromCsv(csv).value() == QList{evil});
}

void ServiceCatalogueTest::wrongFilesAreNamedByLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &csv, const QString &field) {
        QTest::newRow(name) << csv << field;
    };
    const QByteArray good = "email,E-mail,Service desk,everyone,email-down,30\r\n";
    row("minutes", header + good + "chat,Chat,Service desk,everyone,,soon\r\n",
        u"line 3, update_minutes"_s);
    row("audience", header + "chat,Chat,Service desk,Lyon,,\r\n", u"line 2, audience"_s);
    row("no owner", header + "chat,Chat,,everyone,,\r\n", u"line 2, owner"_s);
    row("an id with a space", header + "the chat,Chat,Desk,everyone,,\r\n", u"line 2, id"_s);
    row("a long name", header + "chat," + QByteArray(41, 'x') + ",Desk,everyone,,\r\n",
        u"line 2, name_en"_s);
    row("twice", header + good + good, u"line 3, id"_s);
    row("after a cell of two lines",
        header + "\"a\nb\",B,Desk,everyone,,\r\n" + "chat,,Desk,,,\r\n", u"line 4, name"_s);
    row("too few cells", header + "chat,Chat\r\n", u"line 2, owner"_s);
    row("too many cells", header + "chat,Chat,Desk,everyone,,30,more\r\n",
        u"line 2, update_minutes"_s);
    row("an unknown column", "id,owner,colour\r\nchat,Desk,red\r\n", u"line 1, column 3"_s);
    row("a column twice", "id,owner,id\r\nchat,Desk,chat\r\n", u"line 1, id"_s);
    row("no owner at all", "id,name_en\r\nchat,Chat\r\n", u"line 1, owner"_s);
    row("semicolons", "id;owner\r\nchat;Desk\r\n", u"line 1"_s);
}

void ServiceCatalogueTest::wrongFilesAreNamedByLineAndColumn()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, field);
    const auto read = catalogueFromCsv(csv);
    QVERIFY(!read);
    QStringList fields;
    for (const FieldProblem &problem : read.error().fields)
        fields << problem.field;
    QVERIFY2(fields.contains(field), qPrintable(fields.join(u"; ")));
}

void ServiceCatalogueTest::filesOfSpreadsheetsAreRead()
{
    const auto read = catalogueFromCsv("\xEF\xBB\xBFID,Name_en,Owner\n\nchat,Chat,Service desk\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first().audience.everyone);
    QVERIFY(!catalogueFromCsv("id,name_en,owner\nred,R\xE9seau,Desk\n")); // Latin 1
    QVERIFY(!catalogueFromCsv({}));
    QVERIFY(!catalogueFromCsv(header));
}

void ServiceCatalogueTest::whatBreaksARuleIsNamed()
{
    QList<CatalogueService> services{payroll(), payroll()};
    services[1].service.name = {{u"Spanish"_s, u"Nóminas"_s}};
    services[1].updateEvery = std::chrono::hours(24 * 30);
    services[1].audience = {};
    QStringList fields;
    for (const FieldProblem &problem : validate(services))
        fields << problem.field;
    fields.sort();
    QCOMPARE(fields, QStringList({u"services[1].audience"_s, u"services[1].id"_s,
                                  u"services[1].name.Spanish"_s, u"services[1].updateMinutes"_s}));
}

void ServiceCatalogueTest::whatFitsNoFrameIsRefused()
{
    const auto names = [](int count) {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names << QString(200, u'x') + QString::number(i);
        return names;
    };
    const auto fieldOf = [](const QList<CatalogueService> &services) {
        const auto problems = validate(services);
        return problems.isEmpty() ? QString() : problems.first().field;
    };
    CatalogueService wide = payroll();
    wide.audience = {false, {{.group = names(70)}}, {}}; // about 14 KiB
    QCOMPARE(fieldOf({wide}), QString());
    wide.audience = {false, {{.group = names(90)}}, {}};
    QCOMPARE(fieldOf({wide}), u"services[0].audience"_s);
    QList<CatalogueService> many;
    for (int i = 0; i < 9; ++i) {
        many << payroll();
        many.last().service.id = u"payroll-%1"_s.arg(i);
        many.last().audience = {false, {{.group = names(70)}}, {}};
    }
    QCOMPARE(fieldOf(many), u"services"_s);
    QCOMPARE(fieldOf(many.first(8)), QString());
}

QTEST_GUILESS_MAIN(ServiceCatalogueTest)
#include "service_catalogue_test.moc"
