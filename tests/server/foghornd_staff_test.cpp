// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/one_time_code.h"
#include "tests/server/staff_console.h"

#include <QtTest>

using namespace foghorn;
using namespace foghorn::test;
using namespace std::chrono_literals;

/** Only IT speaks: accounts, their second factor and their tokens, and that whoever may not any more is off at once. Through a
    whole relay, over real sockets. */
class FoghorndStaffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsShutOutHearsAndSaysNothingMore();
    void whoGetsMoreRightsComesBackWithThem();
    void anotherPasswordEndsTheOtherConsolesOnly();
    void aSignInThatHasRunOutIsClosedWithoutARequest();
    void aLimitIsTold();
    void nobodySpeaksBeyondHisLimit();
    void aSecondFactorIsAskedForAndEachCodeCountsOnce();
    void aLostPhoneIsDroppedByAnAdministrator();
    void authorsReadOnlyUntilTheyHaveASecondFactor();
    void aTokenDoesWhatItIsForAndNothingElse();
    void aTokenIsNeverMoreThanItsMaker();
    void aTokenThatEndsTakesWhatIsOpenWithIt();
    void whatATokenDidIsInTheAuditTrailUnderItsName();
};

namespace {

template <class Order>
bool does(WireClient &console, Order order)
{
    order.idempotencyKey = newKey();
    return good(console.ask(order)).has_value();
}

/** The relay's clock stands still for a code only in this test's eyes: one of a step that was not used. */
struct Phone
{
    QByteArray secret;
    const SkippingClock &clock;
    QString code(int stepsAhead = 0) const
    {
        return oneTimeCode(secret, timeStep(clock.now()) + stepsAhead);
    }
};

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar letter : text) {
        bits = (bits << 5) |
               quint32(QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").indexOf(letter));
        count += 5;
        if (count >= 8)
            bytes += char((bits >> (count -= 8)) & 255);
    }
    return bytes;
}

std::optional<Phone> setUpFactor(WireClient &console, const RunningRelay &relay)
{
    const auto begun = good(console.ask(ToRelay::SecondFactor{FactorStep::Begin}));
    if (!begun || !begun->uri.contains(begun->secret))
        return {};
    const Phone phone{fromBase32(begun->secret), relay.clock()};
    if (!good(console.ask(ToRelay::SecondFactor{FactorStep::Confirm, phone.code()})))
        return {};
    return phone;
}

/** So that the next code is of a step that was not used. */
void nextStep(RunningRelay &relay)
{
    relay.clock().skip(30s);
}

std::optional<ToRelay::ApiTokenCreate::Answer> makeToken(WireClient &console, QList<Right> rights,
                                                         const StaffLimit &limit = {})
{
    return good(
        console.ask(ToRelay::ApiTokenCreate{u"Monitoring Lyon"_s, rights, limit, 90, newKey()}));
}

StaffLimit onlyLyon()
{
    Audience lyon;
    lyon.include = {{.site = {u"Lyon"_s}}};
    return {lyon, Severity::Major};
}

} // namespace

void FoghorndStaffTest::whoIsShutOutHearsAndSaysNothingMore()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    Console luis(relay), bystander(relay);
    QVERIFY(luis.asLuis());
    QVERIFY(bystander.say({.login = u"ana"_s, .password = QString::fromLatin1(password)}));
    QElapsedTimer since;
    since.start();
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .disabled = true}));
    luis.wire.post(ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = newKey()});
    const Notice notice = publish(*ana, emailOutage());
    QVERIFY(luis.isSignedOut());
    QVERIFY(since.elapsed() < 5000);
    QVERIFY(waitFor([&] { return bystander.wire.noticeHeard(notice.id).has_value(); }));
    QVERIFY(luis.wire.heard<ToClient::NoticeArrived>().isEmpty());
    QCOMPARE(good(ana->ask(ToRelay::NoticeList{}))->notices.size(), qsizetype(1)); // ana's own

    Console again(relay), byToken(relay);
    QVERIFY(!again.asLuis());
    QCOMPARE(again.error.code, wire::ErrorCode::Forbidden);
    QVERIFY(!byToken.by(luis.account.token));
    QCOMPARE(byToken.error.code, wire::ErrorCode::Unauthorised);
    relay.restart();
    Console later(relay);
    QVERIFY(!later.by(luis.account.token));
    QVERIFY(!later.wire.isClosed() || later.isSignedOut());
}

void FoghorndStaffTest::whoGetsMoreRightsComesBackWithThem()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Viewer));
    Console luis(relay), back(relay);
    QVERIFY(luis.asLuis());
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .role = Role::Author}));
    QVERIFY(waitFor([&] { return luis.wire.isClosed(); }));
    QCOMPARE(luis.wire.closeCode(),
             int(wire::CloseCode::GoingDown)); // a console comes back by itself
    QVERIFY(back.by(luis.account.token));
    QVERIFY(back.account.rights.contains(Right::Publish));
}

void FoghorndStaffTest::anotherPasswordEndsTheOtherConsolesOnly()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    Console here(relay), there(relay);
    QVERIFY(here.asLuis() && there.asLuis());
    const QString next = u"el perro de San Roque"_s;
    QVERIFY(does(here.wire, ToRelay::StaffPassword{.current = luisPassword, .password = next}));
    QVERIFY(there.isSignedOut());
    QVERIFY(good(here.wire.ask(ToRelay::NoticeList{})));
    // Somebody else's needs the right to.
    ToRelay::StaffPassword ofAna{.login = u"ana"_s, .password = next, .idempotencyKey = newKey()};
    QCOMPARE(refused(here.wire.ask(ofAna)).code, wire::ErrorCode::Forbidden);
    QVERIFY(does(*ana, ToRelay::StaffPassword{.login = u"luis"_s, .password = luisPassword}));
    QVERIFY(here.isSignedOut());
}

void FoghorndStaffTest::aSignInThatHasRunOutIsClosedWithoutARequest()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    Console luis(relay);
    QVERIFY(luis.asLuis());
    relay.clock().skip(SignIn::tokenLife - 1min);
    relay.look();
    QVERIFY(good(luis.wire.ask(ToRelay::NoticeList{})));
    relay.clock().skip(1min);
    relay.look();
    QVERIFY(luis.isSignedOut());
}

void FoghorndStaffTest::aLimitIsTold()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .limit = onlyLyon()}));
    Console luis(relay);
    QVERIFY(luis.asLuis());
    QCOMPARE(luis.account.limit, onlyLyon());
    const auto list = good(ana->ask(ToRelay::StaffList{}));
    QCOMPARE(list->staff.size(), qsizetype(2));
    QCOMPARE(list->staff.last().limit, onlyLyon());
    // So does somebody who is added with one.
    ToRelay::StaffAdd bruno{u"bruno"_s, u"Bruno"_s, luisPassword, Role::Author, newKey()};
    bruno.limit = onlyLyon();
    QVERIFY(good(ana->ask(bruno)));
    Console hello(relay);
    QVERIFY(hello.say({.login = u"bruno"_s, .password = luisPassword}));
    QCOMPARE(hello.account.limit, onlyLyon());
    const auto tooFar = refused(hello.wire.ask(
        ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = newKey()}));
    QCOMPARE(tooFar.code, wire::ErrorCode::Forbidden);
    bruno.limit = {};
    QCOMPARE(refused(ana->ask(bruno)).code, wire::ErrorCode::InvalidParams); // another order
    QVERIFY(list->staff.last().lastSignIn);
}

// S8: an author publishes outside his own audience: refused, with what passes the limit.
void FoghorndStaffTest::nobodySpeaksBeyondHisLimit()
{
    RunningRelay relay;
    auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .limit = onlyLyon()}));
    Console luis(relay);
    QVERIFY(luis.asLuis());
    const auto tries = [&luis](const Notice &draft) {
        return refused(
            luis.wire.ask(ToRelay::NoticePublish{.notice = draft, .idempotencyKey = newKey()}));
    };
    const Notice everywhere = emailOutage();
    RpcError error = tries(everywhere);
    QCOMPARE(int(error.code), int(wire::ErrorCode::Forbidden));
    QCOMPARE(error.fields.value(0).field, u"audience"_s);
    Notice lyon = everywhere;
    lyon.audience = Audience{.include = {{.site = {u"Lyon"_s}}}};
    lyon.severity = Severity::Critical;
    QCOMPARE(tries(lyon).fields.value(0).field, u"severity"_s);
    lyon.severity = Severity::Major;
    const Notice published = publish(luis.wire, lyon);
    QCOMPARE(published.revision, 1);
    // Nor does he let it grow beyond, nor touch what others said to everyone.
    Notice grown = published;
    grown.audience.include += AudienceElement{.site = {u"Porto"_s}};
    const auto revised = [&luis](const Notice &notice) {
        return refused(luis.wire.ask(ToRelay::NoticeRevise{
            .id = notice.id, .base = 1, .notice = notice, .idempotencyKey = newKey()}));
    };
    QCOMPARE(revised(grown).fields.value(0).field, u"audience.include[1]"_s);
    Notice others = publish(*ana, everywhere);
    others.audience = lyon.audience;
    QCOMPARE(revised(others).fields.value(0).field, u"audience"_s);
    QCOMPARE(revise(luis.wire, ended(published), 1).revision, 2);
    // Nor say that nobody is to hear why.
    const Notice over = revise(*ana, ended(publish(*ana, everywhere)), 1);
    const ToRelay::FollowUpWaive waive{over.id, u"Just a cable."_s, newKey()};
    QCOMPARE(refused(luis.wire.ask(waive)).fields.value(0).field, u"audience"_s);
    QVERIFY(does(*ana, waive));
    // A drill is weighed by whom it asks for, not by the desks that chance picks.
    const auto drill = [&luis](const Audience &audience) {
        return luis.wire.ask(ToRelay::DrillStart{
            .audience = audience, .sample = {.desks = 1}, .idempotencyKey = newKey()});
    };
    QCOMPARE(int(refused(drill(everywhere.audience)).code), int(wire::ErrorCode::Forbidden));
    auto marta = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
    QVERIFY(marta.connect(relay, relay.enrolmentToken()));
    QVERIFY(good(drill(lyon.audience)));
    const auto trail = good(ana->ask(ToRelay::AuditList{}));
    QVERIFY(trail &&
            std::any_of(trail->entries.begin(), trail->entries.end(), [](const AuditEntry &entry) {
                return entry.act == u"limit.refused"_s && entry.login == u"luis"_s &&
                       entry.after.contains(u"audience"_s);
            }));
}

void FoghorndStaffTest::aSecondFactorIsAskedForAndEachCodeCountsOnce()
{
    RunningRelay relay;
    QVERIFY(addLuis(*relay.console(), Role::Author));
    Console luis(relay);
    QVERIFY(luis.asLuis());
    const auto begun = good(luis.wire.ask(ToRelay::SecondFactor{FactorStep::Begin}));
    QVERIFY(begun);
    Console notYet(relay);
    QVERIFY(notYet.asLuis()); // only begun
    const Phone phone{fromBase32(begun->secret), relay.clock()};
    QCOMPARE(refused(luis.wire.ask(ToRelay::SecondFactor{FactorStep::Confirm, u"000000"_s}))
                 .fields.value(0)
                 .field,
             u"code"_s);
    const QString first = phone.code();
    QVERIFY(good(luis.wire.ask(ToRelay::SecondFactor{FactorStep::Confirm, first})));
    QVERIFY(good(luis.wire.ask(ToRelay::SecondFactor{FactorStep::Confirm, first}))); // lost answer

    Console anew(relay);
    QVERIFY(!anew.asLuis());
    QCOMPARE(anew.error.code, wire::ErrorCode::SecondFactorNeeded);
    QVERIFY(!anew.asLuis(first)); // it confirmed already; on the same connection
    QCOMPARE(anew.error, (RpcError{.code = wire::ErrorCode::Unauthorised,
                                   .message = u"the login or the password is not right"_s}));
    nextStep(relay);
    const QString second = phone.code();
    Console wrongPassword(relay), in(relay), replay(relay), byToken(relay);
    QVERIFY(!wrongPassword.say({.login = u"luis"_s, .password = u"a guess"_s, .code = second}));
    QCOMPARE(wrongPassword.error.message, anew.error.message);
    QVERIFY(in.asLuis(second));
    QVERIFY(in.account.secondFactor);
    QVERIFY(!replay.asLuis(second));
    QVERIFY(byToken.by(in.account.token)); // without a code
    relay.restart();
    Console afterwards(relay);
    QVERIFY(!afterwards.asLuis(second)); // ever
    nextStep(relay);
    Console dropping(relay), without(relay);
    QVERIFY(dropping.asLuis(phone.code()));
    nextStep(relay);
    QVERIFY(good(dropping.wire.ask(ToRelay::SecondFactor{FactorStep::Drop, phone.code()})));
    QVERIFY(without.asLuis());
}

void FoghorndStaffTest::aLostPhoneIsDroppedByAnAdministrator()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Author));
    Console luis(relay), again(relay);
    QVERIFY(luis.asLuis());
    QVERIFY(setUpFactor(luis.wire, relay));
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .dropSecondFactor = true}));
    QVERIFY(luis.isSignedOut());
    QVERIFY(again.asLuis());
}

void FoghorndStaffTest::authorsReadOnlyUntilTheyHaveASecondFactor()
{
    RunningRelay relay;
    QVERIFY(addLuis(*relay.console(), Role::Author));
    relay.furtherSettings = [](ServerSettings &settings) {
        settings.secondFactor = SecondFactorRule::Authors;
    };
    relay.restart();
    Console luis(relay), back(relay);
    QVERIFY(luis.asLuis());
    QVERIFY(luis.account.rights == QList<Right>{Right::ReadBoard});
    QVERIFY(!luis.account.secondFactor);
    QVERIFY(luis.account.withheld.contains(Right::Publish)); // so that the admin app can say it
    const auto error = refused(
        luis.wire.ask(ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = newKey()}));
    QCOMPARE(error.code, wire::ErrorCode::Forbidden);
    QVERIFY2(error.message.contains(u"foghornctl second-factor begin"_s),
             qPrintable(error.message));
    QVERIFY(setUpFactor(luis.wire, relay));
    QVERIFY(waitFor([&] { return luis.wire.isClosed(); }));
    QVERIFY(back.by(luis.account.token));
    QVERIFY(back.account.rights.contains(Right::Publish));
    QVERIFY(back.account.withheld.isEmpty());
}

void FoghorndStaffTest::aTokenDoesWhatItIsForAndNothingElse()
{
    RunningRelay relay;
    const auto ana = relay.console();
    const auto made = makeToken(*ana, {Right::ReadBoard, Right::Publish}, onlyLyon());
    QVERIFY(made);
    QVERIFY(made->token.startsWith(u"fgt_"_s));
    Console script(relay);
    QVERIFY(script.by(made->token));
    QCOMPARE(script.account.login, u"ana"_s);
    QVERIFY(script.account.rights == (QList<Right>{Right::ReadBoard, Right::Publish}));
    QCOMPARE(script.account.limit, onlyLyon());
    QCOMPARE(script.account.expiresAt, made->expiresAt);
    QVERIFY(good(script.wire.ask(ToRelay::NoticeList{})));
    const auto isRefused = [&](const auto &order) {
        return refused(script.wire.ask(order)).code == wire::ErrorCode::Forbidden;
    };
    QVERIFY(isRefused(ToRelay::RelayStatus{}));
    QVERIFY(isRefused(ToRelay::StaffList{}));
    QVERIFY(isRefused(ToRelay::StaffPassword{.current = QString::fromLatin1(password),
                                             .password = u"taken over"_s,
                                             .idempotencyKey = newKey()}));
    QVERIFY(isRefused(ToRelay::SecondFactor{FactorStep::Begin}));
    QVERIFY(isRefused(ToRelay::ApiTokenCreate{u"another"_s, {Right::ReadBoard}, {}, 1, newKey()}));

    const auto list = good(ana->ask(ToRelay::ApiTokenList{}));
    QCOMPARE(list->tokens.size(), qsizetype(1));
    QVERIFY(list->tokens.first().lastUsed);
    QCOMPARE(list->tokens.first().createdBy, u"ana"_s);
    Console thief(relay);
    QVERIFY(!thief.by(made->token.chopped(2) + u"AA"_s));
    QCOMPARE(thief.error.code, wire::ErrorCode::Unauthorised);
    relay.clock().skip(90 * 24h);
    Console late(relay);
    QVERIFY(!late.by(made->token));
}

void FoghorndStaffTest::aTokenIsNeverMoreThanItsMaker()
{
    RunningRelay relay;
    const auto ana = relay.console();
    QVERIFY(addLuis(*ana, Role::Administrator));
    Console luis(relay);
    QVERIFY(luis.asLuis());
    const auto refusedField = [](WireClient &console, QList<Right> rights,
                                 const StaffLimit &limit = {}) {
        const auto error = refused(
            console.ask(ToRelay::ApiTokenCreate{u"Monitoring"_s, rights, limit, 90, newKey()}));
        return error.fields.value(0).field;
    };
    QCOMPARE(refusedField(luis.wire, {Right::ManageStaff}), u"rights"_s);
    QCOMPARE(refusedField(luis.wire, {Right::ManageApiTokens}), u"rights"_s);
    const auto wide = makeToken(luis.wire, {Right::ReadBoard, Right::Publish});
    QVERIFY(wide);
    // From now on Luis speaks to Lyon only, and so does what he made before.
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .limit = onlyLyon()}));
    Console anew(relay), script(relay);
    QVERIFY(anew.asLuis());
    Audience porto;
    porto.include = {{.site = {u"Porto"_s}}};
    QCOMPARE(refusedField(anew.wire, {Right::Publish}, {porto, {}}), u"audience.include[0]"_s);
    QCOMPARE(refusedField(anew.wire, {Right::Publish}, {{}, Severity::Critical}), u"severity"_s);
    QVERIFY(makeToken(anew.wire, {Right::Publish}));
    QVERIFY(script.by(wide->token));
    QCOMPARE(script.account.limit, onlyLyon());
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .role = Role::Viewer}));
    QVERIFY(script.isSignedOut());
    Console less(relay);
    QVERIFY(less.by(wide->token));
    QVERIFY(less.account.rights == QList<Right>{Right::ReadBoard});
    QVERIFY(does(*ana, ToRelay::StaffChange{.login = u"luis"_s, .disabled = true}));
    QVERIFY(less.isSignedOut());
    Console dead(relay);
    QVERIFY(!dead.by(wide->token));
}

void FoghorndStaffTest::aTokenThatEndsTakesWhatIsOpenWithIt()
{
    RunningRelay relay;
    const auto ana = relay.console();
    const auto made = makeToken(*ana, {Right::ReadBoard});
    Console script(relay), again(relay);
    QVERIFY(script.by(made->token));
    QVERIFY(does(*ana, ToRelay::ApiTokenRevoke{made->id, {}}));
    QVERIFY(script.isSignedOut());
    QVERIFY(!again.by(made->token));
    QVERIFY(good(ana->ask(ToRelay::ApiTokenList{}))->tokens.first().revoked);
    QVERIFY(good(ana->ask(ToRelay::NoticeList{}))); // its maker stays
    QCOMPARE(refused(ana->ask(ToRelay::ApiTokenRevoke{u"bm9ib2R5"_s, newKey()})).code,
             wire::ErrorCode::NotFound);
}

void FoghorndStaffTest::whatATokenDidIsInTheAuditTrailUnderItsName()
{
    RunningRelay relay;
    const auto ana = relay.console();
    const auto made = makeToken(*ana, {Right::ReadBoard, Right::Publish});
    Console script(relay);
    QVERIFY(script.by(made->token));
    const Notice notice = publish(script.wire, emailOutage());
    QCOMPARE(notice.publishedBy, u"ana"_s);
    const auto trail = good(ana->ask(ToRelay::AuditList{}));
    QVERIFY(trail);
    QString published, created;
    for (const AuditEntry &entry : trail->entries) {
        QVERIFY(!QJsonDocument(entry.after).toJson().contains(made->token.toUtf8()));
        if (entry.act == "notice.publish"_L1)
            published = entry.login;
        if (entry.act == "apiToken.create"_L1)
            created = entry.login;
    }
    QCOMPARE(published, u"ana (token Monitoring Lyon)"_s);
    QCOMPARE(created, u"ana"_s);
}

QTEST_GUILESS_MAIN(FoghorndStaffTest)
#include "foghornd_staff_test.moc"
