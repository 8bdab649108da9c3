// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a maintenance, by a clock that the test moves and over restarts.
#include "server/notices/schedule.h"

#include "common/model/lifecycle.h"
#include "server/housekeeping.h"
#include "tests/server/rules.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

/** Two relays over one store cannot be had here (the folder is locked): that a revision follows only the one that it was
    decided on is what publisher and store promise everybody. */
class ScheduleTest : public QObject
{
    Q_OBJECT

    /** SAP stops a day from now, for two hours. */
    struct Planning : Rules
    {
        Planning() { parts->housekeeping.start(); }
        Notice maintenance(Finishing finishes) const
        {
            Notice notice = emailOutage();
            notice.kind = NoticeKind::Maintenance;
            notice.phase = Phase::Scheduled;
            notice.restoration.reset();
            notice.nextUpdateAt.reset();
            notice.text[u"en"_s].headline = u"SAP stops on Saturday morning"_s;
            notice.text[u"en"_s].benefit = u"Searching for orders is faster afterwards."_s;
            notice.startsAt = clock.now() + 24h;
            notice.endsAt = clock.now() + 26h;
            notice.finishes = finishes;
            return notice;
        }
        Notice planned(Finishing finishes) { return publish(maintenance(finishes), u"sap"_s); }
        Notice current(const NoticeId &id)
        {
            const auto stored =
                ask<std::optional<StoredNotice>>([id](Store &store) { return store.notice(id); });
            return stored ? stored->current.notice : Notice();
        }
        Notice at(const NoticeId &id, Instant moment)
        {
            clock.set(moment);
            for (int i = 0; i < 2; ++i) { // the second time there must be nothing left to do
                parts->housekeeping.checkDue();
                settle();
            }
            return current(id);
        }
        Notice afterRestartAt(const NoticeId &id, Instant moment)
        {
            parts.reset();
            clock.set(moment);
            start();
            parts->housekeeping.start();
            settle();
            return current(id);
        }
    };
    static QString standing(const Notice &notice)
    {
        return u"%1 %2 asks %3"_s.arg(notice.revision).arg(toString(notice.phase)).arg(notice.asks);
    }

private Q_SLOTS:
    void itBeginsByTheClockAndAsksNobodyAnew()
    {
        Planning sap;
        Notice draft = sap.maintenance(Finishing::ByAuthor);
        draft.notify = Notify::Always;
        const Notice notice = sap.publish(draft, u"sap"_s);
        QCOMPARE(standing(sap.at(notice.id, *notice.startsAt - 1ms)), u"1 scheduled asks 1"_s);
        const Notice begun = sap.at(notice.id, *notice.startsAt);
        QCOMPARE(standing(begun), u"2 inProgress asks 1"_s);
        QCOMPARE(begun.publishedBy, u"relay"_s);
        QVERIFY(begun.text == notice.text);
        QCOMPARE(standing(sap.at(notice.id, *notice.endsAt - 1ms)), u"2 inProgress asks 1"_s);
    }
    void itEndsByTheClockWhereItsAuthorSaidSo()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::Automatic);
        sap.at(notice.id, *notice.startsAt);
        const Notice done = sap.at(notice.id, *notice.endsAt);
        QCOMPARE(standing(done), u"3 completed asks 1"_s);
        QCOMPARE(done.text.value(u"en"_s).benefit, u"Searching for orders is faster afterwards."_s);
        QVERIFY(!isLive(done, sap.clock.now()));
    }
    void whatItsAuthorEndsStaysUntilTheyDo()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::ByAuthor);
        sap.at(notice.id, *notice.startsAt);
        const Notice late = sap.at(notice.id, *notice.endsAt + 5h);
        QCOMPARE(standing(late), u"2 inProgress asks 1"_s);
        QVERIFY(isLive(late, sap.clock.now())); // it does not vanish while it takes longer
        Notice longer = late;
        longer.endsAt = sap.clock.now() + 30min;
        QCOMPARE(standing(sap.revise(late, longer)), u"3 inProgress asks 3"_s);
    }
    void whatNobodyEndsIsEndedAfterAWeek()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::ByAuthor);
        sap.at(notice.id, *notice.startsAt);
        sap.clock.set(*notice.endsAt + 7 * 24h);
        sap.parts->housekeeping.eachMinute();
        sap.settle();
        QCOMPARE(standing(sap.current(notice.id)), u"2 inProgress asks 1"_s);
        sap.clock.advance(1min);
        sap.parts->housekeeping.eachMinute();
        sap.settle();
        QCOMPARE(standing(sap.current(notice.id)), u"3 completed asks 1"_s);
    }
    void aRelayThatWasDownCatchesUp()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::Automatic);
        QCOMPARE(standing(sap.afterRestartAt(notice.id, *notice.startsAt + 1h)),
                 u"2 inProgress asks 1"_s);
        QCOMPARE(standing(sap.afterRestartAt(notice.id, *notice.startsAt + 90min)),
                 u"2 inProgress asks 1"_s); // once
        QCOMPARE(standing(sap.afterRestartAt(notice.id, *notice.endsAt + 3 * 24h)),
                 u"3 completed asks 1"_s); // it has even expired
    }
    void anAuthorWhoWasFasterIsNotOverruled()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::Automatic);
        sap.clock.set(*notice.startsAt + 1ms);
        Notice later = notice;
        later.startsAt = *notice.startsAt + 24h;
        later.endsAt = *notice.endsAt + 24h;
        // Both follow revision 1, and the author's order is in the store's queue first.
        sap.parts->publisher.revise({u"ana"_s}, {notice.id, 1, later, {}, u"later"_s},
                                    sap.clock.now(), [](const RpcResult<Envelope> &) {});
        sap.parts->housekeeping.checkDue();
        sap.settle();
        QCOMPARE(standing(sap.current(notice.id)), u"2 scheduled asks 2"_s);
        QCOMPARE(standing(sap.at(notice.id, *later.startsAt)), u"3 inProgress asks 2"_s);
    }
    void theTimerRunsTowardsTheNextStep()
    {
        Planning sap;
        const Notice notice = sap.planned(Finishing::ByAuthor);
        const Schedule &schedule = sap.parts->schedule;
        QCOMPARE(schedule.nextMoment(sap.clock.now()), notice.startsAt);
        sap.clock.set(*notice.startsAt - 20ms);
        sap.parts->housekeeping.checkDue();
        sap.clock.set(*notice.startsAt);
        QTRY_COMPARE(standing(sap.current(notice.id)), u"2 inProgress asks 1"_s);
        QCOMPARE(schedule.nextMoment(sap.clock.now()), notice.endsAt);
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
