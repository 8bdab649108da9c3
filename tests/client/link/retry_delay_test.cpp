// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/retry_delay.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class RetryDelayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCeilingDoublesToOneMinute();
    void everyDelayIsDrawnFromZeroToTheCeiling();
    void oneMinuteOfConnectionStartsOver();
    void aGoodbyeNamesTheWindow();
    void aRefusalWaitsAQuarterOfAnHourMoreOrLess();
    void hundredFailuresDoNotOverflow();
};

static RetryDelay delayWith(double random)
{
    LinkTimings timings;
    timings.random = [random] { return random; };
    return RetryDelay(timings);
}

void RetryDelayTest::theCeilingDoublesToOneMinute()
{
    RetryDelay delay = delayWith(0.5);
    const QList<std::chrono::milliseconds> expected{500ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s};
    for (const auto wanted : expected)
        QCOMPARE(delay.next().count(), wanted.count());
}

void RetryDelayTest::everyDelayIsDrawnFromZeroToTheCeiling()
{
    QCOMPARE(delayWith(0.0).next().count(), 0);
    QCOMPARE(delayWith(0.999).next().count(), 999);
}

void RetryDelayTest::oneMinuteOfConnectionStartsOver()
{
    RetryDelay delay = delayWith(0.5);
    for (int i = 0; i < 5; ++i)
        (void)delay.next();
    delay.connectionStood(59s);
    QCOMPARE(delay.next(), 16s);
    delay.connectionStood(60s);
    QCOMPARE(delay.next(), 500ms);
}

void RetryDelayTest::aGoodbyeNamesTheWindow()
{
    QCOMPARE(delayWith(0.0).within(2s, 10s), 2s);
    QCOMPARE(delayWith(0.5).within(2s, 10s), 6s);
    QCOMPARE(delayWith(0.5).within(10s, 2s), 10s);
    QCOMPARE(delayWith(0.5).within(-5s, -1s), 0s);
}

void RetryDelayTest::aRefusalWaitsAQuarterOfAnHourMoreOrLess()
{
    QCOMPARE(delayWith(0.0).afterRefusal(), 12min);
    QCOMPARE(delayWith(0.5).afterRefusal(), 15min);
    QVERIFY(delayWith(0.999).afterRefusal() < 18min);
}

void RetryDelayTest::hundredFailuresDoNotOverflow()
{
    RetryDelay delay = delayWith(0.5);
    for (int i = 0; i < 100; ++i)
        (void)delay.next();
    QCOMPARE(delay.next(), 30s);
}

QTEST_GUILESS_MAIN(RetryDelayTest)
#include "retry_delay_test.moc"
