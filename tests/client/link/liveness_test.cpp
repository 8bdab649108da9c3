// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/liveness.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;
using Wish = Liveness::Wish;

/** The wire's own figures (a tick each 30 s, patience of 50, 15 for an answer), by a clock that the test moves. */
class LivenessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whileTicksComeNothingIsWished()
    {
        for (now += 30s; now < 1h; now += 30s) {
            QVERIFY(liveness.look(now) == Wish::Nothing);
            liveness.ticked(now);
        }
    }

    void afterFiftySecondsWithoutATickItAsksOnce()
    {
        QVERIFY(liveness.look(now + 49s) == Wish::Nothing);
        QVERIFY(liveness.look(now + 50s) == Wish::Ask);
        QVERIFY(liveness.look(now + 51s) == Wish::Nothing);
        QVERIFY(liveness.look(now + 64s) == Wish::Nothing);
    }

    void fifteenMoreOfNothingAtAllAreTheEnd()
    {
        QVERIFY(liveness.look(now + 50s) == Wish::Ask);
        QVERIFY(liveness.look(now + 65s) == Wish::GiveUp);
    }

    void aPongOrATickClearsTheQuestion_data()
    {
        QTest::addColumn<bool>("tick");
        QTest::newRow("a pong, a notice, an answer") << false;
        QTest::newRow("a tick") << true;
    }
    void aPongOrATickClearsTheQuestion()
    {
        QFETCH(bool, tick);
        QVERIFY(liveness.look(now + 50s) == Wish::Ask);
        if (tick)
            liveness.ticked(now + 60s);
        else
            liveness.heard(now + 60s);
        QVERIFY(liveness.look(now + 65s) == Wish::Nothing);
        QVERIFY(liveness.look(now + 109s) == Wish::Nothing);
        QVERIFY(liveness.look(now + 110s) == Wish::Ask); // as after the first fifty seconds
    }

    void beforeItAskedOnlyTicksCount()
    {
        liveness.heard(now + 40s); // a notice: no sign that its ticks are on their way
        QVERIFY(liveness.look(now + 50s) == Wish::Ask);
    }

    void aStandstillOfThirtySecondsEndsNoLinkWheneverItBegan()
    {
        for (auto begun = 0s; begun < 30s; ++begun) {
            Liveness link(50s, 15s);
            link.ticked(0s);
            bool asked = false;
            for (auto second = 0s; second < begun + 30s; ++second) {
                const Wish wish = link.look(second);
                QVERIFY(wish != Wish::GiveUp);
                asked = asked || wish == Wish::Ask;
            }
            QCOMPARE(asked, begun > 20s);
            link.heard(begun + 30s); // it goes on: the pong, and at once the tick that was due
            link.ticked(begun + 30s);
            QVERIFY(link.look(begun + 66s) == Wish::Nothing);
        }
    }

    void aStandstillOfTwoMinutesEndsEveryLinkWheneverItBegan()
    {
        for (auto begun = 0s; begun < 30s; ++begun) {
            Liveness link(50s, 15s);
            link.ticked(0s);
            bool gaveUp = false;
            for (auto second = 0s; second < begun + 120s && !gaveUp; ++second)
                gaveUp = link.look(second) == Wish::GiveUp;
            QVERIFY(gaveUp);
        }
    }

    void whoSleptDidNotListenAndAsksAgain()
    {
        QVERIFY(liveness.look(now + 50s) == Wish::Ask);
        QVERIFY(liveness.look(now + 10min) == Wish::Ask); // the pong may lie unread
        QVERIFY(liveness.look(now + 10min + 15s) == Wish::GiveUp);
    }

    void withoutALinkNothingIsWished()
    {
        Liveness none(50s, 15s);
        none.heard(now);
        QVERIFY(none.look(now + 1h) == Wish::Nothing);
        QVERIFY(!none.nextLook());
        liveness.stop();
        QVERIFY(liveness.look(now + 1h) == Wish::Nothing);
    }

    void init()
    {
        now = 1000s;
        liveness = Liveness{LinkTimings{}};
        liveness.ticked(now);
    }

private:
    std::chrono::milliseconds now{};
    Liveness liveness{50s, 15s};
};

QTEST_GUILESS_MAIN(LivenessTest)
#include "liveness_test.moc"
