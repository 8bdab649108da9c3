// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/reach.h"

#include <QTest>

namespace foghorn {

class ReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStandsBetweenDeskAndRelay_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<bool>("onANetwork");
        QTest::addColumn<int>("reach");
        const auto row = [](const char *name, LinkState state, bool refused, bool onANetwork,
                            Reach reach) {
            QTest::newRow(name) << int(state) << refused << onANetwork << int(reach);
        };
        row("all well", LinkState::Online, false, true, Reach::Connected);
        row("a relay on this computer", LinkState::Online, false, false, Reach::Connected);
        row("the relay is gone", LinkState::Waiting, false, true, Reach::RelayAway);
        row("the cable is out", LinkState::Waiting, false, false, Reach::ComputerOffline);
        row("an old refusal does not count", LinkState::Waiting, true, true, Reach::RelayAway);
        row("only just begun", LinkState::Connecting, false, true, Reach::Trying);
        row("refused", LinkState::Refused, true, true, Reach::Refused);
    }
    void whatStandsBetweenDeskAndRelay()
    {
        QFETCH(int, state);
        QFETCH(bool, refused);
        QFETCH(bool, onANetwork);
        QFETCH(int, reach);
        QCOMPARE(int(reachOf(LinkState(state), refused, onANetwork)), reach);
    }
};

} // namespace foghorn

QTEST_APPLESS_MAIN(foghorn::ReachTest)
#include "reach_test.moc"
