// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class AudienceTests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeskIsMatchedByTheWholeRule_data();
    void aDeskIsMatchedByTheWholeRule();
    void aWrongAudienceNamesEveryField_data();
    void aWrongAudienceNamesEveryField();
    void anAudienceKeepsItsFormInJson();
    void nineteenThousandDesksAreTestedQuickly();
};

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/** Ana: finance and board, in Lyon, on PC-44 at 10.3.7.9. */
DeskFacts anasDesk()
{
    return {.person = {u"ana@corp.example"_s},
            .host = u"PC-44.corp.example"_s,
            .site = u"Lyon"_s,
            .groups = {u"Finance"_s, u"Board"_s},
            .peer = QHostAddress(u"10.3.7.9"_s)};
}

DeskFacts withPeer(const char *address)
{
    DeskFacts desk = anasDesk();
    desk.peer = QHostAddress(QString::fromLatin1(address));
    return desk;
}

} // namespace

void AudienceTests::aDeskIsMatchedByTheWholeRule_data()
{
    QTest::addColumn<QByteArray>("audience");
    QTest::addColumn<DeskFacts>("desk");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *name, const char *audience, const DeskFacts &desk,
                        bool matches) {
        QTest::newRow(name) << QByteArray(audience) << desk << matches;
    };
    const DeskFacts ana = anasDesk();
    row("everyone", R"({"everyone":true})", ana, true);
    row("everyone, and nothing known of the desk", R"({"everyone":true})", {}, true);
    row("everyone but Porto, from Lyon", R"({"everyone":true,"exclude":[{"site":["Porto"]}]})", ana,
        true);
    row("everyone but Lyon, from Lyon", R"({"everyone":true,"exclude":[{"site":["Lyon"]}]})", ana,
        false);
    row("any matching exclude excludes",
        R"({"everyone":true,"exclude":[{"site":["Porto"]},{"person":["ana@corp.example"]}]})", ana,
        false);
    row("an exclude needs all its kinds",
        R"({"everyone":true,"exclude":[{"site":["Lyon"],"group":["sales"]}]})", ana, true);
    row("exclude wins over include",
        R"({"include":[{"site":["Lyon"]}],"exclude":[{"group":["board"]}]})", ana, false);
    row("or between values", R"({"include":[{"site":["Porto","Lyon"]}]})", ana, true);
    row("and between kinds, both", R"({"include":[{"site":["Lyon"],"group":["finance"]}]})", ana,
        true);
    row("and between kinds, one", R"({"include":[{"site":["Lyon"],"group":["sales"]}]})", ana,
        false);
    row("or between elements", R"({"include":[{"site":["Porto"]},{"group":["finance"]}]})", ana,
        true);
    row("no element", R"({"include":[{"site":["Porto"]},{"group":["sales"]}]})", ana, false);
    row("a desk without a site", R"({"include":[{"site":["Lyon"]}]})", {}, false);

    row("case of site", R"({"include":[{"site":["LYON"]}]})", ana, true);
    row("case of group", R"({"include":[{"group":["fInAnCe"]}]})", ana, true);
    row("case of person", R"({"include":[{"person":["Ana@Corp.Example"]}]})", ana, true);
    row("case beyond ASCII", R"({"include":[{"site":["MÁLAGA"]}]})", {.site = u"Málaga"_s}, true);
    row("blanks around", R"({"include":[{"site":[" Lyon "]}]})", ana, true);
    row("star stands only in host", R"({"include":[{"site":["Ly*"]}]})", ana, false);

    row("another person", R"({"include":[{"person":["rui@corp.example"]}]})", ana, false);
    row("DOMAIN\\login", R"({"include":[{"person":["CORP\\Rui"]}]})", {.person = {u"rui@corp"_s}},
        true);
    row("local account", R"({"include":[{"person":["PC-44\\User"]}]})",
        {.person = {u"pc-44\\user"_s}}, true);
    row("part of a login", R"({"include":[{"person":["an"]}]})", ana, false);

    row("host exactly", R"({"include":[{"host":["pc-44.corp.example"]}]})", ana, true);
    row("host without its domain", R"({"include":[{"host":["pc-44"]}]})", ana, false);
    row("star at the end", R"({"include":[{"host":["PC-*"]}]})", ana, true);
    row("star in front", R"({"include":[{"host":["*.corp.example"]}]})", ana, true);
    row("star in the middle", R"({"include":[{"host":["pc-*.example"]}]})", ana, true);
    row("several stars", R"({"include":[{"host":["*4*corp*"]}]})", ana, true);
    row("star for nothing", R"({"include":[{"host":["pc-44*.corp.example"]}]})", ana, true);
    row("star elsewhere", R"({"include":[{"host":["kiosk-*"]}]})", ana, false);
    row("dot is a dot", R"({"include":[{"host":["pc-44xcorp.example"]}]})", ana, false);
    row("one star", R"({"include":[{"host":["*"]}]})", ana, true);

    row("network", R"({"include":[{"network":["10.3.0.0/16"]}]})", ana, true);
    row("network nearby", R"({"include":[{"network":["10.4.0.0/16"]}]})", ana, false);
    row("one address", R"({"include":[{"network":["10.3.7.9"]}]})", ana, true);
    row("another address", R"({"include":[{"network":["10.3.7.8"]}]})", ana, false);
    row("mapped IPv4", R"({"include":[{"network":["10.3.0.0/16"]}]})", withPeer("::ffff:10.3.7.9"),
        true);
    row("mapped IPv4 elsewhere", R"({"include":[{"network":["10.3.0.0/16"]}]})",
        withPeer("::ffff:10.4.7.9"), false);
    row("IPv6", R"({"include":[{"network":["2001:db8::/32"]}]})", withPeer("2001:db8:7::9"), true);
    row("IPv6 elsewhere", R"({"include":[{"network":["2001:db8::/32"]}]})", withPeer("2001:db9::9"),
        false);
    row("IPv6 address", R"({"include":[{"network":["2001:db8::9"]}]})", withPeer("2001:db8::9"),
        true);
    row("IPv6 network, IPv4 peer", R"({"include":[{"network":["2001:db8::/32"]}]})", ana, false);
    row("a peer nobody knows", R"({"include":[{"network":["0.0.0.0/0"]}]})", {}, false);
}

void AudienceTests::aDeskIsMatchedByTheWholeRule()
{
    QFETCH(QByteArray, audience);
    QFETCH(DeskFacts, desk);
    const auto read = audienceFromJson(object(audience), u"audience"_s);
    QVERIFY2(read, audience.constData());
    QTEST(AudienceTest(*read).matches(desk), "matches");
}

void AudienceTests::aWrongAudienceNamesEveryField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &fields) {
        QTest::newRow(name) << json << fields;
    };
    row("nothing said", "{}", {u"audience"_s});
    row("not everyone", R"({"everyone":false})", {u"audience"_s});
    row("empty include", R"({"include":[]})", {u"audience"_s});
    row("everyone as text", R"({"everyone":"yes"})", {u"audience.everyone"_s});
    row("include as object", R"({"include":{"site":["Lyon"]}})", {u"audience.include"_s});
    row("element without values", R"({"include":[{}]})", {u"audience.include[0]"_s});
    row("element of unknown kind", R"({"include":[{"floor":["2"]}]})", {u"audience.include[0]"_s});
    row("kind without values", R"({"include":[{"site":[]}]})", {u"audience.include[0].site"_s});
    row("value as text", R"({"include":[{"site":"Lyon"}]})", {u"audience.include[0].site"_s});
    row("value as number", R"({"include":[{"site":["Lyon",7]}]})",
        {u"audience.include[0].site[1]"_s});
    row("blank value", R"({"include":[{"group":[" "]}]})", {u"audience.include[0].group[0]"_s});
    row("long value", R"({"include":[{"group":[")" + QByteArray(257, 'x') + R"("]}]})",
        {u"audience.include[0].group[0]"_s});
    row("an exclude of nothing would exclude all", R"({"everyone":true,"exclude":[{}]})",
        {u"audience.exclude[0]"_s});
    row("three wrong at once",
        R"({"include":[{"network":["10.3.0.0/16","x","10.0.0.0/33"]}],"exclude":[{"site":[]}]})",
        {u"audience.include[0].network[1]"_s, u"audience.include[0].network[2]"_s,
         u"audience.exclude[0].site"_s});
    QByteArray elements, values;
    for (int i = 0; i <= 500; ++i)
        elements += (i ? "," : "") + QByteArray(R"({"site":["Lyon"]})");
    for (int i = 0; i <= 2000; ++i)
        values += (i ? "," : "") + QByteArray("\"p") + QByteArray::number(i) + '"';
    row("501 elements", R"({"include":[)" + elements + "]}", {u"audience.include"_s});
    row("2,001 values", R"({"include":[{"person":[)" + values + "]}]}",
        {u"audience.include[0].person"_s});
}

void AudienceTests::aWrongAudienceNamesEveryField()
{
    QFETCH(QByteArray, json);
    const auto read = audienceFromJson(object(json), u"audience"_s);
    QVERIFY(!read);
    QStringList fields;
    for (const FieldProblem &problem : read.error().fields) {
        fields << problem.field;
        QVERIFY(!problem.reason.isEmpty());
    }
    QTEST(fields, "fields");
}

void AudienceTests::anAudienceKeepsItsFormInJson()
{
    for (
        const char *json :
        {R"({"everyone":true})", R"({"everyone":true,"exclude":[{"site":["Porto"]}]})",
         R"({"include":[{"group":["finance"],"site":["Lyon","Porto"]},{"host":["pc-*"]}],"exclude":[{"network":["10.3.0.0/16"],"person":["ana@corp.example"]}]})"}) {
        const auto read = audienceFromJson(object(json), u"audience"_s);
        QVERIFY(read);
        QCOMPARE(toJson(*read), object(json));
    }
}

void AudienceTests::nineteenThousandDesksAreTestedQuickly()
{
    Audience audience;
    audience.exclude = {{.site = {u"Porto"_s}}, {.host = {u"kiosk-*"_s}}};
    AudienceElement people;
    for (int i = 0; i < 1900; ++i)
        people.person << u"person%1@corp.example"_s.arg(i);
    audience.include = {people, {.group = {u"finance"_s}, .network = {u"10.3.0.0/16"_s}}};
    QList<DeskFacts> desks;
    for (int i = 0; i < 19'000; ++i)
        desks << DeskFacts{.person = {u"person%1@corp.example"_s.arg(i)},
                           .host = u"PC-%1"_s.arg(i),
                           .site = i % 2 ? u"Lyon"_s : u"Porto"_s,
                           .groups = {u"Sales"_s},
                           .peer = QHostAddress(u"10.3.7.9"_s)};
    const AudienceTest test(audience);
    int found = 0;
    QBENCHMARK_ONCE
    {
        found = int(std::count_if(desks.begin(), desks.end(),
                                  [&](const DeskFacts &desk) { return test.matches(desk); }));
    }
    QCOMPARE(found, 950);
}

QTEST_GUILESS_MAIN(AudienceTests)
#include "audience_test.moc"
