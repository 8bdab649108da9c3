// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/past_outages.h"
#include "client/admin/send_gate.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant nine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 9h;

PastOutage took(std::chrono::minutes length, std::optional<std::chrono::minutes> error)
{
    return {{}, nine - 24h, nine - 24h + length, Severity::Major, error, 0};
}

} // namespace

class PastOutagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void whatTheLastOutagesTookIsSaidInWords_data()
    {
        QTest::addColumn<QList<PastOutage>>("outages");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing is known") << QList<PastOutage>() << QString();
        QTest::newRow("one, without an estimate")
            << QList{took(95min, {})} << u"The last outage of this service took 1 h 35 min."_s;
        QTest::newRow("too short")
            << QList{took(40min, 35min), took(60min, 20min), took(95min, 50min)}
            << u"The last 3 outages of this service took 40 min to 1 h 35 min (median 1 h). First "
               "estimates were 35 min too short (median)."_s;
        QTest::newRow("too long")
            << QList{took(27h, -15min), took(48h, -15min)}
            << u"The last 2 outages of this service took 1 days 3 h to 2 days "
               "(median 1 days 13 h). First estimates were 15 min too long "
               "(median)."_s;
        QTest::newRow("right") << QList{took(30min, 0min)}
                               << u"The last outage of this service took 30 min. First estimates "
                                  "were right (median)."_s;
    }
    void whatTheLastOutagesTookIsSaidInWords()
    {
        QFETCH(QList<PastOutage>, outages);
        QTEST(pastOutageWords(outages), "words");
    }
    void everySlipIsShownAsItWasSaidThen()
    {
        qputenv("TZ", "UTC");
        const QList<Slip> said{
            {1, nine - 2h, u"ana"_s, {RestorationKind::About, nine - 1h, {}}},
            {3, nine - 30min, u"ana"_s, {RestorationKind::Between, nine + 1h, nine + 2h}}};
        const QString words = estimateHistoryWords(said, nine);
        QVERIFY2(words.startsWith(u"So far: about "_s) && words.contains(u" → between "_s) &&
                     !words.contains(u"hoped"_s),
                 qPrintable(words));
        QVERIFY(estimateHistoryWords({}, nine).isEmpty());
    }
    void whoIsInterruptedOftenIsSaid()
    {
        Reach reach{1310, 1204, 1280, 12};
        QVERIFY(burdenWords(reach).isEmpty());
        reach.budget = 3;
        reach.today = {{2, 100}, {4, 60}};
        reach.overBudget = {{3, 1000}, {5, 200}};
        QCOMPARE(burdenWords(reach),
                 u"60 of these people already had 4 pop-ups today. 1,200 people had 3 or more this "
                 "week, and 3 are enough: can it be information, or wait?"_s);
    }
};

QTEST_GUILESS_MAIN(PastOutagesTest)
#include "past_outages_test.moc"
