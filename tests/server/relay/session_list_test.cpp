// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include "server/relay/session_list.h"

#include <QtTest>

using namespace foghorn;

class SessionListTest : public QObject
{
    Q_OBJECT

    RelaySettings m_settings;
    ShardClock m_clock{std::chrono::seconds(1)};

    /** So many sessions, numbered from 1. */
    SessionList listOf(quint64 count)
    {
        SessionList list;
        for (quint64 number = 1; number <= count; ++number)
            list.append(
                std::make_unique<Session>(number, Peer().takeRelaysEnd(), m_settings, m_clock));
        return list;
    }
    static QList<quint64> numbersOf(const SessionList &list)
    {
        QList<quint64> numbers;
        list.forEach([&](const Session &session) { numbers.append(session.number()); });
        return numbers;
    }

private Q_SLOTS:
    void sessionsAreWalkedThroughInTheOrderOfTheirArrival()
    {
        QVERIFY(listOf(0).isEmpty());
        QCOMPARE(numbersOf(listOf(0)), QList<quint64>());
        QCOMPARE(numbersOf(listOf(9)), QList<quint64>({1, 2, 3, 4, 5, 6, 7, 8, 9}));
    }

    void whoeverLeavesIsFoundNoMoreAndTheOthersStay()
    {
        SessionList list = listOf(20);
        QList<quint64> left;
        for (quint64 number = 1; number <= 20; ++number)
            left.append(number);
        for (const quint64 number :
             {7, 1, 20, 12, 13, 2, 19, 3, 4, 5, 6, 8, 9, 18, 17, 11, 10, 16}) {
            const auto taken = list.take(number);
            QVERIFY(taken);
            QCOMPARE(taken->number(), number);
            left.removeOne(number);
            QCOMPARE(numbersOf(list), left);
            QVERIFY(!list.find(number));
            QVERIFY(!list.take(number)); // a second time
            for (const quint64 other : left)
                QCOMPARE(list.find(other)->number(), other);
        }
        QVERIFY(!list.isEmpty());
        QVERIFY(list.take(14) && list.take(15));
        QVERIFY(list.isEmpty());
        QVERIFY(!list.find(21));
        list.append(std::make_unique<Session>(21, Peer().takeRelaysEnd(), m_settings, m_clock));
        QCOMPARE(numbersOf(list), QList<quint64>({21}));
    }
};

QTEST_GUILESS_MAIN(SessionListTest)
#include "session_list_test.moc"
