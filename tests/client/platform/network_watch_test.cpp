// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/network_watch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

using namespace Qt::StringLiterals;

namespace foghorn {

static bool ip(const QString &what)
{
    return QProcess::execute(u"ip"_s, what.split(u' ')) == 0;
}

class NetworkWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_LINUX
        // A network of our own, in which addresses may come and go.
        if (unshare(CLONE_NEWNET) != 0 || !ip(u"link set lo up"_s))
            QSKIP("a network of its own needs more rights than there are here");
#else
        QSKIP("the system's own word; tried by hand");
#endif
    }

    void anAddressThatOthersCanReachIsANetwork()
    {
        NetworkWatch watch;
        QSignalSpy cameUp(&watch, &NetworkWatch::cameUp);
        QVERIFY(ip(u"address add 192.0.2.7/32 dev lo"_s));
        QVERIFY(cameUp.wait());
        QCOMPARE(cameUp.size(), 1);
    }

    void anAddressThatGoesIsTold()
    {
        QVERIFY(ip(u"address add 192.0.2.77/32 dev lo"_s));
        NetworkWatch watch;
        QSignalSpy wentDown(&watch, &NetworkWatch::wentDown);
        QVERIFY(ip(u"address del 192.0.2.77/32 dev lo"_s));
        QVERIFY(wentDown.wait());
        QCOMPARE(wentDown.size(), 1);
    }

    void severalWordsAboutOneNetworkAreOne()
    {
        NetworkWatch watch;
        QSignalSpy cameUp(&watch, &NetworkWatch::cameUp);
        QVERIFY(ip(u"address add 192.0.2.8/32 dev lo"_s));
        QVERIFY(ip(u"address add 192.0.2.9/32 dev lo"_s));
        QVERIFY(ip(u"route add default dev lo"_s));
        QVERIFY(cameUp.wait());
        QCOMPARE(cameUp.size(), 1);
    }

    void whatOnlyThisComputerReachesAndWhatGoesIsNone()
    {
        NetworkWatch watch;
        QSignalSpy cameUp(&watch, &NetworkWatch::cameUp);
        QVERIFY(ip(u"address add 127.0.0.9/8 dev lo"_s));
        QVERIFY(ip(u"route del default"_s));
        QVERIFY(ip(u"address del 192.0.2.7/32 dev lo"_s));
        QVERIFY(!cameUp.wait(700)); // longer than it takes to settle
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::NetworkWatchTest)
#include "network_watch_test.moc"
