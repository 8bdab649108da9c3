// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/throttle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;

class ThrottleTest : public QObject
{
    Q_OBJECT
    const Instant m_start = *instantFromIso(u"2026-11-22T09:00:00Z");
    const QString m_key = u"ana"_s;

private Q_SLOTS:
    void theFirstFailuresAreFree()
    {
        Throttle throttle({.freeFailures = 3});
        throttle.failed(m_key, m_start);
        throttle.failed(m_key, m_start);
        QVERIFY(!throttle.wait(m_key, m_start));
    }

    void eachFurtherFailureDoublesTheWaitUpToACap()
    {
        Throttle throttle({.freeFailures = 1, .firstDelay = 1s, .longestDelay = 5s});
        QList<int> waits;
        for (int i = 0; i < 5; ++i) {
            throttle.failed(m_key, m_start);
            waits.append(int(throttle.wait(m_key, m_start).value_or(0ms).count()));
        }
        QCOMPARE(waits, (QList<int>{1000, 2000, 4000, 5000, 5000}));
    }

    void theWaitEndsByItself()
    {
        Throttle throttle({.freeFailures = 1, .firstDelay = 4s});
        throttle.failed(m_key, m_start);
        QCOMPARE(throttle.wait(m_key, m_start + 3s), std::optional(1000ms));
        QVERIFY(!throttle.wait(m_key, m_start + 4s));
    }

    void whoProvedItAfterAllIsNotSlowedDown()
    {
        Throttle throttle({.freeFailures = 1});
        throttle.failed(m_key, m_start);
        throttle.takeBack(m_key);
        QVERIFY(!throttle.wait(m_key, m_start));
    }

    void quietForgets()
    {
        Throttle throttle({.freeFailures = 1, .longestDelay = 24h, .forgottenAfter = 10min});
        for (int i = 0; i < 20; ++i)
            throttle.failed(m_key, m_start);
        QVERIFY(throttle.wait(m_key, m_start + 9min));
        QVERIFY(!throttle.wait(m_key, m_start + 11min));
    }

    void aClockThatWasSetBackDoesNotLockOut()
    {
        Throttle throttle({.freeFailures = 1, .firstDelay = 2s});
        throttle.failed(m_key, m_start);
        QCOMPARE(throttle.wait(m_key, m_start - 1h), std::optional(2000ms));
    }

    void othersAreNotSlowedDown()
    {
        Throttle throttle({.freeFailures = 1});
        throttle.failed(m_key, m_start);
        QVERIFY(!throttle.wait(u"rui"_s, m_start));
    }
};

QTEST_GUILESS_MAIN(ThrottleTest)
#include "throttle_test.moc"
