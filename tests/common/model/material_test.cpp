// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/material.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Change = std::function<void(Notice &)>;
using Reasons = QList<MaterialReason>;
using enum MaterialReason;

Q_DECLARE_METATYPE(Change)

class MaterialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOutageInterruptsOnlyForWhatChangesThePersonsDay_data();
    void anOutageInterruptsOnlyForWhatChangesThePersonsDay();
    void anEstimateIsJudgedByTimeAndCertainty_data();
    void anEstimateIsJudgedByTimeAndCertainty();
    void aMaintenanceInterruptsWhenItsWindowMoves_data();
    void aMaintenanceInterruptsWhenItsWindowMoves();
    void anAudienceGrowsOnlyWhenItMayReachMorePeople_data();
    void anAudienceGrowsOnlyWhenItMayReachMorePeople();
    void fiveSlipsOfFourteenMinutesDoInterrupt();
    void aReopeningIsToldByTheCurrentRevision();
    void anHourThatWasSaidQuietlyIsNotTakenBackQuietly();
    void anAudienceGrowsToAPersonWhomItReachesOnlyNow();
    void everyReasonHasAName();
};

namespace {

QByteArray names(const Reasons &reasons)
{
    QStringList names;
    for (const MaterialReason reason : reasons)
        names << toString(reason);
    return names.join(u' ').toUtf8();
}

NoticeText &english(Notice &notice)
{
    return notice.text[u"en"_s];
}

void row(const char *name, const Change &change, const Reasons &expected)
{
    QTest::newRow(name) << change << expected;
}

void columns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Reasons>("expected");
}

void check(const Notice &before)
{
    QFETCH(Change, change);
    QFETCH(Reasons, expected);
    Notice after = before;
    after.revision = 2;
    change(after);
    QCOMPARE(names(materialReasons(before, after)), names(expected));
}

} // namespace

void MaterialTest::anOutageInterruptsOnlyForWhatChangesThePersonsDay_data()
{
    columns();
    row("nothing", [](Notice &) {}, {});
    row("severity rose", [](Notice &n) { n.severity = Severity::Critical; }, {SeverityRose});
    row("severity fell", [](Notice &n) { n.severity = Severity::Minor; }, {});
    row("action added",
        [](Notice &n) {
            english(n).actions << Action{ActionTime::Now,
                                         u"Orders by e-mail: phone the customer."_s};
        },
        {ActionAdded});
    row("action worded anew", [](Notice &n) { english(n).actions[0].text = u"Close Outlook."_s; },
        {ActionChanged});
    row("action for another time",
        [](Notice &n) { english(n).actions[0].when = ActionTime::After; }, {ActionChanged});
    row("action withdrawn", [](Notice &n) { english(n).actions.removeFirst(); }, {ActionWithdrawn});
    row("all actions withdrawn", [](Notice &n) { english(n).actions.clear(); }, {ActionWithdrawn});
    row("one changed and one added",
        [](Notice &n) {
            english(n).actions[0].text = u"Close Outlook."_s;
            english(n).actions << Action{ActionTime::Now, u"Phone the customer."_s};
        },
        {ActionChanged, ActionAdded});
    row("actions in another order", [](Notice &n) { english(n).actions.swapItemsAt(0, 1); }, {});
    row("action only in a translation",
        [](Notice &n) {
            n.text[u"es"_s].actions << Action{ActionTime::After, u"Reinicie Outlook."_s};
        },
        {});
    row("a translation added",
        [](Notice &n) {
            n.text[u"fr"_s] = {.headline = u"La messagerie est en panne"_s,
                               .actions = {{ActionTime::Now, u"Laissez Outlook ouvert."_s}}};
        },
        {});
    row("a translation added that leads",
        [](Notice &n) {
            n.text[u"fr"_s] = {.headline = u"La messagerie est en panne"_s,
                               .actions = {{ActionTime::Now, u"Laissez Outlook ouvert."_s}}};
            n.defaultLanguage = u"fr"_s;
        },
        {});
    row("a translation dropped", [](Notice &n) { n.text.remove(u"es"_s); }, {});
    row("service added",
        [](Notice &n) {
            n.services << Service{u"vpn"_s, {{u"en"_s, u"VPN"_s}}};
        },
        {ServiceAdded});
    row("service withdrawn", [](Notice &n) { n.services.clear(); }, {});
    row("service renamed", [](Notice &n) { n.services[0].name[u"en"_s] = u"Mail"_s; }, {});
    row("only words",
        [](Notice &n) {
            english(n).headline = u"E-mail is still not working"_s;
            english(n).impact = u"Shared mailboxes are affected too."_s;
            english(n).workaround = u"Use the telephone."_s;
            english(n).cause = u"Two disks failed."_s;
            english(n).progress = u"Half of the mailboxes are moved."_s;
            english(n).stillWorks.clear();
            english(n).details = u"More in the intranet."_s;
        },
        {});
    row("phase forward", [](Notice &n) { n.phase = Phase::Monitoring; }, {});
    row("back to investigating from identified", [](Notice &n) { n.phase = Phase::Investigating; },
        {});
    row("another next update", [](Notice &n) { n.nextUpdateAt = *n.nextUpdateAt + 5h; }, {});
    row("since when corrected", [](Notice &n) { n.startsAt = *n.startsAt - 2h; }, {});
    row("other contact", [](Notice &n) { n.contact.phone = u"5555"_s; }, {});
    row("no longer asked to confirm",
        [](Notice &n) { n.acknowledgement = Acknowledgement::NotRequired; }, {});
    row("resolved with all that changed",
        [](Notice &n) {
            n.phase = Phase::Resolved;
            n.severity = Severity::Critical;
            n.notify = Notify::Always;
            english(n).actions.clear();
        },
        {});
    row("cancelled",
        [](Notice &n) {
            n.phase = Phase::Cancelled;
            n.notify = Notify::Always;
        },
        {});
    row("notify always", [](Notice &n) { n.notify = Notify::Always; }, {NotifyAlways});
    row("notify quiet silences",
        [](Notice &n) {
            n.notify = Notify::Quiet;
            n.severity = Severity::Critical;
        },
        {});
    row("several at once",
        [](Notice &n) {
            n.severity = Severity::Critical;
            n.restoration = Restoration{};
            n.audience.exclude.clear();
        },
        {SeverityRose, EstimateLater, AudienceGrew});
}

void MaterialTest::anOutageInterruptsOnlyForWhatChangesThePersonsDay()
{
    check(emailOutage());
}

void MaterialTest::anEstimateIsJudgedByTimeAndCertainty_data()
{
    using Estimate = std::optional<Restoration>;
    QTest::addColumn<Estimate>("before");
    QTest::addColumn<Estimate>("after");
    QTest::addColumn<Reasons>("expected");
    const Instant noon = at("2026-11-27T12:00:00Z");
    const auto about = [=](std::chrono::minutes m) {
        return Estimate({RestorationKind::About, noon + m, {}});
    };
    const auto notBefore = [=](std::chrono::minutes m) {
        return Estimate({RestorationKind::NotBefore, noon + m, {}});
    };
    const auto between = [=](std::chrono::minutes m, std::chrono::minutes n) {
        return Estimate({RestorationKind::Between, noon + m, noon + n});
    };
    const Estimate unknown = Restoration{};
    const Estimate none;
    const auto row = [](const char *name, const Estimate &a, const Estimate &b,
                        const Reasons &expected) { QTest::newRow(name) << a << b << expected; };
    row("14 minutes later", about(0min), about(14min), {});
    row("15 minutes later", about(0min), about(15min), {EstimateLater});
    row("15 minutes earlier", about(0min), about(-15min), {});
    row("5 hours earlier", about(0min), about(-300min), {});
    row("about becomes a range with the same end", about(0min), between(-60min, 0min), {});
    row("about becomes a range that ends later", about(0min), between(0min, 60min),
        {EstimateLater});
    row("range whose start alone moves", between(0min, 60min), between(30min, 60min), {});
    row("range whose end moves by 15", between(0min, 60min), between(0min, 75min), {EstimateLater});
    row("range narrows", between(0min, 60min), about(60min), {});
    row("about becomes not before, same time", about(0min), notBefore(0min), {EstimateLessCertain});
    row("about becomes not before, later", about(0min), notBefore(90min),
        {EstimateLater, EstimateLessCertain});
    row("about becomes not before, earlier", about(0min), notBefore(-90min), {EstimateLessCertain});
    row("range becomes not before", between(0min, 60min), notBefore(60min), {EstimateLessCertain});
    row("not before becomes about", notBefore(0min), about(0min), {});
    row("not before becomes unknown", notBefore(0min), unknown, {EstimateLater});
    row("about becomes unknown", about(0min), unknown, {EstimateLater});
    row("about is left out", about(0min), none, {EstimateLater});
    row("unknown becomes about, however late", unknown, about(3000min), {});
    row("unknown becomes not before", unknown, notBefore(60min), {});
    row("unknown stays", unknown, unknown, {});
    row("nothing said becomes unknown", none, unknown, {});
    row("nothing said becomes about", none, about(0min), {});
}

void MaterialTest::anEstimateIsJudgedByTimeAndCertainty()
{
    QFETCH(std::optional<Restoration>, before);
    QFETCH(std::optional<Restoration>, after);
    QFETCH(Reasons, expected);
    Notice asked = emailOutage();
    asked.restoration = before;
    Notice next = asked;
    next.restoration = after;
    QCOMPARE(names(materialReasons(asked, next)), names(expected));
}

void MaterialTest::aMaintenanceInterruptsWhenItsWindowMoves_data()
{
    columns();
    row("start 14 min later", [](Notice &n) { n.startsAt = *n.startsAt + 14min; }, {});
    row("start 15 min later", [](Notice &n) { n.startsAt = *n.startsAt + 15min; }, {StartMoved});
    row("start 15 min earlier", [](Notice &n) { n.startsAt = *n.startsAt - 15min; }, {StartMoved});
    row("end 14 min earlier", [](Notice &n) { n.endsAt = *n.endsAt - 14min; }, {});
    row("end 15 min earlier", [](Notice &n) { n.endsAt = *n.endsAt - 15min; }, {EndMoved});
    row("end 15 min later", [](Notice &n) { n.endsAt = *n.endsAt + 15min; }, {EndMoved});
    row("a week later",
        [](Notice &n) {
            n.startsAt = *n.startsAt + 168h;
            n.endsAt = *n.endsAt + 168h;
        },
        {StartMoved, EndMoved});
    row("begins as planned", [](Notice &n) { n.phase = Phase::InProgress; }, {});
    row("must be confirmed now", [](Notice &n) { n.acknowledgement = Acknowledgement::Required; },
        {AcknowledgementRequired});
    row("completed",
        [](Notice &n) {
            n.phase = Phase::Completed;
            n.endsAt = *n.endsAt - 1h;
        },
        {});
}

void MaterialTest::aMaintenanceInterruptsWhenItsWindowMoves()
{
    check(sapMaintenance());
}

void MaterialTest::anAudienceGrowsOnlyWhenItMayReachMorePeople_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("grew");
    const auto row = [](const char *name, const char *before, const char *after, bool grew) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << grew;
    };
    const char *everyone = R"({"everyone":true})";
    const char *lyon = R"({"include":[{"site":["Lyon"]}]})";
    const char *both = R"({"include":[{"site":["Lyon","Porto"]}]})";
    row("the same", lyon, lyon, false);
    row("other case", lyon, R"({"include":[{"site":["LYON"]}]})", false);
    row("everyone now", lyon, everyone, true);
    row("no longer everyone", everyone, lyon, false);
    row("a value more", lyon, both, true);
    row("a value less", both, lyon, false);
    row("an element more", lyon, R"({"include":[{"site":["Lyon"]},{"group":["finance"]}]})", true);
    row("an element less", R"({"include":[{"site":["Lyon"]},{"group":["finance"]}]})", lyon, false);
    row("a condition more", lyon, R"({"include":[{"site":["Lyon"],"group":["finance"]}]})", false);
    row("a condition less", R"({"include":[{"site":["Lyon"],"group":["finance"]}]})", lyon, true);
    row("another kind", lyon, R"({"include":[{"group":["finance"]}]})", true);
    row("exclusion added", everyone, R"({"everyone":true,"exclude":[{"site":["Porto"]}]})", false);
    row("exclusion lifted", R"({"everyone":true,"exclude":[{"site":["Porto"]}]})", everyone, true);
    row("exclusion narrowed", R"({"everyone":true,"exclude":[{"site":["Porto"]}]})",
        R"({"everyone":true,"exclude":[{"site":["Porto"],"group":["sales"]}]})", true);
    row("exclusion widened",
        R"({"everyone":true,"exclude":[{"site":["Porto"],"group":["sales"]}]})",
        R"({"everyone":true,"exclude":[{"site":["Porto"]}]})", false);
}

void MaterialTest::anAudienceGrowsOnlyWhenItMayReachMorePeople()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto audience = [](const QByteArray &json) {
        return audienceFromJson(QJsonDocument::fromJson(json).object(), u"audience"_s).value();
    };
    Notice asked = emailOutage();
    asked.audience = audience(before);
    Notice next = asked;
    next.audience = audience(after);
    QTEST(materialReasons(asked, next).contains(AudienceGrew), "grew");
}

void MaterialTest::fiveSlipsOfFourteenMinutesDoInterrupt()
{
    const Notice asked = emailOutage();
    Notice next = asked;
    next.restoration->at = *next.restoration->at + 14min;
    QVERIFY(materialReasons(asked, next).isEmpty());
    for (int slip = 2; slip <= 5; ++slip) {
        next.restoration->at = *next.restoration->at + 14min;
        QCOMPARE(names(materialReasons(asked, next)), names({EstimateLater}));
    }
}

void MaterialTest::aReopeningIsToldByTheCurrentRevision()
{
    const Notice asked = emailOutage(); // identified; an ending in between never asked
    Notice resolved = asked;
    resolved.phase = Phase::Resolved;
    Notice again = asked;
    again.phase = Phase::Investigating;
    QCOMPARE(names(materialReasons(asked, again)), "");
    QCOMPARE(names(materialReasons(asked, resolved, again)), names({Reopened}));
    Notice monitoring = asked;
    monitoring.phase = Phase::Monitoring;
    QCOMPARE(names(materialReasons(monitoring, again)), names({Reopened}));
    QCOMPARE(names(materialReasons(monitoring, monitoring, again)), names({Reopened}));
    again.notify = Notify::Quiet;
    QCOMPARE(names(materialReasons(asked, resolved, again)), "");
}

void MaterialTest::anHourThatWasSaidQuietlyIsNotTakenBackQuietly()
{
    Notice asked = emailOutage();
    const Instant noon = *asked.publishedAt + 3h;
    asked.restoration = Restoration{};
    Notice estimated = asked;
    estimated.restoration = Restoration{RestorationKind::About, noon, {}};
    QCOMPARE(names(materialReasons(asked, asked, estimated)), "");
    Notice slipped = estimated;
    slipped.restoration->at = noon + 90min;
    QCOMPARE(names(materialReasons(asked, slipped)), "");
    QCOMPARE(names(materialReasons(asked, estimated, slipped)), names({EstimateLater}));
    Notice unknown = estimated;
    unknown.restoration = Restoration{};
    QCOMPARE(names(materialReasons(asked, estimated, unknown)), names({EstimateLater}));
    slipped.notify = Notify::Quiet;
    QCOMPARE(names(materialReasons(asked, estimated, slipped)), "");
}

void MaterialTest::anAudienceGrowsToAPersonWhomItReachesOnlyNow()
{
    const Notice asked = emailOutage();
    Notice next = asked;
    next.audience.exclude.clear();
    DeskFacts porto{.person = {u"rui@corp.example"_s}, .site = u"Porto"_s};
    DeskFacts lyon{.person = {u"elise@corp.example"_s}, .site = u"Lyon"_s};
    QVERIFY(audienceGrewTo(porto, asked, next));
    QVERIFY(!audienceGrewTo(lyon, asked, next));
    QVERIFY(!audienceGrewTo(porto, next, asked));
    QVERIFY(!audienceGrewTo(porto, next, next));
}

void MaterialTest::everyReasonHasAName()
{
    QSet<QString> seen;
    for (int each = int(FirstRevision); each <= int(NotifyAlways); ++each) {
        const QString name = toString(MaterialReason(each));
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(each)));
        seen << name;
    }
    QCOMPARE(seen.size(), int(NotifyAlways) + 1);
}

QTEST_GUILESS_MAIN(MaterialTest)
#include "material_test.moc"
