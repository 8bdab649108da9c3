// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/interruptions.h"

#include "server/notices/audience_preview.h"
#include "tests/server/identity/store_fixture.h"
#include "tests/server/notices/notice_samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class InterruptionsTest : public QObject
{
    Q_OBJECT
    const Instant m_now = at(u"2026-11-22T09:00:00Z"_s);
    std::unique_ptr<StoreFixture> m_store;
    Roster m_roster;
    std::unique_ptr<Interruptions> m_counted;
    int m_next = 0;

    /** A notice that was published and displayed so long ago, on these desks. */
    void show(Notice notice, std::chrono::minutes ago, const QStringList &desks)
    {
        notice.id = {makeUuidV7(1'790'000'000'000 + ++m_next)};
        notice.revision = 1;
        notice.asks = 1;
        notice.publishedAt = m_now - ago;
        publish(notice);
        display(notice.id, 1, m_now - ago, desks);
    }
    void publish(const Notice &notice)
    {
        m_store->thread->ask<PublishOutcome>(
            this,
            [notice](Store &store) {
                return store.publish(notice, {noticeBytes(notice), {}}, notice.revision - 1, {});
            },
            [](const Result<PublishOutcome> &) {});
    }
    void display(const NoticeId &notice, int revision, Instant when, const QStringList &desks)
    {
        QList<StoredReceipt> receipts;
        for (const QString &desk : desks)
            receipts << StoredReceipt{
                {u"whoever"_s}, {desk}, {notice, revision, ReceiptState::Displayed, when}};
        m_store->thread->ask<QList<bool>>(
            this, [receipts](Store &store) { return store.storeReceipts(receipts); },
            [](const Result<QList<bool>> &) {});
    }
    void enrol(const QString &desk, const QString &person, bool shared = false)
    {
        DeskRecord record;
        record.id = {desk};
        record.facts = {.person = {person}, .host = desk, .site = u"Lyon"_s, .shared = shared};
        record.lastSeen = m_now;
        m_roster.put(record);
    }
    bool count(Instant now)
    {
        std::optional<bool> done;
        m_counted->count(now, [&done](const Result<void> &result) { done = bool(result); });
        return QTest::qWaitFor([&done] { return done.has_value(); }) && *done;
    }
    int week(const char *person) const
    {
        return m_counted->inTheLastWeek({QString::fromLatin1(person)});
    }
    int today(const char *person) const
    {
        return m_counted->inTheLastDay({QString::fromLatin1(person)});
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_roster = Roster();
        enrol(u"lyon-044"_s, u"marta"_s);
        enrol(u"laptop-9"_s, u"marta"_s);
        enrol(u"porto-07"_s, u"rui"_s);
        enrol(u"lobby-1"_s, u"desk:lobby-1"_s, true);
        m_counted = std::make_unique<Interruptions>(*m_store->thread, m_roster);
    }

    void aPersonIsInterruptedOnceByARevisionHoweverManyDesks()
    {
        show(vpnOutage(), 60min, {u"lyon-044"_s, u"laptop-9"_s, u"porto-07"_s});
        show(vpnOutage(), 26h, {u"laptop-9"_s, u"unknown"_s});
        show(vpnOutage(), 120min, {u"lyon-044"_s});
        QVERIFY(count(m_now));
        QCOMPARE(week("marta"), 3);
        QCOMPARE(today("marta"), 2);
        QCOMPARE(week("rui"), 1);
        QCOMPARE(today("rui"), 1);
    }

    void eachRevisionThatAskedCountsAndTheOthersDoNot()
    {
        Notice notice = vpnOutage();
        notice.publishedAt = m_now - 3h;
        notice.id = {makeUuidV7(1'790'000'000'000)};
        for (const auto &[revision, asks] : {std::pair(1, 1), {2, 1}, {3, 3}}) {
            notice.revision = revision;
            notice.asks = asks;
            publish(notice);
            display(notice.id, revision, m_now - 2h, {u"porto-07"_s});
        }
        QVERIFY(count(m_now));
        QCOMPARE(week("rui"), 2);
    }

    void whatDoesNotPopUpOrMustIsNoInterruption_data()
    {
        QTest::addColumn<Notice>("notice");
        Notice notice = vpnOutage();
        notice.severity = Severity::Critical;
        QTest::newRow("critical") << notice;
        notice = vpnOutage();
        notice.severity = Severity::Info;
        QTest::newRow("info") << notice;
        notice = vpnOutage();
        notice.exercise = true;
        QTest::newRow("an exercise") << notice;
        notice = vpnOutage();
        notice.notify = Notify::Quiet;
        QTest::newRow("quiet") << notice;
    }
    void whatDoesNotPopUpOrMustIsNoInterruption()
    {
        QFETCH(Notice, notice);
        show(vpnOutage(), 8 * 24h, {u"porto-07"_s}); // longer ago than a week
        show(notice, 60min, {u"porto-07"_s});
        QVERIFY(count(m_now));
        QCOMPARE(week("rui"), 0);
    }

    void manyNoticesAndDesksAreReadInPieces()
    {
        QStringList desks;
        for (int i = 0; i < 2500; ++i) {
            desks << u"pc-%1"_s.arg(i);
            enrol(desks.last(), u"person-%1"_s.arg(i));
        }
        for (int i = 0; i < 45; ++i)
            show(vpnOutage(), std::chrono::minutes(i), i < 3 ? desks : QStringList{u"porto-07"_s});
        QVERIFY(count(m_now));
        QCOMPARE(week("rui"), 42);
        QCOMPARE(week("person-0"), 3);
        QCOMPARE(week("person-2499"), 3);
    }

    void theNumbersAreKeptForAMinute()
    {
        show(vpnOutage(), 60min, {u"porto-07"_s});
        QVERIFY(count(m_now));
        show(vpnOutage(), 50min, {u"porto-07"_s});
        QVERIFY(count(m_now + 59s));
        QCOMPARE(week("rui"), 1);
        QVERIFY(count(m_now + 60s));
        QCOMPARE(week("rui"), 2);
    }

    void whoAsksMeanwhileIsAnsweredWithTheRest()
    {
        show(vpnOutage(), 60min, {u"porto-07"_s});
        int answered = 0;
        for (int i = 0; i < 3; ++i)
            m_counted->count(m_now, [&answered](const Result<void> &) { ++answered; });
        QTRY_COMPARE(answered, 3);
        QCOMPARE(week("rui"), 1); // counted once
    }

    void thePreviewSaysHowManyHadEnough()
    {
        for (int i = 0; i < 4; ++i)
            show(vpnOutage(), std::chrono::minutes(i), {u"lyon-044"_s, u"lobby-1"_s});
        for (int i = 0; i < 3; ++i)
            show(vpnOutage(), 25h, {u"porto-07"_s});
        QVERIFY(count(m_now));
        QCOMPARE(week("desk:lobby-1"), 0); // a device is not interrupted
        const InterruptionBudget budget{*m_counted, 3};
        const auto preview = [&](const Audience &audience) {
            return previewAudience(audience, m_roster, m_now, 30 * 24h, budget);
        };
        const auto all = preview({.everyone = true});
        QCOMPARE(all.budget, 3);
        QVERIFY((all.overBudget == QList<OftenInterrupted>{{4, 1}, {3, 1}}));
        QVERIFY((all.today == QList<OftenInterrupted>{{4, 1}}));
        const auto one = preview({.include = {{.person = {u"rui"_s}}}});
        QVERIFY((one.overBudget == QList<OftenInterrupted>{{3, 1}}));
        QVERIFY(one.today.isEmpty());
        QCOMPARE(previewAudience({.everyone = true}, m_roster, m_now, 30 * 24h).budget, 0);
    }
};

QTEST_GUILESS_MAIN(InterruptionsTest)
#include "interruptions_test.moc"
