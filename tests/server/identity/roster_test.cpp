// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_door.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;

class RosterTest : public QObject
{
    Q_OBJECT
    const Instant m_now = *instantFromIso(u"2026-11-22T09:00:00Z");
    static constexpr std::chrono::milliseconds month = 30 * 24h;

    DeskRecord desk(const QString &id, const QString &person, const QString &site,
                    Instant lastSeen) const
    {
        DeskRecord desk;
        desk.id = {id};
        desk.secretHash = sha256("secret of " + id.toUtf8());
        desk.login = person;
        desk.facts = {.person = {person}, .host = u"pc-"_s + id, .site = site};
        desk.lastSeen = lastSeen;
        return desk;
    }
    static Audience lyon() { return {.include = {{.site = {u"Lyon"_s}}}}; }

private Q_SLOTS:
    void aPersonIsWeighedByTheMatchingDesks()
    {
        Roster roster;
        roster.load({desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now - 2 * month),
                     desk(u"2"_s, u"marta@corp.example"_s, u"Porto"_s, m_now - 1h)});
        const auto people = roster.weigh(lyon(), m_now, month);
        QCOMPARE(people.size(), size_t(1));
        const PersonPresence &marta = people.front();
        QCOMPARE(marta.person.text, u"marta@corp.example"_s);
        QVERIFY(marta.matches);
        QVERIFY(!marta.seenLately); // only her desk in Porto was
        QVERIFY(!marta.online);
    }

    void anOnlineDeskIsSeenNow()
    {
        Roster roster;
        roster.load({desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now - 2 * month)});
        roster.setOnline({u"1"_s}, m_now);
        const PersonPresence marta = roster.weigh(lyon(), m_now, month).at(0);
        QVERIFY(marta.online && marta.seenLately);
        QCOMPARE(roster.takeSeen(m_now), QList<DeskId>{{u"1"_s}});
    }

    void whoLeftIsWrittenDownOnce()
    {
        Roster roster;
        roster.load({desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now - 1h)});
        roster.setOnline({u"1"_s}, m_now);
        roster.setOffline({u"1"_s}, m_now + 5min);
        QCOMPARE(roster.find({u"1"_s})->lastSeen, m_now + 5min);
        QCOMPARE(roster.takeSeen(m_now + 6min).size(), 1);
        QVERIFY(roster.takeSeen(m_now + 7min).isEmpty());
        QCOMPARE(roster.find({u"1"_s})->lastSeen, m_now + 5min);
    }

    void aDeskThatChangesItsPersonMovesAlong()
    {
        Roster roster;
        roster.put(desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now));
        roster.put(desk(u"1"_s, u"desk:1"_s, u"Lyon"_s, m_now));
        QVERIFY(roster.desksOf({u"marta@corp.example"_s}).isEmpty());
        QCOMPARE(roster.desksOf({u"desk:1"_s}).size(), 1);
        const auto people = roster.weigh(lyon(), m_now, month);
        QCOMPARE(people.size(), size_t(1)); // Marta has no desk left, and is nobody
        QCOMPARE(people.front().person.text, u"desk:1"_s);
    }

    void revokedDesksAreNobody()
    {
        Roster roster;
        DeskRecord gone = desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now);
        gone.revoked = true;
        roster.put(gone);
        QVERIFY(roster.weigh(lyon(), m_now, month).empty());
    }

    void theDoorKnowsADeskByItsSecret_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<int>("close"); // 0 = let in
        const QByteArray right = "secret of 1";
        const QString marta = u"marta@corp.example"_s;
        QTest::newRow("right") << right << marta << false << 0;
        QTest::newRow("another form of the login") << right << u"CORP\\Marta"_s << false << 0;
        QTest::newRow("wrong secret") << QByteArray("guess") << marta << false << 3502;
        QTest::newRow("another login") << right << u"rui@corp.example"_s << false << 3502;
        QTest::newRow("revoked") << right << marta << true << 3505;
    }
    void theDoorKnowsADeskByItsSecret()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QString, login);
        QFETCH(bool, revoked);
        QFETCH(int, close);
        Roster roster;
        DeskRecord known = desk(u"1"_s, u"marta@corp.example"_s, u"Lyon"_s, m_now - 1h);
        known.revoked = revoked;
        roster.put(known);
        DeskDoor door(roster, {{u"corp"_s, u"corp.example"_s}});
        ToRelay::DeskHello hello;
        hello.desk = {u"1"_s};
        hello.secret = secret;
        hello.login = login;
        hello.host = u"pc-1"_s;
        const auto looked = door.look(hello, {}, QHostAddress(u"10.1.2.3"_s), m_now);
        const auto *away = std::get_if<TurnedAway>(&looked);
        QCOMPARE(away ? int(away->close) : 0, close);
        if (!away)
            QCOMPARE(std::get<KnownDesk>(looked).desk.facts.person,
                     (PersonId{u"marta@corp.example"_s}));
    }

    void anUnknownDeskMustEnrolAgain()
    {
        const Roster roster;
        DeskDoor door(roster, {});
        ToRelay::DeskHello hello;
        hello.desk = {u"1"_s};
        hello.secret = QByteArray(32, 's');
        const auto looked = door.look(hello, {}, QHostAddress(u"10.1.2.3"_s), m_now);
        QCOMPARE(std::get<TurnedAway>(looked).close, wire::CloseCode::Unauthorised);
    }

    void badTokensSlowTheirAddressDown()
    {
        const Roster roster;
        DeskDoor door(roster, {});
        ToRelay::DeskHello hello;
        hello.enrolmentToken = u"nonsense"_s;
        const QHostAddress here(u"10.1.2.3"_s);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(std::get<TurnedAway>(door.look(hello, {}, here, m_now)).close,
                     wire::CloseCode::Unauthorised);
        const auto slowed = std::get<TurnedAway>(door.look(hello, {}, here, m_now));
        QCOMPARE(slowed.close, wire::CloseCode::TooManyRequests);
        QVERIFY(slowed.error.retryAfter);
        QCOMPARE(
            std::get<TurnedAway>(door.look(hello, {}, QHostAddress(u"10.1.2.4"_s), m_now)).close,
            wire::CloseCode::Unauthorised);
    }

    void aSharedDeskStandsForItself()
    {
        const Roster roster;
        DeskDoor door(roster, {});
        ToRelay::DeskHello hello;
        hello.enrolmentToken = u"abc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        hello.secret = QByteArray(32, 's');
        hello.login = u"kiosk@corp.example"_s;
        hello.host = u"lobby-1"_s;
        hello.shared = true;
        const auto looked = door.look(hello, {}, QHostAddress(u"10.1.2.3"_s), m_now);
        const auto *enrolling = std::get_if<EnrollingDesk>(&looked);
        QVERIFY(enrolling);
        QCOMPARE(enrolling->desk.facts.person.text, u"desk:"_s + enrolling->desk.id.text);
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "roster_test.moc"
