// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StoreDesksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        QGOOD(m_store->addToken({u"t1"_s, "token hash", 2, now() + 24h, u"ana"_s}));
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_folder.reset();
    }

    void anEnrolledDeskComesBackWhole()
    {
        const auto enrolled = m_store->enrol(u"t1"_s, "token hash", desk(u"pc-44"_s), now());
        QGOOD(enrolled);
        QVERIFY(enrolled->has_value());
        const auto desks = m_store->desks();
        QGOOD(desks);
        QCOMPARE(desks->size(), 1);
        const DeskRecord expected = desk(u"pc-44"_s);
        const DeskRecord &stored = desks->first();
        QCOMPARE(stored.id, expected.id);
        QCOMPARE(stored.secretHash, expected.secretHash);
        QCOMPARE(stored.tokenId, u"t1"_s);
        QCOMPARE(stored.machine, expected.machine);
        QCOMPARE(stored.session, expected.session);
        QCOMPARE(stored.login, expected.login);
        QVERIFY(stored.facts == expected.facts);
        QCOMPARE(stored.language, expected.language);
        QCOMPARE(stored.appVersion, expected.appVersion);
        QCOMPARE(stored.enrolledAt, expected.enrolledAt);
        QCOMPARE(stored.lastSeen, expected.lastSeen);
        QVERIFY(!stored.revoked);
    }

    void aTokenEnrolsAsManyDesksAsItHasUses()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        QVERIFY(*enrol(u"pc-2"_s));
        const auto third = enrol(u"pc-3"_s);
        QGOOD(third);
        QVERIFY(!*third);
    }

    void theSameDeskAgainCostsNoUseAndIsTheSame()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        DeskRecord again = desk(u"pc-1"_s);
        again.id = {u"made anew because the answer was lost"_s};
        const auto same =
            m_store->enrol(u"t1"_s, "token hash", again, now() + 48h); // expired meanwhile
        QGOOD(same);
        QVERIFY(same->has_value());
        QCOMPARE((*same)->id.text, u"pc-1"_s);
        QVERIFY(*enrol(u"pc-2"_s));
        QCOMPARE(m_store->desks()->size(), 2);
    }

    void aTokenThatIsUnknownWrongOrExpiredEnrolsNobody_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("secretHash");
        QTest::addColumn<int>("hoursLater");
        QTest::newRow("unknown") << u"t2"_s << QByteArray("token hash") << 0;
        QTest::newRow("wrong secret") << u"t1"_s << QByteArray("guessed") << 0;
        QTest::newRow("no secret") << u"t1"_s << QByteArray() << 0;
        QTest::newRow("expired") << u"t1"_s << QByteArray("token hash") << 24;
    }
    void aTokenThatIsUnknownWrongOrExpiredEnrolsNobody()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, secretHash);
        QFETCH(int, hoursLater);
        const auto enrolled =
            m_store->enrol(id, secretHash, desk(u"pc-1"_s), now() + std::chrono::hours(hoursLater));
        QGOOD(enrolled);
        QVERIFY(!*enrolled);
        QCOMPARE(m_store->desks()->size(), 0);
    }

    void aGuessedTokenSecretDoesNotFindTheDesk()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        const auto guessed = m_store->enrol(u"t1"_s, "guessed", desk(u"pc-1"_s), now());
        QGOOD(guessed);
        QVERIFY(!*guessed);
    }

    void whatADeskStatesIsUpdatedAndWhatIsBoundIsNot()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        DeskRecord moved = desk(u"pc-1"_s);
        moved.facts.site = u"Porto"_s;
        moved.facts.groups = {u"finance"_s, u"comma, quote \" and é"_s};
        moved.facts.peer = QHostAddress(u"2001:db8::17"_s);
        moved.facts.shared = true;
        moved.language = u"pt"_s;
        moved.lastSeen = now() + 1h;
        moved.login = u"somebody else"_s;
        moved.secretHash = "another";
        QGOOD(m_store->updateDesk(moved));
        const DeskRecord stored = m_store->desks()->first();
        QVERIFY(stored.facts == moved.facts);
        QCOMPARE(stored.language, u"pt"_s);
        QCOMPARE(stored.lastSeen, now() + 1h);
        QCOMPARE(stored.login, desk(u"pc-1"_s).login);
        QCOMPARE(stored.secretHash, desk(u"pc-1"_s).secretHash);
        QVERIFY(!m_store->updateDesk(desk(u"unknown"_s)));
    }

    void lastSeenOnlyMovesForward()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        QVERIFY(*enrol(u"pc-2"_s));
        QGOOD(m_store->storeLastSeen({{u"pc-1"_s}, {u"unknown"_s}}, now() + 2h));
        QGOOD(m_store->storeLastSeen({{u"pc-1"_s}}, now() + 1h));
        const auto desks = m_store->desks();
        QCOMPARE(desks->first().lastSeen, now() + 2h);
        QCOMPARE(desks->last().lastSeen, now());
    }

    void anExpiredTokenIsForgottenNinetyDaysLater()
    {
        QVERIFY(*enrol(u"pc-1"_s));
        QGOOD(m_store->tidy(now() + 24h * 91));
        QVERIFY(*m_store->enrol(u"t1"_s, "token hash", desk(u"pc-1"_s), now()));
        QGOOD(m_store->tidy(now() + 24h * 91 + 1ms));
        QVERIFY(!*m_store->enrol(u"t1"_s, "token hash", desk(u"pc-1"_s), now()));
    }

private:
    static Instant now() { return instant("2026-11-22T10:00:00Z"); }
    static DeskRecord desk(const QString &id)
    {
        DeskRecord desk;
        desk.id = {id};
        desk.secretHash = sha256(id.toUtf8());
        desk.machine = u"4c4c4544-0044"_s;
        desk.session = u"c2"_s;
        desk.login = u"CORP\\Chloé"_s;
        desk.facts.person = {u"chloé@corp.example"_s};
        desk.facts.personName = u"Chloé Martin"_s;
        desk.facts.host = u"pc-44"_s;
        desk.facts.site = u"Lyon"_s;
        desk.facts.groups = {u"finance"_s};
        desk.facts.peer = QHostAddress(u"10.3.4.5"_s);
        desk.language = u"fr"_s;
        desk.appVersion = u"0.1.0"_s;
        desk.enrolledAt = now();
        desk.lastSeen = now();
        return desk;
    }
    Result<std::optional<DeskRecord>> enrol(const QString &id)
    {
        return m_store->enrol(u"t1"_s, "token hash", desk(id), now());
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreDesksTest)
#include "store_desks_test.moc"
