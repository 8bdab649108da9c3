// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"
#include "tests/server/store/older_schema.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum foghorn::PromiseState;

/** Who keeps the promises of the next word when relays come and go. */
class StorePromisesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        for (const NoticeId &id : {mail, vpn})
            QGOOD(m_store->publish(outage(id.text), sealed(outage(id.text)), 0, {}));
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_folder.reset();
    }

    void whatIsPromisedIsOpenUntilTheNextWord()
    {
        keep(mail, 8h, 9h);
        QVERIFY(all() == QList<PromiseRecord>({{day + 9h, {}}}));
        keep(mail, 9h + 4min, 10h);
        keep(mail, 9h + 30min, {}); // the ending: nothing more is promised
        QVERIFY(all() ==
                QList<PromiseRecord>({{day + 10h, day + 9h + 30min}, {day + 9h, day + 9h + 4min}}));
    }

    void aWordThatPromisesTheSameHourAgainLeavesItOpen()
    {
        keep(mail, 8h, 9h);
        QVERIFY(raise(mail, 9h, Due));
        keep(mail, 8h + 57min, 9h);
        QVERIFY(all() == QList<PromiseRecord>({{day + 9h, {}}}));
        QVERIFY(!raise(mail, 9h, Due)); // told already, for this hour
        QVERIFY(raise(mail, 9h, Overdue));
    }

    void anHourThatWasPutOffAndComesBackIsPromisedAnew()
    {
        keep(mail, 8h, 9h);
        QVERIFY(raise(mail, 9h, Due));
        keep(mail, 8h + 56min, 10h);
        keep(mail, 8h + 57min, 9h);
        QVERIFY(all() == QList<PromiseRecord>({{day + 10h, day + 8h + 57min}, {day + 9h, {}}}));
        QVERIFY(raise(mail, 9h, Due));
    }

    void aStateIsToldOnceAndNeverFalls()
    {
        keep(mail, 8h, 9h);
        QVERIFY(raise(mail, 9h, Due));
        QVERIFY(!raise(mail, 9h, Due));
        QVERIFY(raise(mail, 9h, Escalated)); // what lay between was slept through
        QVERIFY(!raise(mail, 9h, Overdue));
        QVERIFY(!raise(mail, 9h, Escalated));
    }

    void nothingIsToldOfAnHourWhoseWordCame()
    {
        keep(mail, 8h, 9h);
        keep(mail, 8h + 30min, 10h);
        QVERIFY(!raise(mail, 9h, Overdue));
        QVERIFY(raise(mail, 10h, Due));
    }

    void noticesPromiseApart()
    {
        keep(mail, 8h, 9h);
        keep(vpn, 8h, 9h);
        QVERIFY(raise(mail, 9h, Overdue));
        keep(mail, 9h + 1min, {});
        QVERIFY(raise(vpn, 9h, Due));
        QCOMPARE(all().size(), 2);
    }

    void aPromiseOlderThanTheTableIsToldAndKeptToo()
    {
        QVERIFY(raise(mail, 9h, Due)); // its notice was published by a relay of schema 5
        QVERIFY(!raise(mail, 9h, Due));
        QVERIFY(raise(mail, 9h, Overdue));
        keep(mail, 9h + 3min, {});
        QVERIFY(all() == QList<PromiseRecord>({{day + 9h, day + 9h + 3min}}));
        QVERIFY(!raise(mail, 9h, Escalated));
    }

    void ofAnUnknownNoticeNothingIsKept()
    {
        QVERIFY(!m_store->keepPromise({u"nobody"_s}, day, day + 1h));
        QVERIFY(!raise({u"nobody"_s}, 9h, Due));
        QVERIFY(all().isEmpty());
    }

    void promisesAreListedByTheirHourNewestFirst()
    {
        for (const auto hour : {9h, 11h, 10h})
            keep(mail, 8h, hour);
        const auto hours = [this](std::chrono::hours since, std::chrono::hours until, int limit) {
            const auto found = m_store->promises(day + since, day + until, limit);
            QStringList words;
            for (const PromiseRecord &each : found ? *found : QList<PromiseRecord>())
                words << QString::number((each.promisedAt - day) / 1h);
            return words.join(u' ');
        };
        QCOMPARE(hours(0h, 24h, 10), u"11 10 9"_s);
        QCOMPARE(hours(9h, 11h, 10), u"10 9"_s); // from … to before
        QCOMPARE(hours(0h, 24h, 2), u"11 10"_s);
    }

    void aStoreOfTheFifthSchemaLearnsIt()
    {
        QGOOD(m_store->commit());
        m_store.reset();
        for (const QString &undo : test::backToSchema(5))
            m_folder->change(undo);
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        keep(mail, 8h, 9h);
        QVERIFY(raise(mail, 9h, Due));
        QVERIFY(m_store->notice(mail)->has_value());
    }

private:
    const Instant day = instant("2026-11-20T00:00:00Z");
    const NoticeId mail{u"mail"_s}, vpn{u"vpn"_s};

    void keep(const NoticeId &notice, std::chrono::milliseconds came,
              std::optional<std::chrono::milliseconds> next)
    {
        QGOOD(m_store->keepPromise(notice, day + came,
                                   next ? std::optional(day + *next) : std::nullopt));
    }
    bool raise(const NoticeId &notice, std::chrono::milliseconds promised, PromiseState state)
    {
        const auto raised = m_store->raisePromise(notice, day + promised, state);
        if (!raised)
            qWarning("%s", why(raised).constData());
        return raised && *raised;
    }
    QList<PromiseRecord> all()
    {
        const auto found = m_store->promises(day, day + 24h, 100);
        return found ? *found : QList<PromiseRecord>();
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StorePromisesTest)
#include "store_promises_test.moc"
