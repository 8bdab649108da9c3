// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace foghorn;
using namespace Qt::StringLiterals;

class StoreReceiptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
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

    void aReceiptMovesThePersonOnce()
    {
        const QList<StoredReceipt> once{
            receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Displayed, 5)};
        QCOMPARE(*m_store->storeReceipts(once), QList<bool>{true});
        QCOMPARE(*m_store->storeReceipts(once), QList<bool>{false});
        // Another desk of the same person is a receipt more, but moves nobody.
        QCOMPARE(
            *m_store->storeReceipts({receipt(u"ana"_s, u"pc-2"_s, 1, ReceiptState::Displayed, 9)}),
            QList<bool>{false});
        const auto standings = people();
        QGOOD(standings);
        QCOMPARE(standings->size(), 1);
        Standing expected{{u"ana"_s}};
        expected.take(ReceiptState::Displayed, 1, time(5));
        QCOMPARE(standings->first(), expected);
    }

    void ofOneRevisionTheFirstTimeCounts()
    {
        QGOOD(
            m_store->storeReceipts({receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Displayed, 9)}));
        QCOMPARE(
            *m_store->storeReceipts({receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Displayed, 3)}),
            QList<bool>{true});
        QCOMPARE(people()->first().displayedAt, time(3));
    }

    void receiptsOfOneDeskThatComeTogetherAreEachKept()
    {
        const QList<StoredReceipt> three{
            receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 3),
            receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Displayed, 5),
            receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 2),
            receipt(u"ana"_s, u"pc-1"_s, 2, ReceiptState::Acknowledged, 7)};
        QCOMPARE(*m_store->storeReceipts(three), QList<bool>(4, true));
        QCOMPARE(*m_store->storeReceipts(three), QList<bool>(4, false));
        QGOOD(m_store->commit());
        QCOMPARE(m_folder
                     ->look(u"SELECT group_concat(revision || ' ' || state || ' ' || at, ', ') "
                            "FROM (SELECT * FROM receipt ORDER BY revision, state)"_s)
                     .toString(),
                 u"1 0 %1, 1 3 %2, 2 4 %3"_s.arg(time(2).time_since_epoch().count())
                     .arg(time(5).time_since_epoch().count())
                     .arg(time(7).time_since_epoch().count()));
        QGOOD(m_store->begin());
        Standing expected{{u"ana"_s}};
        for (const StoredReceipt &one : three)
            expected.take(one.receipt.state, one.receipt.revision, one.receipt.at);
        QCOMPARE(people()->first(), expected);
    }

    void aReceiptOfAnUnknownNoticeDoesNotHinderTheOthers()
    {
        StoredReceipt purged = receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 1);
        purged.receipt.notice = {u"purged long ago"_s};
        const auto moved = m_store->storeReceipts(
            {purged, receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 1)});
        QGOOD(moved);
        QCOMPARE(*moved, QList<bool>({false, true}));
    }

    void theTableClimbsExactlyAsStandingTakes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theTableClimbsExactlyAsStandingTakes()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QMap<PersonId, Standing> expected;
        QList<StoredReceipt> receipts;
        for (int count = 0; count < 150; ++count) {
            // Few values, so that every order and every repetition occurs.
            receipts.append(receipt(u"person-%1"_s.arg(random.bounded(3)),
                                    u"pc-%1"_s.arg(random.bounded(4)), random.bounded(1, 5),
                                    ReceiptState(random.bounded(5)), random.bounded(6)));
        }
        for (const StoredReceipt &one : receipts) {
            const PersonId person = one.person;
            Standing &standing = expected.insert(person, expected.value(person, {person})).value();
            const Standing before = standing;
            standing.take(one.receipt.state, one.receipt.revision, one.receipt.at);
            const auto moved = m_store->storeReceipts({one});
            QGOOD(moved);
            QCOMPARE(moved->first(), standing != before);
        }
        const auto standings = people();
        QGOOD(standings);
        QCOMPARE(*standings, expected.values());
        // The other way round and all at once in another notice: the same again.
        std::reverse(receipts.begin(), receipts.end());
        for (StoredReceipt &one : receipts)
            one.receipt.notice = {u"vpn"_s};
        QGOOD(m_store->storeReceipts(receipts + receipts));
        QCOMPARE(*people(u"vpn"_s), expected.values());
    }

    void theLatestReplyCountsAndTheHistoryKeepsAll()
    {
        QGOOD(reply(ReplyAnswer::Works, 5));
        QGOOD(reply(ReplyAnswer::StillBroken, 9));
        QGOOD(reply(ReplyAnswer::Works, 7));     // told earlier, came later
        QGOOD(reply(ReplyAnswer::NeedHelp, 10)); // takes nothing back: it is another question
        QVERIFY(people()->first().reply == ReplyAnswer::StillBroken);
        QGOOD(m_store->commit());
        QCOMPARE(m_folder->look(u"SELECT count(*) FROM reply"_s).toInt(), 4);
        QGOOD(m_store->begin());
        QVERIFY(!m_store->storeReply({u"ana"_s}, {u"pc-1"_s}, {u"purged"_s}, ReplyAnswer::Works, {},
                                     time(1)));
    }

    void whoIsAddressedHasAStandingOfZerosUntilReached()
    {
        QGOOD(m_store->storeReceipts(
            {receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Acknowledged, 5)}));
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, {{u"ana"_s}, {u"bruno"_s}}));
        QGOOD(m_store->storeAddressed({u"mail"_s}, 2, {{u"bruno"_s}}));
        const auto standings = people();
        QGOOD(standings);
        QCOMPARE(standings->size(), 2);
        QCOMPARE(standings->first().acknowledged, 1);
        QCOMPARE(standings->last(), Standing{{u"bruno"_s}});
        QVERIFY(!m_store->storeAddressed({u"purged"_s}, 1, {{u"ana"_s}}));
    }

    void whoIsAddressedIsWrittenInOnePieceAndSpreadLater()
    {
        QList<PersonId> named;
        for (int number = 0; number < 300; ++number)
            named.append({u"person-%1@corp.example"_s.arg(number)});
        QGOOD(m_store->storeAddressed({u"mail"_s}, 1, named));
        QGOOD(m_store->storeAddressed({u"vpn"_s}, 1, {named.first()}));
        QGOOD(m_store->storeAddressed({u"vpn"_s}, 2, {}));
        QGOOD(m_store->storeReceipts(
            {receipt(named[7].text, u"pc-7"_s, 1, ReceiptState::Acknowledged, 5)}));
        QCOMPARE(rows(u"addressed"_s), 2);
        QCOMPARE(rows(u"standing"_s), 1);
        const auto before = people();
        QGOOD(before);
        QCOMPARE(before->size(), 300); // counting does not wait for leisure
        QGOOD(m_store->spreadSomeAddressed());
        QCOMPARE(rows(u"addressed"_s), 1);
        QCOMPARE(rows(u"standing"_s), 300);
        QCOMPARE(people(u"vpn"_s)->size(), 1);
        const auto all = people();
        QCOMPARE(*all, *before);
        QCOMPARE(std::count_if(all->begin(), all->end(),
                               [](const Standing &one) { return one.acknowledged == 1; }),
                 1);
    }

    void toldIsToWhomItWasDisplayedOnAnyDesk()
    {
        QGOOD(m_store->storeReceipts(
            {receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Held, 1),
             receipt(u"bruno"_s, u"pc-2"_s, 1, ReceiptState::Displayed, 1),
             receipt(u"chloe"_s, u"pc-3"_s, 1, ReceiptState::Acknowledged, 1),
             receipt(u"desk:44"_s, u"44"_s, 1, ReceiptState::Delivered, 1)}));
        const auto told = m_store->toldPeople({u"mail"_s});
        QGOOD(told);
        QCOMPARE(*told, QList<PersonId>({{u"bruno"_s}, {u"chloe"_s}}));
        for (const char16_t *who : {u"ana", u"bruno", u"chloe", u"desk:44", u"nobody"}) {
            const PersonId person{QString::fromUtf16(who)};
            const auto one = m_store->wasTold({u"mail"_s}, person);
            QGOOD(one);
            QCOMPARE(*one, told->contains(person));
            QVERIFY(!*m_store->wasTold({u"vpn"_s}, person));
        }
    }

    void aReturningPersonFindsTheirStandingsOfCurrentNotices()
    {
        QGOOD(m_store->storeReceipts(
            {receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Acknowledged, 5),
             receipt(u"bruno"_s, u"pc-2"_s, 1, ReceiptState::Delivered, 5)}));
        QGOOD(m_store->storeAddressed({u"vpn"_s}, 1, {{u"ana"_s}}));
        QGOOD(m_store->spreadSomeAddressed());
        const Notice ended = resolved(outage(u"mail"_s));
        QGOOD(m_store->publish(ended, sealed(ended), 1, {}));
        const auto found = m_store->standingsOf({u"ana"_s});
        QGOOD(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().notice.text, u"vpn"_s);
        QCOMPARE(found->first().standing, Standing{{u"ana"_s}});
        QCOMPARE(found->last().notice.text, u"mail"_s);
        QCOMPARE(found->last().standing.acknowledged, 1);
        QCOMPARE(m_store->standingsOf({u"nobody"_s})->size(), 0);
    }

    void aRolledBackReceiptLeavesNoNumberBehind()
    {
        QGOOD(m_store->savepoint());
        QGOOD(
            m_store->storeReceipts({receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 1)}));
        m_store->rollbackToSavepoint();
        // Ana's short number went with it: a memory of it would break the foreign key now.
        QGOOD(m_store->storeReceipts(
            {receipt(u"bruno"_s, u"pc-2"_s, 1, ReceiptState::Delivered, 1)}));
        QGOOD(
            m_store->storeReceipts({receipt(u"ana"_s, u"pc-1"_s, 1, ReceiptState::Delivered, 1)}));
        const auto standings = people();
        QCOMPARE(standings->size(), 2);
        QCOMPARE(standings->first().person.text, u"ana"_s);
    }

private:
    /** As the open transaction leaves them. */
    int rows(const QString &table)
    {
        if (!m_store->commit())
            return -1;
        const int count = m_folder->look(u"SELECT count(*) FROM "_s + table).toInt();
        return m_store->begin() ? count : -1;
    }
    Result<QList<Standing>> people(const QString &notice = u"mail"_s)
    {
        auto standings = m_store->standings({notice});
        if (standings)
            std::sort(standings->begin(), standings->end(),
                      [](auto &one, auto &other) { return one.person < other.person; });
        return standings;
    }
    static Instant time(int minute)
    {
        return instant("2026-11-22T10:00:00Z") + std::chrono::minutes(minute);
    }
    static StoredReceipt receipt(const QString &person, const QString &desk, int revision,
                                 ReceiptState state, int minute)
    {
        return {{person}, {desk}, {{u"mail"_s}, revision, state, time(minute)}};
    }
    Result<void> reply(ReplyAnswer answer, int minute)
    {
        return m_store->storeReply({u"ana"_s}, {u"pc-1"_s}, {u"mail"_s}, answer,
                                   u"Outlook still asks for my password"_s, time(minute));
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreReceiptsTest)
#include "store_receipts_test.moc"
