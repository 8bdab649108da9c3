// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/try_out.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TryOutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheSameWordsForOnePersonAndAQuarterOfAnHour();
    void anEndingIsTriedOutBeforeItsEnd_data();
    void anEndingIsTriedOutBeforeItsEnd();
};

static const Instant now = at("2026-11-27T08:30:00Z");

void TryOutTest::itIsTheSameWordsForOnePersonAndAQuarterOfAnHour()
{
    const Notice notice = emailOutage();
    const Notice tried = tryOutOf(notice, {.person = {u"ana@corp.example"_s}}, now);
    QVERIFY(tried.text == notice.text && tried.services == notice.services);
    QVERIFY(tried.severity == notice.severity && tried.phase == notice.phase);
    QVERIFY(tried.restoration == notice.restoration);
    QVERIFY(tried.exercise);
    QVERIFY(tried.acknowledgement == Acknowledgement::NotRequired);
    QVERIFY(tried.expiresAt == now + 15min);
    QVERIFY(!tried.audience.everyone && tried.audience.exclude.isEmpty());
    QCOMPARE(tried.audience.include.first().person, QStringList{u"ana@corp.example"_s});
    QVERIFY(tried.id.isEmpty() && tried.revision == 0 && tried.asks == 0);
    QVERIFY(tried.publishedBy.isEmpty() && !tried.publishedAt);
    QVERIFY(validate(tried).isEmpty());
}

void TryOutTest::anEndingIsTriedOutBeforeItsEnd_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<QString>("phase");
    Notice resolved = emailOutage();
    resolved.phase = Phase::Resolved;
    resolved.restoration.reset();
    resolved.nextUpdateAt.reset();
    QTest::newRow("resolved") << resolved << u"monitoring"_s;
    Notice completed = sapMaintenance();
    completed.phase = Phase::Completed;
    QTest::newRow("completed") << completed << u"verifying"_s;
    Notice cancelled = printAnnouncement();
    cancelled.phase = Phase::Cancelled;
    cancelled.cancelReason = CancelReason::Mistake;
    QTest::newRow("cancelled") << cancelled << u"current"_s;
}

void TryOutTest::anEndingIsTriedOutBeforeItsEnd()
{
    QFETCH(Notice, notice);
    const Notice tried = tryOutOf(notice, {.group = {u"reviewers"_s}}, now);
    QTEST(toString(tried.phase), "phase");
    QVERIFY(validate(tried).isEmpty());
}

QTEST_GUILESS_MAIN(TryOutTest)
#include "try_out_test.moc"
