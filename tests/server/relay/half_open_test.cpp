// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/half_open.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class HalfOpenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsCountedTogether_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("key");
        QTest::newRow("IPv4") << u"10.1.2.3"_s << u"10.1.2.3"_s;
        QTest::newRow("IPv4 on an IPv6 socket") << u"::ffff:10.1.2.3"_s << u"10.1.2.3"_s;
        QTest::newRow("a network of IPv6") << u"2001:db8:1:2:3:4:5:6"_s << u"2001:db8:1:2::"_s;
    }
    void whoIsCountedTogether()
    {
        QFETCH(QString, peer);
        QFETCH(QString, key);
        QCOMPARE(HalfOpen::keyOf(QHostAddress(peer)), QHostAddress(key));
    }

    void eachAddressHasItsOwnRoom()
    {
        HalfOpen halfOpen(2);
        const QHostAddress one(u"10.1.2.3"_s), other(u"10.1.2.4"_s);
        QVERIFY(halfOpen.enter(one));
        QVERIFY(halfOpen.enter(one));
        QVERIFY(!halfOpen.enter(one));
        QVERIFY(halfOpen.enter(other));
        halfOpen.leave(one);
        QVERIFY(halfOpen.enter(one));
        QVERIFY(!halfOpen.enter(one));
    }
};

QTEST_GUILESS_MAIN(HalfOpenTest)
#include "half_open_test.moc"
