// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/console_link.h"

#include "common/clock.h"
#include "tests/client/link/fake_relay.h"

#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant nineOClock = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

class ConsoleLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePasswordIsUsedOnceThenTheToken();
    void aWrongPasswordIsSaidAndStops();
    void anExpiredTokenAsksForANewSignIn();
    void aRelayThatCannotStoreIsTriedAgain();
    void rightsAreTested();
    void afterSigningOutNothingIsAsked();

private:
    static LinkSettings settingsFor(const FakeRelay &relay)
    {
        return {{relay.url()}, {}, quickTimings()};
    }
    const App m_app{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s};
    ManualClock m_clock{nineOClock};
};

void ConsoleLinkTest::thePasswordIsUsedOnceThenTheToken()
{
    FakeRelay relay;
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    QSignalSpy signedIn(&console, &ConsoleLink::signedIn);
    console.signIn(u"ana"_s, u"correct horse"_s);
    QTRY_COMPARE(signedIn.size(), 1);
    QCOMPARE(console.account().name, u"Ana Isabel"_s);
    relay.close(3001);
    QTRY_VERIFY(relay.connections == 2 && console.link().state() == LinkState::Online);
    QCOMPARE(signedIn.size(), 1);
    const auto hellos = relay.heard<ToRelay::ConsoleHello>();
    QCOMPARE(hellos.at(0).password, u"correct horse"_s);
    QCOMPARE(hellos.at(1).password, QString());
    QCOMPARE(hellos.at(1).token, u"token-1"_s);
}

void ConsoleLinkTest::aWrongPasswordIsSaidAndStops()
{
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id, {wire::ErrorCode::Unauthorised, u"no"_s});
    };
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    QSignalSpy refused(&console, &ConsoleLink::signInRefused);
    console.signIn(u"ana"_s, u"wrong"_s);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(
        inEnglish(refused.first().first().value<SignInRefusal>()).contains(u"password is wrong"));
    QCOMPARE(console.link().state(), LinkState::Stopped);
    relay.misbehave = {};
    console.signIn(u"ana"_s, u"correct horse"_s);
    QTRY_VERIFY(console.isSignedIn());
}

void ConsoleLinkTest::anExpiredTokenAsksForANewSignIn()
{
    FakeRelay relay;
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    QSignalSpy refused(&console, &ConsoleLink::signInRefused);
    console.signIn(u"ana"_s, u"correct horse"_s);
    QTRY_VERIFY(console.isSignedIn());
    relay.misbehave = [&](const IncomingRequest &) -> std::optional<QByteArray> {
        relay.close(3502); // without an answer
        return QByteArray();
    };
    relay.close(3001);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(inEnglish(refused.first().first().value<SignInRefusal>()).contains(u"expired"));
    QVERIFY(!console.isSignedIn());
}

void ConsoleLinkTest::aRelayThatCannotStoreIsTriedAgain()
{
    FakeRelay relay;
    int away = 2;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (away-- <= 0)
            return std::nullopt;
        return encodeError(incoming.id, {wire::ErrorCode::NotStored, u"the database is away"_s});
    };
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    QSignalSpy refused(&console, &ConsoleLink::signInRefused);
    console.signIn(u"ana"_s, u"correct horse"_s);
    QTRY_VERIFY(console.isSignedIn());
    QCOMPARE(refused.size(), 0);
}

void ConsoleLinkTest::rightsAreTested()
{
    FakeRelay relay;
    relay.rights = {Right::ReadBoard};
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    QVERIFY(!console.may(Right::ReadBoard));
    console.signIn(u"bruno"_s, u"correct horse"_s);
    QTRY_VERIFY(console.may(Right::ReadBoard));
    QVERIFY(!console.may(Right::Publish));
}

void ConsoleLinkTest::afterSigningOutNothingIsAsked()
{
    FakeRelay relay;
    ConsoleLink console(settingsFor(relay), m_app, m_clock);
    console.signIn(u"ana"_s, u"correct horse"_s);
    QTRY_VERIFY(console.isSignedIn());
    console.signOut();
    QVERIFY(!console.isSignedIn());
    QTRY_COMPARE(relay.connected(), 0);
    QCOMPARE(console.link().state(), LinkState::Stopped);
}

QTEST_GUILESS_MAIN(ConsoleLinkTest)
#include "console_link_test.moc"
