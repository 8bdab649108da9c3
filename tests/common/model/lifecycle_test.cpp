// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/lifecycle.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phasesMoveForwardOrReopen_data();
    void phasesMoveForwardOrReopen();
    void aKindHasItsFirstPhaseAndItsEnding();
    void aPhaseOfAnotherKindNeverFollows();
    void aNoticeLivesUntilItsEndOrItsExpiry();
    void onlyASilentOutageGrowsStale();
    void aMaintenanceGrowsStaleWhereItsAuthorShouldHaveEndedIt();
    void aMaintenanceRemindsAsItsAuthorSays();
    void aNoticeExpiresByItsKind();
};

void LifecycleTest::phasesMoveForwardOrReopen_data()
{
    QTest::addColumn<NoticeKind>("kind");
    QTest::addColumn<Phase>("from");
    QTest::addColumn<QList<Phase>>("followers");
    using enum Phase;
    const auto row = [](NoticeKind kind, Phase from, const QList<Phase> &followers) {
        QTest::newRow(qPrintable(toString(kind) + u' ' + toString(from)))
            << kind << from << followers;
    };
    using enum NoticeKind;
    row(Incident, Investigating, {Investigating, Identified, Monitoring, Resolved, Cancelled});
    row(Incident, Identified, {Identified, Monitoring, Resolved, Cancelled});
    row(Incident, Monitoring, {Investigating, Monitoring, Resolved, Cancelled});
    row(Incident, Resolved, {Investigating, Resolved, Cancelled});
    row(Incident, Cancelled, {});
    row(Maintenance, Scheduled, {Scheduled, InProgress, Verifying, Completed, Cancelled});
    row(Maintenance, InProgress, {InProgress, Verifying, Completed, Cancelled});
    row(Maintenance, Verifying, {Verifying, Completed, Cancelled});
    row(Maintenance, Completed, {Completed, Cancelled});
    row(Maintenance, Cancelled, {});
    row(Announcement, Current, {Current, Ended, Cancelled});
    row(Announcement, Ended, {Ended, Cancelled});
    row(Announcement, Cancelled, {});
}

void LifecycleTest::phasesMoveForwardOrReopen()
{
    QFETCH(NoticeKind, kind);
    QFETCH(Phase, from);
    QFETCH(QList<Phase>, followers);
    for (int each = 0; each <= int(Phase::Cancelled); ++each) {
        const Phase to = Phase(each);
        QVERIFY2(mayFollow(kind, from, to) == followers.contains(to), qPrintable(toString(to)));
        const bool reopening =
            to == Phase::Investigating && (from == Phase::Monitoring || from == Phase::Resolved);
        QCOMPARE(isReopening(from, to), reopening);
    }
}

void LifecycleTest::aKindHasItsFirstPhaseAndItsEnding()
{
    QVERIFY(firstPhase(NoticeKind::Incident) == Phase::Investigating);
    QVERIFY(firstPhase(NoticeKind::Maintenance) == Phase::Scheduled);
    QVERIFY(firstPhase(NoticeKind::Announcement) == Phase::Current);
    QVERIFY(endingPhase(NoticeKind::Incident) == Phase::Resolved);
    QVERIFY(endingPhase(NoticeKind::Maintenance) == Phase::Completed);
    QVERIFY(endingPhase(NoticeKind::Announcement) == Phase::Ended);
    const QList<Phase> endings{Phase::Resolved, Phase::Completed, Phase::Ended, Phase::Cancelled};
    for (int each = 0; each <= int(Phase::Cancelled); ++each)
        QCOMPARE(isEnding(Phase(each)), endings.contains(Phase(each)));
}

void LifecycleTest::aPhaseOfAnotherKindNeverFollows()
{
    QVERIFY(!mayFollow(NoticeKind::Incident, Phase::Scheduled, Phase::InProgress));
    QVERIFY(!mayFollow(NoticeKind::Maintenance, Phase::Scheduled, Phase::Resolved));
}

void LifecycleTest::aNoticeLivesUntilItsEndOrItsExpiry()
{
    Notice notice = emailOutage();
    const Instant now = at("2026-11-27T12:00:00Z");
    QVERIFY(isLive(notice, now));
    notice.expiresAt = now + 1ms;
    QVERIFY(isLive(notice, now));
    notice.expiresAt = now;
    QVERIFY(!isLive(notice, now));
    notice.expiresAt.reset();
    notice.phase = Phase::Resolved;
    QVERIFY(!isLive(notice, now));
}

void LifecycleTest::onlyASilentOutageGrowsStale()
{
    Notice notice = emailOutage(); // next update 08:45, about 13:30
    QVERIFY(!isStale(notice, at("2026-11-27T15:29:59Z")));
    QVERIFY(isStale(notice, at("2026-11-27T15:30:00Z")));
    notice.restoration->until = at("2026-11-27T14:00:00Z");
    QVERIFY(!isStale(notice, at("2026-11-27T15:30:00Z")));
    notice.restoration = Restoration{};
    QVERIFY(isStale(notice, at("2026-11-27T10:45:00Z")));
    notice.phase = Phase::Resolved;
    QVERIFY(!isStale(notice, at("2026-11-28T00:00:00Z")));
}

void LifecycleTest::aMaintenanceGrowsStaleWhereItsAuthorShouldHaveEndedIt()
{
    Notice notice = sapMaintenance(); // until 07:00
    QVERIFY(!isStale(notice, at("2026-11-28T08:59:59Z")));
    QVERIFY(isStale(notice, at("2026-11-28T09:00:00Z")));
    notice.finishes = Finishing::Automatic;
    QVERIFY(!isStale(notice, at("2026-11-28T09:00:00Z")));
}

void LifecycleTest::aMaintenanceRemindsAsItsAuthorSays()
{
    Notice notice = sapMaintenance();
    QVERIFY(remindersOf(notice) == (QList<std::chrono::minutes>{72h, 24h, 1h, 10min}));
    notice.reminders = {{2h}};
    QVERIFY(remindersOf(notice) == QList<std::chrono::minutes>{2h});
    notice.reminders.emplace();
    QVERIFY(remindersOf(notice).isEmpty());
    QVERIFY(remindersOf(emailOutage()).isEmpty());
}

void LifecycleTest::aNoticeExpiresByItsKind()
{
    QVERIFY(!defaultExpiry(emailOutage()));
    QVERIFY(!defaultExpiry(sapMaintenance())); // its author says when it is over
    Notice automatic = sapMaintenance();
    automatic.finishes = Finishing::Automatic;
    QVERIFY(defaultExpiry(automatic) == at("2026-11-28T09:00:00Z"));
    QVERIFY(defaultExpiry(printAnnouncement()) == at("2026-11-30T08:00:00Z"));
    Notice draft = printAnnouncement();
    draft.publishedAt.reset();
    QVERIFY(!defaultExpiry(draft));
}

QTEST_GUILESS_MAIN(LifecycleTest)
#include "lifecycle_test.moc"
