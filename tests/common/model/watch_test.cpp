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
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watch_test.moc"
