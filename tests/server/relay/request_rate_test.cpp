// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/request_rate.h"

#include <QtTest>

using namespace foghorn;
using namespace std::chrono_literals;
using Verdict = RequestRate::Verdict;

class RequestRateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAllowedIsFineThenRefusedThenTheEnd()
    {
        RequestRate rate(10);
        QList<Verdict> verdicts;
        for (int each = 0; each < 16; ++each)
            verdicts.append(rate.count(1s));
        QCOMPARE(verdicts.count(Verdict::Fine), 10);
        QCOMPARE(verdicts.count(Verdict::Refuse), 5);
        QCOMPARE(verdicts.last(), Verdict::Close);
    }

    void aNewWindowBeginsAnew()
    {
        RequestRate rate(1);
        QCOMPARE(rate.count(0ms), Verdict::Fine);
        rate.count(3s);
        QCOMPARE(rate.untilNextWindow(3s).count(), 7000);
        QCOMPARE(rate.count(10s), Verdict::Fine);
    }

    void aDeskThatSendsOneASecondIsNeverRefused()
    {
        RequestRate rate;
        for (auto now = 0s; now < 600s; ++now)
            QCOMPARE(rate.count(now), Verdict::Fine);
    }
};

QTEST_GUILESS_MAIN(RequestRateTest)
#include "request_rate_test.moc"
