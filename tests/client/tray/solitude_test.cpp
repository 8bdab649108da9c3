// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/solitude.h"

#include <QTest>

using namespace std::chrono_literals;

namespace foghorn {

namespace {
const Instant saturday = *instantFromIso(u"2026-11-28T20:00:00Z");
}

class SolitudeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRelayIsWaitedForTwoMinutes()
    {
        Solitude solitude;
        QVERIFY(!solitude.look(false, saturday));
        QVERIFY(!solitude.look(false, saturday + 1min));
        QVERIFY(solitude.look(false, saturday + 2min));
        QVERIFY(!solitude.look(true, saturday + 3min)); // it told its state
        QVERIFY(!solitude.look(false, saturday + 4min));
    }

    void afterASleepItHasItsTwoMinutesAgain()
    {
        Solitude solitude;
        for (auto passed = 0min; passed <= 2min; passed += 1min)
            (void)solitude.look(false, saturday + passed);
        QVERIFY(solitude.look(false, saturday + 3min));
        QVERIFY(!solitude.look(false, saturday + 9h));
        QVERIFY(solitude.look(false, saturday + 9h + 2min));
    }

    void aClockThatIsSetBackIsASleepToo()
    {
        Solitude solitude;
        (void)solitude.look(false, saturday);
        QVERIFY(solitude.look(false, saturday + 2min));
        QVERIFY(!solitude.look(false, saturday - 1h));
    }
};

} // namespace foghorn

using foghorn::SolitudeTest;
QTEST_GUILESS_MAIN(SolitudeTest)
#include "solitude_test.moc"
