// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/tally_watchers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;

class TallyWatchersTest : public QObject
{
    Q_OBJECT
    const Instant m_start = *instantFromIso(u"2026-11-22T09:00:00Z");
    const NoticeId m_email{u"email"_s}, m_vpn{u"vpn"_s};

private Q_SLOTS:
    void withoutWatchersNothingIsDue()
    {
        TallyWatchers<int> watchers;
        watchers.moved(m_email, m_start);
        QVERIFY(!watchers.nextDue(m_start));
    }

    void whatMovesTogetherIsToldOnce()
    {
        TallyWatchers<int> watchers;
        watchers.watch(1, {});
        for (int i = 0; i < 100; ++i)
            watchers.moved(m_email, m_start);
        QCOMPARE(watchers.nextDue(m_start), std::optional(50ms));
        QVERIFY(watchers.takeDue(m_start).isEmpty());
        QCOMPARE(watchers.takeDue(m_start + 50ms), QList<NoticeId>{m_email});
        QVERIFY(!watchers.nextDue(m_start + 50ms));
    }

    void eachNoticeIsToldAtMostOnceASecond()
    {
        TallyWatchers<int> watchers;
        watchers.watch(1, {});
        watchers.moved(m_email, m_start);
        QCOMPARE(watchers.takeDue(m_start + 50ms).size(), 1);
        watchers.moved(m_email, m_start + 60ms);
        watchers.moved(m_vpn, m_start + 60ms);
        QCOMPARE(watchers.takeDue(m_start + 200ms), QList<NoticeId>{m_vpn});
        QVERIFY(watchers.takeDue(m_start + 1040ms).isEmpty());
        QCOMPARE(watchers.takeDue(m_start + 1050ms), QList<NoticeId>{m_email});
    }

    void everybodyHearsWhatTheyAskedFor()
    {
        TallyWatchers<int> watchers;
        watchers.watch(1, {});
        watchers.watch(2, {m_vpn});
        QCOMPARE(watchers.watchersOf(m_email), QList<int>{1});
        QCOMPARE(watchers.watchersOf(m_vpn).size(), 2);
        QCOMPARE(watchers.named(), QSet<NoticeId>{m_vpn});
        watchers.leave(1);
        QVERIFY(watchers.watchersOf(m_email).isEmpty());
    }

    void aClockThatWasSetBackDoesNotSilenceTheBoard()
    {
        TallyWatchers<int> watchers;
        watchers.watch(1, {});
        watchers.moved(m_email, m_start);
        QCOMPARE(watchers.takeDue(m_start - 1h), QList<NoticeId>{m_email});
    }
};

QTEST_GUILESS_MAIN(TallyWatchersTest)
#include "tally_watchers_test.moc"
