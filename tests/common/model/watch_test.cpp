// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/watch.h"

#include "common/model/notice_start.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reopeningIsOfferedPastTheThreshold_data()
    {
        QTest::addColumn<int>("works");
        QTest::addColumn<int>("stillBroken");
        QTest::addColumn<bool>("offered");
        QTest::newRow("nobody has answered") << 0 << 0 << false;
        QTest::newRow("two of two are a matter for the help desk") << 0 << 2 << false;
        QTest::newRow("three of three") << 0 << 3 << true;
        QTest::newRow("a tenth") << 27 << 3 << true;
        QTest::newRow("just under a tenth") << 28 << 3 << false;
        QTest::newRow("seven of 47") << 40 << 7 << true;
        QTest::newRow("twelve of 400 err") << 388 << 12 << false;
    }
    void reopeningIsOfferedPastTheThreshold()
    {
        QFETCH(int, works);
        QFETCH(int, stillBroken);
        Notice notice = emailOutage();
        for (const Phase phase : {Phase::Monitoring, Phase::Resolved}) {
            notice.phase = phase;
            QTEST(offersReopening(notice, works, stillBroken), "offered");
        }
        for (const Phase phase : {Phase::Investigating, Phase::Identified, Phase::Cancelled}) {
            notice.phase = phase;
            QVERIFY(!offersReopening(notice, works, stillBroken)); // nothing to take back
        }
    }

    void aReopeningIsLookedIntoAgainAndPromisesItsNextWord()
    {
        Notice over = emailOutage();
        over.phase = Phase::Resolved;
        over.restoration.reset();
        over.nextUpdateAt.reset();
        over.text[u"en"_s].closing = u"All messages have arrived."_s;
        const Instant now = at("2026-11-27T09:00:10Z");
        const Notice again = reopened(over, now);
        QVERIFY(again.phase == Phase::Investigating);
        QVERIFY(again.nextUpdateAt ==
                std::chrono::ceil<std::chrono::minutes>(now + updateCadence(over.severity)));
        QVERIFY(again.text[u"en"_s].closing.isEmpty());
        QCOMPARE(again.text[u"en"_s].headline, over.text[u"en"_s].headline);
        QVERIFY(validate(again).isEmpty());
    }

    void aWatchLastsAsLongAsItIsGraveAndEndsOnTheMinute()
    {
        const Instant now = at("2026-11-27T09:00:10Z");
        for (const auto &[severity, length] :
             {std::pair(Severity::Critical, 60min), std::pair(Severity::Major, 30min),
              std::pair(Severity::Minor, 15min), std::pair(Severity::Info, 15min)}) {
            Notice down = emailOutage();
            down.severity = severity;
            QCOMPARE(toIso(*watching(down, now).watchUntil),
                     toIso(at("2026-11-27T09:01:00Z") + length));
        }
        const Notice watched = watching(emailOutage(), now, 45min, u"All messages arrive."_s);
        QCOMPARE(toIso(*watched.watchUntil), u"2026-11-27T09:46:00Z"_s);
        QVERIFY(watched.phase == Phase::Monitoring);
        QVERIFY(!watched.restoration && !watched.nextUpdateAt);
        QCOMPARE(watched.text[watched.defaultLanguage].closing, u"All messages arrive."_s);
        // Its end keeps the closing words and is the last one.
        const Notice over = endOfWatch(watched);
        QVERIFY(over.phase == Phase::Resolved && !over.watchUntil);
        QCOMPARE(over.text, watched.text);
        QVERIFY(validate(over).isEmpty());
    }

    void whoIsAskedAndWhoMayCall()
    {
        Notice notice = emailOutage();
        for (const auto &[phase, asked, help] :
             {std::tuple(Phase::Investigating, false, true),
              std::tuple(Phase::Monitoring, true, true), std::tuple(Phase::Resolved, true, true),
              std::tuple(Phase::Cancelled, false, false)}) {
            notice.phase = phase;
            QCOMPARE(asksWhetherItWorks(notice), asked);
            QCOMPARE(offersHelp(notice), help);
        }
        notice.kind = NoticeKind::Maintenance;
        for (const auto &[phase, asked] :
             {std::pair(Phase::Scheduled, false), std::pair(Phase::InProgress, false),
              std::pair(Phase::Completed, true)}) {
            notice.phase = phase;
            QCOMPARE(asksWhetherItWorks(notice), asked);
            QCOMPARE(offersHelp(notice), asked);
        }
    }

    void theWorstSiteComesFirst()
    {
        const auto said = [](const QString &site, ReplyAnswer answer) {
            return PersonReply{.site = site, .answer = answer};
        };
        const QList<SiteReplies> sites = repliesBySite(
            {said(u"Porto"_s, ReplyAnswer::Works), said(u"Lyon"_s, ReplyAnswer::StillBroken),
             said({}, ReplyAnswer::Works), said(u"Lyon"_s, ReplyAnswer::Works)});
        QCOMPARE(sites.size(), 3);
        QVERIFY(sites.first() == (SiteReplies{u"Lyon"_s, 1, 1}));
        QVERIFY(sites.last() == (SiteReplies{u"Porto"_s, 1, 0})); // the others by their names
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watch_test.moc"
