// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/lifecycle.h"
#include "tests/server/staff_console.h"

#include <QtTest>

using namespace foghorn;
using namespace foghorn::test;
using namespace std::chrono_literals;

/** Four eyes: what is critical or goes to many waits until somebody else has looked at it. Through a whole relay. */
class FoghorndApprovalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCriticalWaitsUntilSomebodyElseHasApprovedIt();
    void nobodyApprovesWhatHeWroteHimself();
    void whatGoesToHalfOfThePeopleIsWide();
    void smallAndHarmlessNoticesGoOutAtOnce();
    void theNextWordOnAnOutageNeedNotWait();
    void whatGrowsWaitsThoughItAsksNobodyAnew();
    void anEndingNeverWaits();
    void anEmergencyGoesOutAtOnceAndEveryApproverIsTold();
    void theSameRequestAgainHearsWhatBecameOfIt();
    void whatWasRefusedIsToldToItsAuthorAndStaysInside();
    void anAuthorMayTakeItBack();
    void whatWaitsIsOvertakenByANewerWord();
    void whatWaitsOutlivesARestart();
    void whatAnAuthorMayNoLongerSayIsNotApproved();
    void nobodyApprovesBeyondHisLimit();
    void aSeriesWaitsOnceAndItsNoticesGoOutByThemselves();
    void everyStepIsInTheAuditTrail();
};

namespace {

struct Office
{
    explicit Office(FourEyesRule rule = {.critical = true, .wide = true})
    {
        relay.stop();
        relay.furtherSettings = [rule](ServerSettings &settings) { settings.fourEyes = rule; };
        relay.start();
        ana = relay.console();
        good =
            addStaff(*ana, u"luis"_s, Role::Author) && addStaff(*ana, u"marta"_s, Role::Approver);
        signIn();
    }
    void signIn()
    {
        luis = std::make_unique<Console>(relay);
        marta = std::make_unique<Console>(relay);
        good = good && luis->as(u"luis"_s) && marta->as(u"marta"_s);
    }
    RpcError keeps(const Notice &draft, const QString &key = newKey())
    {
        return refused(
            luis->wire.ask(ToRelay::NoticePublish{.notice = draft, .idempotencyKey = key}));
    }
    RpcError keepsRevision(const Notice &changed, int base)
    {
        return refused(luis->wire.ask(ToRelay::NoticeRevise{
            .id = changed.id, .base = base, .notice = changed, .idempotencyKey = newKey()}));
    }
    /** What Marta's yes brings out. */
    Notice approved(const QString &id)
    {
        const auto answer =
            foghorn::test::good(marta->wire.ask(ToRelay::ApprovalDecide{id, true, {}, newKey()}));
        return answer && answer->envelope ? contentOf(*answer->envelope) : Notice();
    }
    RpcError refuses(Console &who, const QString &id, bool approve, const QString &comment = {})
    {
        return refused(who.wire.ask(ToRelay::ApprovalDecide{id, approve, comment, newKey()}));
    }
    Approval find(const QString &id)
    {
        const auto list = foghorn::test::good(ana->ask(ToRelay::ApprovalList{}));
        for (const Approval &each : list ? list->approvals : QList<Approval>()) {
            if (each.id == id)
                return each;
        }
        return {};
    }
    QList<Notice> live()
    {
        const auto list = foghorn::test::good(ana->ask(ToRelay::NoticeList{}));
        QList<Notice> notices;
        for (const auto &each : list ? list->notices : decltype(list->notices)())
            notices << contentOf(each.envelope);
        return notices;
    }

    RunningRelay relay;
    std::unique_ptr<WireClient> ana;
    std::unique_ptr<Console> luis, marta;
    bool good = false;
};

Notice criticalOutage()
{
    Notice draft = emailOutage();
    draft.severity = Severity::Critical;
    return draft;
}

Notice printerInLyon()
{
    Notice draft = emailOutage();
    draft.severity = Severity::Minor;
    draft.audience = {.include = {{.site = {u"Lyon"_s}}}};
    draft.text[u"en"_s].headline = u"The printer on the second floor is out of order"_s;
    return draft;
}

constexpr auto needed = wire::ErrorCode::ApprovalNeeded;

} // namespace

void FoghorndApprovalsTest::whatIsCriticalWaitsUntilSomebodyElseHasApprovedIt()
{
    Office office({.critical = true});
    QVERIFY(office.good);
    auto desk = TestDesk::of(u"sofia"_s, u"mad-0412"_s, u"Madrid"_s);
    QVERIFY(desk.connect(office.relay, office.relay.enrolmentToken()));
    const RpcError kept = office.keeps(criticalOutage());
    QCOMPARE(kept.code, needed);
    QVERIFY(office.live().isEmpty());
    const Approval waiting = office.find(kept.approval);
    QCOMPARE(waiting.by, u"luis"_s);
    QCOMPARE(waiting.why, u"critical"_s);
    QVERIFY(waiting.state == ApprovalState::Waiting);
    QCOMPARE(waiting.notice.text, criticalOutage().text);
    QVERIFY(
        waitFor([&] { return !office.marta->wire.heard<ToClient::ApprovalMoved>().isEmpty(); }));
    QCOMPARE(office.marta->wire.heard<ToClient::ApprovalMoved>().first().approval.id,
             kept.approval);

    const Notice out = office.approved(kept.approval);
    QCOMPARE(out.publishedBy, u"luis"_s); // in the name of its author
    QCOMPARE(out.revision, 1);
    QVERIFY(waitFor([&] { return desk.hears(out.id, 1); }));
    QVERIFY(office.find(kept.approval).state == ApprovalState::Approved);
    QCOMPARE(office.find(kept.approval).decidedBy, u"marta"_s);
    // A second yes finds it out already and changes nothing.
    QCOMPARE(office.approved(kept.approval).id, out.id);
    QCOMPARE(office.live().size(), qsizetype(1));
}

void FoghorndApprovalsTest::nobodyApprovesWhatHeWroteHimself() // S9
{
    Office office;
    // Ana may publish and approve, but not both of one notice.
    const RpcError kept = refused(office.ana->ask(
        ToRelay::NoticePublish{.notice = criticalOutage(), .idempotencyKey = newKey()}));
    QCOMPARE(kept.code, needed);
    const auto own = [&](WireClient &console) {
        return refused(console.ask(ToRelay::ApprovalDecide{kept.approval, true, {}, newKey()}))
            .code;
    };
    QCOMPARE(own(*office.ana), wire::ErrorCode::Forbidden);
    // Nor by a script of hers, nor can an author who may not approve.
    const auto token = refused(office.ana->ask(ToRelay::ApiTokenCreate{
        u"Night shift"_s, {Right::ReadBoard, Right::Approve}, {}, 90, newKey()}));
    QCOMPARE(token.fields.value(0).field, u"rights"_s);
    QCOMPARE(own(office.luis->wire), wire::ErrorCode::Forbidden);
    QVERIFY(addStaff(*office.ana, u"vera"_s, Role::Viewer));
    Console vera(office.relay);
    QVERIFY(vera.as(u"vera"_s));
    QCOMPARE(own(vera.wire), wire::ErrorCode::Forbidden);
    QVERIFY(office.find(kept.approval).state == ApprovalState::Waiting);
    QVERIFY(office.live().isEmpty());
    const auto trail = good(office.ana->ask(ToRelay::AuditList{}));
    QVERIFY(std::any_of(trail->entries.begin(), trail->entries.end(), [](const AuditEntry &entry) {
        return entry.act == "approval.own"_L1 && entry.login == "ana"_L1;
    }));
    QCOMPARE(office.approved(kept.approval).publishedBy, u"ana"_s);
}

void FoghorndApprovalsTest::whatGoesToHalfOfThePeopleIsWide()
{
    Office office({.wide = true});
    const QString token = office.relay.enrolmentToken();
    std::vector<TestDesk> desks;
    for (const auto &[login, site] : {std::pair(u"sofia"_s, u"Lyon"_s),
                                      {u"hugo"_s, u"Lyon"_s},
                                      {u"ines"_s, u"Porto"_s},
                                      {u"jonas"_s, u"Porto"_s},
                                      {u"clara"_s, u"Porto"_s}}) {
        desks.push_back(TestDesk::of(login, login + u"-pc"_s, site));
        QVERIFY(desks.back().connect(office.relay, token));
    }
    const auto to = [](const QString &site) {
        Notice draft = printerInLyon();
        draft.audience.include = {{.site = {site}}};
        return draft;
    };
    QVERIFY(!publish(office.luis->wire, to(u"Lyon"_s)).id.isEmpty()); // two of five
    const RpcError kept = office.keeps(to(u"Porto"_s));
    QCOMPARE(kept.code, needed);
    QCOMPARE(office.find(kept.approval).why, u"wide"_s);
    QCOMPARE(office.keeps(emailOutage()).code, needed); // everyone
}

void FoghorndApprovalsTest::smallAndHarmlessNoticesGoOutAtOnce()
{
    Office office;
    auto desk = TestDesk::of(u"sofia"_s, u"mad-0412"_s, u"Madrid"_s);
    QVERIFY(desk.connect(office.relay, office.relay.enrolmentToken()));
    QVERIFY(!publish(office.luis->wire, printerInLyon()).id.isEmpty());
    // So does a try-out with the author's own group.
    Notice exercise = criticalOutage();
    exercise.exercise = true;
    exercise.audience = printerInLyon().audience;
    QVERIFY(!publish(office.luis->wire, exercise).id.isEmpty());
    exercise.audience = {.everyone = true};
    QCOMPARE(office.keeps(exercise).code, needed);
    Office without(FourEyesRule{});
    QVERIFY(!publish(without.luis->wire, criticalOutage()).id.isEmpty());
}

void FoghorndApprovalsTest::theNextWordOnAnOutageNeedNotWait()
{
    Office office;
    const Notice first = office.approved(office.keeps(criticalOutage()).approval);
    QCOMPARE(first.revision, 1);
    Notice next = first;
    next.text[u"en"_s].headline += u" (we know why)"_s;
    next.notify = Notify::Auto;
    const Notice second = revise(office.luis->wire, next, 1);
    QCOMPARE(second.revision, 2);
    QVERIFY(second.asks < 2);
    // What asks everybody anew waits.
    next = second;
    next.notify = Notify::Always;
    QCOMPARE(office.keepsRevision(next, 2).code, needed);
}

void FoghorndApprovalsTest::whatGrowsWaitsThoughItAsksNobodyAnew()
{
    Office office({.wide = true});
    auto desk = TestDesk::of(u"sofia"_s, u"mad-0412"_s, u"Madrid"_s);
    QVERIFY(desk.connect(office.relay, office.relay.enrolmentToken()));
    const Notice small = publish(office.luis->wire, printerInLyon());
    QCOMPARE(small.revision, 1);
    Notice grown = small;
    grown.audience = {.everyone = true};
    const RpcError kept = office.keepsRevision(grown, 1);
    QCOMPARE(kept.code, needed);
    QCOMPARE(office.find(kept.approval).revises, small.id);
    QCOMPARE(office.find(kept.approval).base, 1);
    QCOMPARE(office.approved(kept.approval).revision, 2);
}

void FoghorndApprovalsTest::anEndingNeverWaits()
{
    Office office;
    const Notice first = office.approved(office.keeps(criticalOutage()).approval);
    QCOMPARE(revise(office.luis->wire, ended(first), 1).revision, 2);
    // Not even one that grows.
    auto desk = TestDesk::of(u"sofia"_s, u"mad-0412"_s, u"Madrid"_s);
    QVERIFY(desk.connect(office.relay, office.relay.enrolmentToken()));
    const Notice small = publish(office.luis->wire, printerInLyon());
    Notice over = ended(small);
    over.audience = {.everyone = true};
    QCOMPARE(revise(office.luis->wire, over, 1).revision, 2);
}

void FoghorndApprovalsTest::anEmergencyGoesOutAtOnceAndEveryApproverIsTold()
{
    Office office;
    const RpcError kept = office.keeps(criticalOutage());
    const auto out = good(office.luis->wire.ask(
        ToRelay::NoticePublish{.notice = criticalOutage(),
                               .idempotencyKey = newKey(),
                               .emergency = u"Ransomware is spreading; nobody else is awake"_s}));
    QVERIFY(out);
    const auto told = [&] {
        for (const auto &each : office.marta->wire.heard<ToClient::ApprovalMoved>()) {
            if (each.approval.comment.contains("Ransomware"_L1))
                return each.approval;
        }
        return Approval();
    };
    QVERIFY(waitFor([&] { return !told().id.isEmpty(); }));
    QCOMPARE(told().decidedBy, u"luis"_s);
    QVERIFY(told().state == ApprovalState::Approved);
    // The same words that waited need nobody's yes any more.
    QVERIFY(office.find(kept.approval).state == ApprovalState::Overtaken);
    QVERIFY(office.refuses(*office.marta, kept.approval, true).message.contains("overtaken"_L1));
    QCOMPARE(office.live().size(), qsizetype(1));
}

void FoghorndApprovalsTest::theSameRequestAgainHearsWhatBecameOfIt()
{
    Office office;
    const Notice draft = criticalOutage();
    const QString key = newKey();
    const RpcError kept = office.keeps(draft, key);
    QCOMPARE(office.keeps(draft, key).approval, kept.approval);
    QCOMPARE(office.keeps(printerInLyon(), key).fields.value(0).field, u"idempotencyKey"_s);
    const Notice out = office.approved(kept.approval);
    QCOMPARE(publish(office.luis->wire, draft, key).id, out.id);
    QCOMPARE(office.live().size(), qsizetype(1));
}

void FoghorndApprovalsTest::whatWasRefusedIsToldToItsAuthorAndStaysInside()
{
    Office office;
    const Notice draft = criticalOutage();
    const QString key = newKey();
    const RpcError kept = office.keeps(draft, key);
    office.luis->wire.forget();
    QVERIFY(good(office.marta->wire.ask(ToRelay::ApprovalDecide{
        kept.approval, false, u"Lyon is not concerned: only Madrid."_s, newKey()})));
    QVERIFY(waitFor([&] { return !office.luis->wire.heard<ToClient::ApprovalMoved>().isEmpty(); }));
    const Approval told = office.luis->wire.heard<ToClient::ApprovalMoved>().first().approval;
    QVERIFY(told.state == ApprovalState::Refused);
    QCOMPARE(told.comment, u"Lyon is not concerned: only Madrid."_s);
    QVERIFY(office.keeps(draft, key).message.contains("only Madrid"_L1));
    QVERIFY(office.refuses(*office.marta, kept.approval, true).message.contains("refused"_L1));
    QVERIFY(office.live().isEmpty());
}

void FoghorndApprovalsTest::anAuthorMayTakeItBack()
{
    Office office;
    const RpcError kept = office.keeps(criticalOutage());
    QVERIFY(addStaff(*office.ana, u"tomas"_s, Role::Author));
    Console tomas(office.relay);
    QVERIFY(tomas.as(u"tomas"_s));
    QCOMPARE(office.refuses(tomas, kept.approval, false).code, wire::ErrorCode::Forbidden);
    QVERIFY(good(office.luis->wire.ask(
        ToRelay::ApprovalDecide{kept.approval, false, u"It works again."_s, newKey()})));
    QCOMPARE(office.find(kept.approval).decidedBy, u"luis"_s);
    QVERIFY(office.refuses(*office.marta, kept.approval, true).message.contains("refused"_L1));
}

void FoghorndApprovalsTest::whatWaitsIsOvertakenByANewerWord()
{
    Office office;
    const Notice first = office.approved(office.keeps(criticalOutage()).approval);
    Notice next = first;
    next.notify = Notify::Always;
    const RpcError kept = office.keepsRevision(next, 1);
    QCOMPARE(kept.code, needed);
    QCOMPARE(revise(office.luis->wire, ended(first), 1).revision, 2);
    QVERIFY(office.find(kept.approval).state == ApprovalState::Overtaken);
    QVERIFY(office.refuses(*office.marta, kept.approval, true).message.contains("overtaken"_L1));
    QCOMPARE(office.live().first().revision, 2);
}

void FoghorndApprovalsTest::whatWaitsOutlivesARestart()
{
    Office office;
    const RpcError kept = office.keeps(criticalOutage());
    office.relay.restart();
    office.ana = office.relay.console();
    office.signIn();
    QCOMPARE(office.approved(kept.approval).publishedBy, u"luis"_s);
}

void FoghorndApprovalsTest::whatAnAuthorMayNoLongerSayIsNotApproved()
{
    Office office;
    const RpcError kept = office.keeps(criticalOutage());
    const auto change = [&](ToRelay::StaffChange order) {
        order.login = u"luis"_s;
        order.idempotencyKey = newKey();
        return good(office.ana->ask(order)).has_value();
    };
    QVERIFY(change({.limit = StaffLimit{Audience{.include = {{.site = {u"Lyon"_s}}}}, {}}}));
    QCOMPARE(office.refuses(*office.marta, kept.approval, true).code, wire::ErrorCode::Forbidden);
    QVERIFY(change({.role = Role::Viewer, .limit = StaffLimit{}}));
    QVERIFY(office.refuses(*office.marta, kept.approval, true).message.contains("luis"_L1));
    QVERIFY(office.live().isEmpty());
    QVERIFY(office.find(kept.approval).state == ApprovalState::Waiting);
}

void FoghorndApprovalsTest::nobodyApprovesBeyondHisLimit()
{
    Office office;
    const RpcError kept = office.keeps(criticalOutage());
    QVERIFY(good(office.ana->ask(
        ToRelay::StaffChange{.login = u"marta"_s,
                             .limit = StaffLimit{Audience{.include = {{.site = {u"Lyon"_s}}}}, {}},
                             .idempotencyKey = newKey()})));
    office.signIn();
    QCOMPARE(office.refuses(*office.marta, kept.approval, true).code, wire::ErrorCode::Forbidden);
    QVERIFY(office.live().isEmpty());
}

void FoghorndApprovalsTest::aSeriesWaitsOnceAndItsNoticesGoOutByThemselves()
{
    Office office({.wide = true});
    MaintenanceSeries series = sundayUpdates();
    series.firstStart = {QDate::currentDate().addDays(30), QTime(2, 30)};
    series.rule = u"FREQ=MONTHLY"_s;
    const ToRelay::SeriesSave order{series, 0, newKey(), {}};
    const auto save = [&] { return office.luis->wire.ask(order); };
    const RpcError kept = refused(save());
    QCOMPARE(kept.code, needed);
    QCOMPARE(refused(save()).approval, kept.approval);
    QCOMPARE(office.find(kept.approval).why, u"wide, recurs"_s);
    const auto all = [&] { return good(office.ana->ask(ToRelay::SeriesList{}))->series; };
    QVERIFY(all().isEmpty());
    QVERIFY(
        good(office.marta->wire.ask(ToRelay::ApprovalDecide{kept.approval, true, {}, newKey()})));
    QCOMPARE(all().size(), qsizetype(1));
    QCOMPARE(all().first().savedBy, u"luis"_s);
    const auto again = good(save()); // its author hears of it late
    QVERIFY(again);
    QCOMPARE(again->id, all().first().series.id);
    QVERIFY(office.find(kept.approval).state == ApprovalState::Approved);
    // A week before: nobody is asked any more.
    office.relay.clock().skip(25 * 24h);
    office.relay.look();
    office.ana = office.relay.console(); // the sign-in of then has run out
    QVERIFY(waitFor([&] { return !office.live().isEmpty(); }));
    QCOMPARE(office.live().first().text.value(u"en"_s).headline, u"SAP stops on Sunday night"_s);
}

void FoghorndApprovalsTest::everyStepIsInTheAuditTrail()
{
    Office office;
    const QString first = office.keeps(criticalOutage()).approval;
    office.approved(first);
    QVERIFY(good(office.luis->wire.ask(ToRelay::NoticePublish{
        .notice = emailOutage(), .idempotencyKey = newKey(), .emergency = u"Night shift"_s})));
    const auto trail = good(office.ana->ask(ToRelay::AuditList{}));
    QStringList acts;
    for (const AuditEntry &entry : trail->entries) {
        if (entry.act.startsWith("approval"_L1) || entry.act.startsWith("notice"_L1))
            acts << entry.login + u' ' + entry.act;
    }
    std::sort(acts.begin(), acts.end());
    QCOMPARE(acts, QStringList({u"luis approval.ask"_s, u"luis approval.emergency"_s,
                                u"luis notice.publish"_s, u"luis notice.publish"_s,
                                u"marta approval.decide"_s}));
}

QTEST_GUILESS_MAIN(FoghorndApprovalsTest)
#include "foghornd_approvals_test.moc"
