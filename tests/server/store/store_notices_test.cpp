// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using Kind = PublishOutcome::Kind;

class StoreNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_folder.reset();
    }

    void aRevisionComesBackByteForByte()
    {
        const Notice notice = outage(u"mail"_s);
        Envelope envelope = sealed(notice);
        // White space that no encoder of ours would write: these bytes were signed.
        envelope.payload.replace("{\"", "{ \"");
        const auto outcome = m_store->publish(notice, envelope, 0, request(u"k1"_s));
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::Published);
        QCOMPARE(outcome->revision.cursor, 1);
        const auto stored = m_store->notice({u"mail"_s});
        QGOOD(stored);
        QVERIFY(stored->has_value());
        QCOMPARE((*stored)->current.envelope, envelope);
        QCOMPARE((*stored)->current.notice, notice);
        QCOMPARE((*stored)->lastAsked, notice);
        QCOMPARE((*stored)->current.cursor, 1);
    }

    void anUnknownNoticeIsNothing()
    {
        const auto stored = m_store->notice({u"nobody told"_s});
        QGOOD(stored);
        QVERIFY(!*stored);
        QVERIFY(!m_store->publish(outage(u"mail"_s, 2), {}, 1, request(u"k"_s)));
    }

    void aRevisionFollowsOnlyTheCurrentOne()
    {
        publish(outage(u"mail"_s, 1));
        publish(outage(u"mail"_s, 2));
        const Notice late = outage(u"mail"_s, 2);
        const auto outcome = m_store->publish(late, sealed(late), 1, request(u"late"_s));
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::Conflict);
        QCOMPARE(outcome->revision.notice.revision, 2);
        QCOMPARE(outcome->revision.cursor, 2);
        // A conflict takes no cursor and remembers no key.
        QCOMPARE(m_store->facts().cursor, 2);
        QGOOD(m_store->earlierAnswer(request(u"late"_s)));
        QVERIFY(!*m_store->earlierAnswer(request(u"late"_s)));
    }

    void twoFirstRevisionsOfOneIdConflict()
    {
        publish(outage(u"mail"_s));
        const Notice again = outage(u"mail"_s);
        const auto outcome = m_store->publish(again, sealed(again), 0, {});
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::Conflict);
    }

    void theSameRequestGetsTheFirstAnswer()
    {
        const Notice notice = outage(u"mail"_s);
        QGOOD(m_store->publish(notice, sealed(notice), 0, request(u"k1"_s)));
        publish(outage(u"mail"_s, 2));
        const Notice other = outage(u"made by the retry"_s);
        const auto outcome = m_store->publish(other, sealed(other), 0, request(u"k1"_s));
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::Repeated);
        QCOMPARE(outcome->revision.notice, notice); // not the current one
        QCOMPARE(outcome->revision.envelope, sealed(notice));
        QCOMPARE(m_store->facts().cursor, 2);
        const auto earlier = m_store->earlierAnswer(request(u"k1"_s));
        QGOOD(earlier);
        QCOMPARE((*earlier)->kind, Kind::Repeated);
    }

    void aKeyIsRefusedForAnotherRequestAndFreeForAnotherLogin()
    {
        const Notice notice = outage(u"mail"_s);
        QGOOD(m_store->publish(notice, sealed(notice), 0, request(u"k1"_s)));
        const Notice other = outage(u"printers"_s);
        const auto reused = m_store->publish(other, sealed(other), 0, request(u"k1"_s, "another"));
        QGOOD(reused);
        QCOMPARE(reused->kind, Kind::KeyReused);
        Idempotency bruno = request(u"k1"_s);
        bruno.login = u"bruno"_s;
        const auto published = m_store->publish(other, sealed(other), 0, bruno);
        QGOOD(published);
        QCOMPARE(published->kind, Kind::Published);
    }

    void theKeyOfAnotherKindOfAnswerIsRefused()
    {
        QGOOD(m_store->rememberAnswer(request(u"k1"_s), "{\"token\":\"…\"}", {}));
        const Notice notice = outage(u"mail"_s);
        const auto outcome = m_store->publish(notice, sealed(notice), 0, request(u"k1"_s));
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::KeyReused);
    }

    void theRevisionThatLastAskedStandsBesideTheCurrentOne()
    {
        publish(outage(u"mail"_s, 1, 1));
        publish(outage(u"mail"_s, 2, 2));
        publish(outage(u"mail"_s, 3, 2));
        const auto stored = m_store->notice({u"mail"_s});
        QGOOD(stored);
        QCOMPARE((*stored)->current.notice.revision, 3);
        QCOMPARE((*stored)->lastAsked.revision, 2);
    }

    void theCursorHasNoGapsAfterARollback()
    {
        publish(outage(u"mail"_s));
        QGOOD(m_store->savepoint());
        publish(outage(u"printers"_s));
        QCOMPARE(m_store->facts().cursor, 2);
        m_store->rollbackToSavepoint();
        QCOMPARE(m_store->facts().cursor, 1);
        publish(outage(u"vpn"_s));
        QCOMPARE(m_store->facts().cursor, 2);
        QGOOD(m_store->commit());
        QCOMPARE(m_folder->look(u"SELECT cursor FROM store"_s).toInt(), 2);
        QGOOD(m_store->begin());
        publish(outage(u"intranet"_s));
        m_store->rollback();
        QCOMPARE(m_store->facts().cursor, 2);
        QVERIFY(!*m_store->notice({u"printers"_s}));
    }

    void currentNoticesAreTheOpenOnesAndThoseThatEndedLately()
    {
        publish(outage(u"open"_s));
        publish(outage(u"old"_s));
        Notice old = resolved(outage(u"old"_s));
        old.publishedAt = instant("2026-11-01T12:00:00Z");
        publish(old);
        publish(outage(u"ended"_s));
        publish(resolved(outage(u"ended"_s)));
        const auto current = m_store->currentNotices(instant("2026-11-15T00:00:00Z"));
        QGOOD(current);
        QCOMPARE(ids(*current), QStringList({u"open"_s, u"ended"_s}));
    }

    void aReopenedNoticeIsCurrentAgain()
    {
        publish(outage(u"mail"_s));
        publish(resolved(outage(u"mail"_s)));
        QCOMPARE(ids(*m_store->listNotices(true, {}, 10)), QStringList());
        publish(outage(u"mail"_s, 3, 3));
        QCOMPARE(ids(*m_store->listNotices(true, {}, 10)), QStringList(u"mail"_s));
    }

    void ofThoseThatEndedTheFiftyNewestComeNewestFirst()
    {
        for (int minute = 0; minute < 60; ++minute) {
            const QString id = u"n%1"_s.arg(minute, 2, 10, QLatin1Char('0'));
            publish(outage(id));
            Notice ended = resolved(outage(id));
            ended.publishedAt = instant("2026-11-22T10:00:00Z") + std::chrono::minutes(minute);
            publish(ended);
        }
        const auto current = m_store->currentNotices(instant("2026-11-15T00:00:00Z"));
        QGOOD(current);
        QCOMPARE(current->size(), 50);
        QCOMPARE(current->first().current.notice.id.text, u"n59"_s);
        QCOMPARE(current->last().current.notice.id.text, u"n10"_s);
    }

    void theListPagesNewestFirst()
    {
        for (const QString &id : {u"z first"_s, u"m second"_s, u"a third"_s})
            publish(outage(id));
        publish(resolved(outage(u"m second"_s)));
        const auto page = m_store->listNotices(false, {}, 2);
        QGOOD(page);
        QCOMPARE(ids(*page), QStringList({u"a third"_s, u"m second"_s}));
        QCOMPARE(ids(*m_store->listNotices(false, {u"m second"_s}, 2)), QStringList(u"z first"_s));
        QCOMPARE(ids(*m_store->listNotices(true, {}, 10)),
                 QStringList({u"a third"_s, u"z first"_s}));
        QCOMPARE(ids(*m_store->listNotices(false, {u"unknown"_s}, 10)), QStringList());
    }

    void theHistoryComesOldestFirstBehindARevision()
    {
        for (int revision = 1; revision <= 4; ++revision)
            publish(outage(u"mail"_s, revision));
        const auto history = m_store->history({u"mail"_s}, 1, 2);
        QGOOD(history);
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->first().notice.revision, 2);
        QCOMPARE(history->last().cursor, 3);
    }

    void aTextThatLooksLikeSqlIsText()
    {
        Notice notice = outage(u"'); DROP TABLE notice; --"_s);
        notice.publishedBy = u"Robert'); --"_s;
        publish(notice);
        QGOOD(m_store->notice(notice.id));
        QCOMPARE((*m_store->notice(notice.id))->current.notice, notice);
    }

private:
    void publish(const Notice &notice)
    {
        const auto outcome = m_store->publish(notice, sealed(notice), notice.revision - 1, {});
        QGOOD(outcome);
        QCOMPARE(outcome->kind, Kind::Published);
    }
    static QStringList ids(const QList<StoredNotice> &notices)
    {
        QStringList ids;
        for (const StoredNotice &notice : notices)
            ids.append(notice.current.notice.id.text);
        return ids;
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreNoticesTest)
#include "store_notices_test.moc"
