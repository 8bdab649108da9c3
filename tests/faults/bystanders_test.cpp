// SPDX-License-Identifier: GPL-3.0-or-later
// F8, R9 as a bench: what slow readers cost the others. Only by tests/faults/run bystanders, or --long.
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

constexpr int deskCount = 200;
constexpr int slowCount = 20;
constexpr int revisions = 36; // of 45 KB as frames: the slow ones are cut within a round
constexpr int rounds = 12;    // of each kind, in turn

/** The middle one and, around it, where the median of all such runs lies with 95 % (order statistics of
    twelve: the third from either end, 96 %). */
QString medianOf(QList<double> ratios)
{
    std::sort(ratios.begin(), ratios.end());
    const qsizetype half = ratios.size() / 2;
    return u"%1 (%2 to %3)"_s.arg((ratios[half - 1] + ratios[half]) / 2, 0, 'f', 3)
        .arg(ratios[2], 0, 'f', 3)
        .arg(ratios[ratios.size() - 3], 0, 'f', 3);
}

} // namespace

/** Two hundred desks get long revisions, in rounds with twenty slow readers beside them and without, by turns. */
class BystandersTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    QString m_id;
    int m_revision = 0;

private Q_SLOTS:
    void initTestCase() { takeAllDescriptors(); }

    void slowReadersMoveTheOthersDelayByLessThanATenth_data()
    {
        QTest::addColumn<int>("wire");
        QTest::newRow("plain") << int(Wire::Plain);
        QTest::newRow("TLS") << int(Wire::Tls);
    }
    void slowReadersMoveTheOthersDelayByLessThanATenth()
    {
        QFETCH(int, wire);
        House house{Wire(wire)};
        QVERIFY(house.open());
        const auto desks = house.desks(deskCount);
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(desks->connectAll(60'000));
        m_id = house.console->publish(longOutage(m_clock.now()));
        m_revision = 1;
        QVERIFY(!m_id.isEmpty());
        (void)round(house, *desks); // warm
        QList<double> medians, tails, alone, beside;
        for (int i = 0; i < rounds; ++i) {
            const QList<double> without = round(house, *desks);
            const auto slow = house.desks(slowCount);
            slow->forEach([](CheapDesk &desk) {
                desk.receiveBuffer = 4096;
                desk.comesBack = false;
            });
            QVERIFY(slow->connectAll(60'000));
            slow->forEach([](CheapDesk &desk) { desk.stopReading(); });
            const QList<double> with = round(house, *desks);
            QVERIFY(!without.isEmpty() && !with.isEmpty());
            medians << quantile(with, 0.5) / quantile(without, 0.5);
            tails << quantile(with, 0.99) / quantile(without, 0.99);
            alone << quantile(without, 0.99);
            beside << quantile(with, 0.99);
        }
        qInfo(
            "%d desks, %d slow readers cut in %d rounds; p99 alone %.0f ms, beside them %.0f ms; ratio of "
            "p99 %s, of the medians %s",
            deskCount, house.logged("session.cut"), rounds, quantile(alone, 0.5),
            quantile(beside, 0.5), qPrintable(medianOf(tails)), qPrintable(medianOf(medians)));
        QVERIFY(house.logged("session.cut") >=
                rounds * slowCount * 9 / 10); // they were slow indeed
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.losses() == 0; }));
        QVERIFY(quantile(tails, 0.5) < 1.1);
    }

private:
    /** Milliseconds from Send until each desk had each revision; empty when something went wrong. */
    QList<double> round(House &house, Desks &desks)
    {
        QList<double> took;
        for (int i = 0; i < revisions; ++i) {
            Notice notice = longOutage(m_clock.now());
            notice.text[u"en"_s].headline = u"E-mail is not working (%1)"_s.arg(m_revision);
            const qint64 sent = steadyNow();
            const auto answer = house.console->ask(ToRelay::NoticeRevise{
                {m_id}, m_revision, notice, {}, QUuid::createUuid().toString()});
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                qWarning("revision %d was refused: %s", m_revision + 1, qPrintable(error->message));
                return {};
            }
            ++m_revision;
            const auto there = [&](const CheapDesk &desk) {
                return desk.revisionOf(m_id) == m_revision;
            };
            if (!waitUntil([&] { return desks.all(there); }, 20'000))
                return {};
            desks.forEach(
                [&](CheapDesk &desk) { took.append(double(desk.cameAt(m_id) - sent) / 1e6); });
        }
        return took;
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::BystandersTest)
#include "bystanders_test.moc"
