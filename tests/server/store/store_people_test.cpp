// SPDX-License-Identifier: GPL-3.0-or-later
// "Same id, new login = renamed": what was stored of a person goes along.
#include "store_folder.h"
#include "tests/server/store/older_schema.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StorePeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        QGOOD(m_store->addToken({u"t1"_s, "token hash", 9, now() + 24h, u"ana"_s}));
        for (const QString &id : {u"mail"_s, u"vpn"_s}) {
            const Notice notice = outage(id);
            QGOOD(m_store->publish(notice, sealed(notice), 0, {}));
        }
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_folder.reset();
    }

    void aDirectoryIdStandsForWhoStatedItUntilARenaming()
    {
        QVERIFY(!*m_store->personOf(sid));
        QGOOD(m_store->bindPerson(sid, chloe));
        QVERIFY(*m_store->personOf(sid) == chloe);
        QVERIFY(!*m_store->wasCalled(sid, chloe));
        QGOOD(rename());
        QVERIFY(*m_store->personOf(sid) == durand);
        QVERIFY(*m_store->wasCalled(sid, chloe));
        QVERIFY(!*m_store->wasCalled(u"S-1-5-21-9"_s, chloe));
    }

    void everythingStoredOfAPersonGoesAlong()
    {
        enrol(u"pc-1"_s, chloe, sid);
        enrol(u"pc-2"_s, chloe, {});
        QGOOD(m_store->storeReceipts({receipt(chloe, u"pc-1"_s, ReceiptState::Acknowledged)}));
        QGOOD(m_store->storeReply(chloe, {u"pc-1"_s}, {u"mail"_s}, ReplyAnswer::StillBroken, {},
                                  now()));
        const auto moved = rename();
        QGOOD(moved);
        QCOMPARE(moved->size(), 2);
        const auto desks = m_store->desks();
        QGOOD(desks);
        for (const DeskRecord &desk : *desks)
            QVERIFY(desk.facts.person == durand);
        const auto standings = m_store->standings({u"mail"_s});
        QCOMPARE(standings->size(), 1);
        QVERIFY(standings->first().person == durand);
        QCOMPARE(standings->first().acknowledged, 1);
        QVERIFY(standings->first().reply == ReplyAnswer::StillBroken);
        QCOMPARE(m_store->standingsOf(durand)->size(), 1);
        QVERIFY(m_store->standingsOf(chloe)->isEmpty());
        // Somebody new may have the old login: it begins with nothing.
        QGOOD(m_store->storeReceipts({receipt(chloe, u"pc-9"_s, ReceiptState::Delivered)}));
        QCOMPARE(m_store->standings({u"mail"_s})->size(), 2);
    }

    void twoHistoriesBecomeOneAndTheFurthestStateCounts()
    {
        enrol(u"pc-1"_s, chloe, sid);
        QGOOD(
            m_store->storeReceipts({receipt(chloe, u"pc-1"_s, ReceiptState::Acknowledged),
                                    receipt(durand, u"pc-2"_s, ReceiptState::Displayed),
                                    receipt(chloe, u"pc-1"_s, ReceiptState::Delivered, u"vpn"_s)}));
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, {chloe, durand}));
        QGOOD(rename());
        const auto mail = m_store->standings({u"mail"_s});
        QCOMPARE(mail->size(), 1);
        QVERIFY(mail->first().person == durand);
        QCOMPARE(mail->first().displayed, 1);
        QCOMPARE(mail->first().acknowledged, 1);
        QCOMPARE(m_store->standings({u"vpn"_s})->first().delivered, 1);
        QCOMPARE(m_store->toldPeople({u"mail"_s})->size(), 1);
    }

    void aMergeNeverTakesAStateBack()
    {
        QGOOD(m_store->storeReceipts({receipt(chloe, u"pc-1"_s, ReceiptState::Delivered),
                                      receipt(durand, u"pc-2"_s, ReceiptState::Acknowledged)}));
        QGOOD(m_store->storeReply(durand, {u"pc-2"_s}, {u"mail"_s}, ReplyAnswer::Works, {},
                                  now() + 1h));
        QGOOD(m_store->storeReply(chloe, {u"pc-1"_s}, {u"mail"_s}, ReplyAnswer::StillBroken, {},
                                  now()));
        QGOOD(rename());
        const Standing standing = m_store->standings({u"mail"_s})->first();
        QCOMPARE(standing.acknowledged, 1);
        QVERIFY(standing.reply == ReplyAnswer::Works);
    }

    // The login was given to a new colleague before the first desk told of the renaming.
    void whoHasTheLoginNowKeepsItsDesks()
    {
        enrol(u"pc-1"_s, chloe, sid);
        enrol(u"pc-7"_s, chloe, u"S-1-5-21-7"_s);
        QGOOD(m_store->storeReceipts({receipt(chloe, u"pc-1"_s, ReceiptState::Displayed)}));
        const auto moved = rename();
        QCOMPARE(*moved, QList<DeskId>{{u"pc-1"_s}});
        QCOMPARE(m_store->standingsOf(durand)->size(), 1);
        QCOMPARE(m_store->standingsOf(chloe)->size(), 1);
    }

    // Receipts and addressed rows that were on their way carry the login of before.
    void whatWasOnItsWayCountsForTheLaterLogin()
    {
        enrol(u"pc-1"_s, chloe, sid);
        enrol(u"pc-2"_s, chloe, sid);
        QGOOD(rename());
        QVERIFY(m_store->personNow({u"pc-2"_s}, chloe) == durand);
        QVERIFY(m_store->personNow({u"pc-9"_s}, chloe) == chloe);
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, {chloe}));
        QVERIFY(m_store->standings({u"mail"_s})->first().person == durand);
    }

    // Two histories become one while the piece that says who was addressed is not spread yet.
    void whoWasAddressedIsCountedOnceAfterAMerge()
    {
        enrol(u"pc-1"_s, chloe, sid);
        enrol(u"pc-2"_s, durand, sid);
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, {chloe, durand}));
        QGOOD(m_store->storeAddressed({u"vpn"_s}, 1, {chloe}));
        QGOOD(rename());
        QCOMPARE(m_store->standings({u"mail"_s})->size(), 1);
        QVERIFY(m_store->standings({u"mail"_s})->first().person == durand);
        QCOMPARE(m_store->standings({u"vpn"_s})->size(), 1);
        QVERIFY(m_store->standings({u"vpn"_s})->first().person == durand);
    }

    // The usual renaming: only the name changes, also of who was addressed but not spread yet.
    void whoWasAddressedIsCountedUnderTheLaterLogin()
    {
        enrol(u"pc-1"_s, chloe, sid);
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, {chloe}));
        QGOOD(rename());
        QCOMPARE(m_store->standings({u"mail"_s})->size(), 1);
        QVERIFY(m_store->standings({u"mail"_s})->first().person == durand);
    }

    void aRenamingIsWrittenDown()
    {
        QGOOD(rename());
        QGOOD(m_store->commit());
        QCOMPARE(m_folder->look(u"SELECT directory_id || ' ' || earlier || ' ' || later || ' ' "
                                "|| desk FROM renaming"_s),
                 QVariant(u"S-1-5-21-1 chloé@corp.example chloé.durand@corp.example pc-1"_s));
        QGOOD(m_store->begin());
    }

    void aStoreOfTheFirstSchemaLearnsIt()
    {
        enrol(u"pc-1"_s, chloe, {});
        QGOOD(m_store->commit());
        m_store.reset();
        for (const QString &undo : test::backToSchema(1))
            m_folder->change(undo);
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        const auto desks = m_store->desks();
        QGOOD(desks);
        QCOMPARE(desks->first().login, chloe.text);
        QCOMPARE(desks->first().directoryId, QString());
        QGOOD(rename());
    }

private:
    const QString sid = u"S-1-5-21-1"_s;
    const PersonId chloe{u"chloé@corp.example"_s};
    const PersonId durand{u"chloé.durand@corp.example"_s};

    static Instant now() { return instant("2026-11-22T10:00:00Z"); }
    Result<QList<DeskId>> rename()
    {
        return m_store->renamePerson({sid, chloe, durand, {u"pc-1"_s}, now()});
    }
    void enrol(const QString &id, const PersonId &person, const QString &directoryId)
    {
        DeskRecord desk;
        desk.id = {id};
        desk.secretHash = sha256(id.toUtf8());
        desk.login = person.text;
        desk.directoryId = directoryId;
        desk.facts.person = person;
        desk.facts.host = id;
        QGOOD(m_store->enrol(u"t1"_s, "token hash", desk, now()));
    }
    static StoredReceipt receipt(const PersonId &person, const QString &desk, ReceiptState state,
                                 const QString &notice = u"mail"_s)
    {
        return {person, {desk}, {{notice}, 1, state, now()}};
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StorePeopleTest)
#include "store_people_test.moc"
