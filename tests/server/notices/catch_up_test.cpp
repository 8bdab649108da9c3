// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/catch_up.h"

#include "common/model/follow_up.h"
#include "tests/server/notices/notice_samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

namespace {

/** "notice 2", "history 1", "ending told 1", "withdrawn 3" …: by the cursor. */
QStringList words(const CatchUp &catchUp)
{
    QStringList words;
    for (const Notification &frame : catchUp.frames) {
        if (const auto *arrived = std::get_if<ToClient::NoticeArrived>(&frame)) {
            words.append(QString(arrived->history ? u"history"_s
                                 : arrived->told  ? u"told"_s
                                                  : u"notice"_s) +
                         u" %1"_s.arg(arrived->cursor));
        } else if (std::holds_alternative<ToClient::Withdrawn>(frame)) {
            words.append(u"withdrawn"_s);
        }
    }
    return words;
}

} // namespace

class CatchUpTest : public QObject
{
    Q_OBJECT
    const Instant m_now = at(u"2026-11-20T10:00:00Z"_s);

    static NoticeBook book(const QList<StoredNotice> &notices)
    {
        NoticeBook book(StoreFacts{.epoch = {u"e-1"_s}, .cursor = 20});
        book.load(notices);
        return book;
    }
    static Returning marta(const QList<NoticeRevision> &holds = {})
    {
        return {.facts = {.person = {u"marta@corp.example"_s}, .site = u"Lyon"_s}, .holds = holds};
    }
    static NoticeRevision held(const StoredNotice &notice, int revision)
    {
        return {notice.current.notice.id, revision};
    }
    static StoredNotice forPorto(int number)
    {
        StoredNotice notice = published(number);
        notice.current.notice.audience = {.include = {{.site = {u"Porto"_s}}}};
        return notice;
    }
    static Standing standing(int displayed, int acknowledged)
    {
        return {.person = {u"marta@corp.example"_s},
                .displayed = displayed,
                .acknowledged = acknowledged};
    }

private Q_SLOTS:
    void aNewDeskGetsWhatIsLiveInTheOrderOfTheCursors()
    {
        const auto told = catchUp(book({published(3), published(1), forPorto(2)}), marta(), m_now);
        QCOMPARE(words(told), (QStringList{u"notice 1"_s, u"notice 3"_s}));
        QCOMPARE(told.cursor, 20);
        QCOMPARE(told.holds.size(), 2);
    }

    void whoWasToldHearsTheLastWordWhereverTheyWentSince()
    {
        StoredNotice notice = published(1, 4, Phase::Resolved, m_now - 2h);
        notice.current.notice.audience = forPorto(1).current.notice.audience;
        QCOMPARE(words(catchUp(book({notice}), marta(), m_now)), QStringList());
        Returning told = marta();
        told.standings.insert(notice.current.notice.id, standing(3, 2));
        QCOMPARE(words(catchUp(book({notice}), told, m_now)), QStringList{u"history 1"_s});
    }

    void whatItHoldsAlreadyIsNotSentAgain()
    {
        const StoredNotice notice = published(1, 2);
        QCOMPARE(words(catchUp(book({notice}), marta({held(notice, 1)}), m_now)),
                 QStringList{u"notice 1"_s});
        const auto told = catchUp(book({notice}), marta({held(notice, 2)}), m_now);
        QVERIFY(told.frames.isEmpty());
        QCOMPARE(told.holds.size(), 1);
        // A desk that is ahead comes from before a restore: the relay's state is the truth.
        QCOMPARE(words(catchUp(book({notice}), marta({held(notice, 3)}), m_now)),
                 QStringList{u"notice 1"_s});
    }

    void leavingTheAudienceWithdraws()
    {
        const StoredNotice notice = forPorto(1);
        QCOMPARE(words(catchUp(book({notice}), marta({held(notice, 1)}), m_now)),
                 QStringList{u"withdrawn"_s});
        QVERIFY(words(catchUp(book({notice}), marta(), m_now)).isEmpty());
    }

    void theEndingGoesToWhoHoldsItAndSaysWhetherTheyWereTold()
    {
        const StoredNotice notice = published(1, 2, Phase::Resolved);
        Returning desk = marta({held(notice, 1)});
        QCOMPARE(words(catchUp(book({notice}), desk, m_now)), QStringList{u"notice 1"_s});
        desk.standings.insert(notice.current.notice.id, standing(1, 0));
        QCOMPARE(words(catchUp(book({notice}), desk, m_now)), QStringList{u"told 1"_s});
        desk.holds = {held(notice, 2)};
        QVERIFY(words(catchUp(book({notice}), desk, m_now)).isEmpty());
    }

    void whatHappenedComesQuietlyAfterADeskWasAway()
    {
        const Instant later = m_now + 50h;
        StoredNotice notice = published(1, 3, Phase::Resolved, m_now + 48h);
        NoticeText &text = notice.current.notice.text[u"en"_s];
        text.cause = u"A disk of the VPN gateway was full."_s;
        text.prevention = u"An alarm now comes two weeks before it is full."_s;
        notice.current.notice.notify = Notify::Quiet;
        QVERIFY(hasFollowUp(notice.current.notice));
        notice.current.envelope.payload = noticeBytes(notice.current.notice);
        // Who put the ending away holds it no more: what happened is a line in their history.
        Returning desk = marta();
        desk.standings.insert(notice.current.notice.id, standing(2, 1));
        QCOMPARE(words(catchUp(book({notice}), desk, later)), QStringList{u"history 1"_s});
        // Who still holds the outage reads that it is over, once, with what happened in it.
        desk.holds = {held(notice, 1)};
        QCOMPARE(words(catchUp(book({notice}), desk, later)), QStringList{u"told 1"_s});
        const auto told = catchUp(book({notice}), desk, later);
        const auto *frame = std::get_if<ToClient::NoticeArrived>(&told.frames.first());
        QVERIFY(frame && frame->envelope.payload.contains("two weeks before it is full"));
        desk.holds = {held(notice, 3)};
        QVERIFY(words(catchUp(book({notice}), desk, later)).isEmpty());
    }

    void whatEndedUnseenIsALineInTheHistory_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("hoursAgo");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("lately") << Phase::Resolved << 3 << QStringList{u"history 1"_s};
        QTest::newRow("a week ago") << Phase::Resolved << 7 * 24 << QStringList{u"history 1"_s};
        QTest::newRow("longer ago") << Phase::Resolved << 7 * 24 + 1 << QStringList();
        QTest::newRow("sent by mistake") << Phase::Cancelled << 3 << QStringList();
    }
    void whatEndedUnseenIsALineInTheHistory()
    {
        QFETCH(Phase, phase);
        QFETCH(int, hoursAgo);
        QFETCH(QStringList, expected);
        const auto ended = published(1, 2, phase, m_now - std::chrono::hours(hoursAgo));
        QCOMPARE(words(catchUp(book({ended}), marta(), m_now)), expected);
    }

    void theHistoryIsShort()
    {
        QList<StoredNotice> many;
        for (int i = 1; i <= 60; ++i)
            many.append(published(i, 2, Phase::Resolved));
        const QStringList told = words(catchUp(book(many), marta(), m_now));
        QCOMPARE(told.size(), 50);
        QCOMPARE(told.first(), u"history 11"_s); // the newest ones, oldest first
    }

    void expiredOnesNeverComeAndHeldOnesGo()
    {
        StoredNotice notice = published(1);
        notice.current.notice.expiresAt = m_now - 1min;
        QVERIFY(words(catchUp(book({notice}), marta(), m_now)).isEmpty());
        QCOMPARE(words(catchUp(book({notice}), marta({held(notice, 1)}), m_now)),
                 QStringList{u"withdrawn"_s});
    }

    void whatTheRelayDoesNotKnowIsClosed()
    {
        const StoredNotice unknown = published(9);
        QCOMPARE(words(catchUp(book({}), marta({held(unknown, 1)}), m_now)),
                 QStringList{u"withdrawn"_s});
    }

    void anEndingThatTheBookForgotStillReachesWhoHoldsIt()
    {
        const StoredNotice old = published(1, 2, Phase::Resolved, m_now - 20 * 24h);
        Returning desk = marta({held(old, 1)});
        desk.beyond.insert(old.current.notice.id, old);
        desk.standings.insert(old.current.notice.id, standing(1, 0));
        QCOMPARE(words(catchUp(book({}), desk, m_now)), QStringList{u"told 1"_s});
    }

    void whatThePersonConfirmedElsewhereIsNamed()
    {
        StoredNotice notice = published(1, 3);
        notice.current.notice.asks = 2;
        Returning desk = marta();
        desk.standings.insert(notice.current.notice.id, standing(1, 1));
        QVERIFY(catchUp(book({notice}), desk, m_now).acknowledged.isEmpty()); // an earlier ask
        desk.standings.insert(notice.current.notice.id, standing(2, 2));
        QCOMPARE(catchUp(book({notice}), desk, m_now).acknowledged,
                 (QList<NoticeRevision>{held(notice, 2)}));
    }
};

QTEST_GUILESS_MAIN(CatchUpTest)
#include "catch_up_test.moc"
