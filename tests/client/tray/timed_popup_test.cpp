// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/timed_popup.h"

#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** Which pop-ups go away by themselves, by the person's presence. */
class TimedPopupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatNeedNotBeReadHasATimeLimit_data();
    void onlyWhatNeedNotBeReadHasATimeLimit();
    void aReminderStaysOnlyInTheLastHour();
    void aMinorOneHasTwentySecondsAndAnEndingAMinute();
};

void TimedPopupTest::aMinorOneHasTwentySecondsAndAnEndingAMinute()
{
    HeldNotice held;
    held.notice = mailOutage();
    held.notice.severity = Severity::Minor;
    const Instant now = *held.notice.publishedAt;
    TimedPopup timed;
    QVERIFY(!timed.isOver(held, Occasion::Asked, false, 19s, now));
    QVERIFY(!timed.isOver(held, Occasion::Asked, false, 0s, now)); // nobody was there
    QVERIFY(timed.isOver(held, Occasion::Asked, false, 1s, now));
    held.notice.phase = Phase::Resolved;
    held.notice.revision = 2;
    QVERIFY(!timed.isOver(held, Occasion::Ended, false, 59s, now));
    QVERIFY(timed.isOver(held, Occasion::Ended, false, 1s, now));
}

void TimedPopupTest::onlyWhatNeedNotBeReadHasATimeLimit_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("goes");
    for (const bool asks : {true, false}) {
        const char *how = asks ? "asked to confirm" : "not asked";
        QTest::addRow("critical, %s", how)
            << Severity::Critical << Phase::Identified << asks << false;
        QTest::addRow("major, %s", how) << Severity::Major << Phase::Identified << asks << false;
        QTest::addRow("minor, %s", how) << Severity::Minor << Phase::Identified << asks << !asks;
        QTest::addRow("all clear, %s", how)
            << Severity::Critical << Phase::Resolved << asks << true;
    }
}

void TimedPopupTest::onlyWhatNeedNotBeReadHasATimeLimit()
{
    QFETCH(Severity, severity);
    QFETCH(Phase, phase);
    QFETCH(bool, asks);
    HeldNotice held;
    held.notice = mailOutage();
    held.notice.severity = severity;
    held.notice.phase = phase;
    TimedPopup timed;
    bool over = false;
    for (auto present = 0min; present < 24h && !over; present += 1min)
        over = timed.isOver(held, Occasion::Asked, asks, 1min, *held.notice.publishedAt);
    QTEST(over, "goes");
}

void TimedPopupTest::aReminderStaysOnlyInTheLastHour()
{
    HeldNotice held;
    held.notice = mailOutage();
    held.notice.kind = NoticeKind::Maintenance;
    held.notice.phase = Phase::Scheduled;
    const Instant start = *held.notice.startsAt;
    TimedPopup timed;
    QVERIFY(!timed.isOver(held, Occasion::Reminded, true, 19s, start - 24h));
    QVERIFY(timed.isOver(held, Occasion::Reminded, true, 1s, start - 24h + 20s));
    // The next one has its own time, and in the last hour it waits to be closed.
    held.remindedUntil = start - 23h;
    QVERIFY(!timed.isOver(held, Occasion::Reminded, true, 19s, start - 22h));
    held.remindedUntil = start - 2h;
    QVERIFY(!timed.isOver(held, Occasion::Reminded, true, 59min, start - 1h));
}

} // namespace foghorn

using foghorn::TimedPopupTest;
QTEST_GUILESS_MAIN(TimedPopupTest)
#include "timed_popup_test.moc"
