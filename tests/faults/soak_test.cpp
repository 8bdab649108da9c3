// SPDX-License-Identifier: GPL-3.0-or-later
// R20: desks that come and go for ten minutes. Only by tests/faults/run --soak.
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

/** A hundred desks, three of which leave or come back each second by some manner, and a notice every
    five that is later ended: neither descriptors nor memory may climb, and no leak may be left. */
class SoakTest : public QObject
{
    Q_OBJECT
    static constexpr int deskCount = 100;
    SystemClock m_clock;
    QStringList m_live;
    int m_published = 0;
    QList<double> m_memory; // KB, one each ten seconds
    QList<int> m_descriptors;

private Q_SLOTS:
    void initTestCase()
    {
        takeAllDescriptors();
        // Freed memory that the sanitizer keeps back would look like growth.
        qputenv("ASAN_OPTIONS", "quarantine_size_mb=8:detect_leaks=1:exitcode=99");
    }

    void desksComeAndGoAndNothingGrows()
    {
        const int seconds = std::max(30, qEnvironmentVariableIntValue("FOGHORN_SOAK_SECONDS"));
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(deskCount);
        QVERIFY(desks->connectAll(60'000));
        const int descriptorsFull = openDescriptors(house.pid());
        QRandomGenerator random(20);
        const qint64 begin = steadyNow();
        for (int second = 0; second < seconds; ++second) {
            for (int i = 0; i < 3; ++i)
                comeOrGo((*desks)[int(random.bounded(deskCount))], random);
            if (second % 5 == 0)
                publishOrEnd(house);
            if (second % 10 == 9) {
                m_memory << double(residentKb(house.pid()));
                m_descriptors << openDescriptors(house.pid());
            }
            const qint64 until = begin + (second + 1) * 1'000'000'000LL;
            (void)waitUntil([&] { return steadyNow() >= until; }, 5'000);
            QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
            QCOMPARE(house.relay->process().state(), QProcess::Running);
        }
        desks->forEach([](CheapDesk &desk) {
            if (!desk.isConnected())
                desk.connectToRelay();
        });
        QVERIFY(waitUntil(
            [&] {
                return desks->all([&](const CheapDesk &desk) {
                    return desk.isOnline() && desk.unconfirmed() == 0 &&
                           std::all_of(m_live.begin(), m_live.end(),
                                       [&](const QString &id) { return desk.has(id); });
                });
            },
            60'000));
        judge(house, descriptorsFull);
    }

private:
    static void comeOrGo(CheapDesk &desk, QRandomGenerator &random)
    {
        if (!desk.isConnected())
            return desk.connectToRelay();
        if (random.bounded(4) == 0)
            desk.sendRaw("this is no frame"); // thrown out; it comes back by itself
        else
            desk.leave();
    }

    void publishOrEnd(House &house)
    {
        const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(!id.isEmpty());
        ++m_published;
        m_live.append(id);
        if (m_live.size() <= 5)
            return;
        Notice notice = journey::mailOutage(m_clock.now());
        notice.phase = Phase::Resolved;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        const auto answer = house.console->ask(ToRelay::NoticeRevise{
            {m_live.takeFirst()}, 1, notice, {}, QUuid::createUuid().toString()});
        QVERIFY(std::holds_alternative<ToRelay::NoticeRevise::Answer>(answer));
    }

    void judge(House &house, int descriptorsFull)
    {
        const int descriptorsEnd = openDescriptors(house.pid());
        const auto mean = [&](qsizetype from, qsizetype count) {
            const auto part = m_memory.mid(from, count);
            return std::accumulate(part.begin(), part.end(), 0.0) /
                   double(std::max<qsizetype>(1, part.size()));
        };
        const qsizetype third = std::max<qsizetype>(1, m_memory.size() / 3);
        const double middle = mean(third, third), last = mean(2 * third, m_memory.size());
        const double perHour = (last - middle) / (double(third) * 10) * 3600 / 1024;
        qInfo(
            "%d notices, memory %.1f → %.1f MB (%+.1f MB an hour), descriptors at most %d of %d, at "
            "the end %d",
            m_published, middle / 1024, last / 1024, perHour,
            *std::max_element(m_descriptors.begin(), m_descriptors.end()), descriptorsFull,
            descriptorsEnd);
        QVERIFY(descriptorsEnd <=
                descriptorsFull + 3); // the store opens and closes one now and then
        QVERIFY(*std::max_element(m_descriptors.begin(), m_descriptors.end()) <=
                descriptorsFull + 5);
        QVERIFY(last < middle * 1.1);
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.relay->process().state() == QProcess::NotRunning; },
                          60'000));
        const QByteArray log = house.relay->log();
        QVERIFY2(!log.contains("Sanitizer"),
                 log.mid(log.indexOf("Sanitizer") - 200, 3000).constData());
        QCOMPARE(house.relay->process().exitCode(), 0);
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::SoakTest)
#include "soak_test.moc"
