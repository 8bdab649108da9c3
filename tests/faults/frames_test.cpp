// SPDX-License-Identifier: GPL-3.0-or-later
// F12, F13, F15: frames that RFC 6455 forbids, messages without end, receipts that are not true.
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

namespace {

/** A client's frame with a first byte as given (FIN, RSV and opcode). */
QByteArray frame(quint8 first, const QByteArray &payload)
{
    const std::string whole =
        bench::clientFrame(bench::Opcode::Text, {payload.constData(), size_t(payload.size())});
    QByteArray bytes(whole.data(), qsizetype(whole.size()));
    bytes[0] = char(first);
    return bytes;
}

} // namespace

class FramesTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    House m_house;
    std::unique_ptr<Desks> m_neighbours;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_house.open());
        m_neighbours = m_house.desks(5);
        m_neighbours->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(m_neighbours->connectAll(20'000));
    }

    void aForbiddenFrameEndsItsSessionAndNoOther_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("codes");
        const QByteArray mask("\x37\xfa\x21\x3d", 4);
        const std::string bare = bench::serverFrame(bench::Opcode::Text, "{}");
        QTest::newRow("not masked")
            << QByteArray(bare.data(), qsizetype(bare.size())) << QList{1002};
        QTest::newRow("RSV1 set") << frame(0x81 | 0x40, "{}") << QList{1002};
        QTest::newRow("RSV3 set") << frame(0x81 | 0x10, "{}") << QList{1002};
        QTest::newRow("reserved opcode 3") << frame(0x83, "{}") << QList{1002};
        QTest::newRow("reserved control opcode 11") << frame(0x8b, "") << QList{1002};
        QTest::newRow("ping of 126 bytes") << frame(0x89, QByteArray(126, 'p')) << QList{1002};
        QTest::newRow("fragmented ping") << frame(0x09, "p") << QList{1002};
        QTest::newRow("continuation of nothing") << frame(0x80, "{}") << QList{1002};
        QTest::newRow("text within a fragmented text")
            << frame(0x01, "{") + frame(0x81, "}") << QList{1002};
        QTest::newRow("length 2^62")
            << QByteArray("\x81\xff\x40\x00\x00\x00\x00\x00\x00\x00", 10) + mask + "{"
            << QList{1009, 1002};
        QTest::newRow("length 2^63")
            << QByteArray("\x81\xff\x80\x00\x00\x00\x00\x00\x00\x00", 10) + mask + "{"
            << QList{1002, 1009};
        QTest::newRow("65,537 bytes") << frame(0x81, QByteArray(65'537, ' ')) << QList{1009};
        QTest::newRow("bad UTF-8") << frame(0x81, "\"\xc3\x28\"") << QList{1007};
        QTest::newRow("close with one byte") << frame(0x88, "x") << QList{1002};
        QTest::newRow("close with code 1005") << frame(0x88, "\x03\xed") << QList{1002};
        QTest::newRow("close with bad UTF-8") << frame(0x88, "\x03\xe8\xff\xff") << QList{1007};
    }
    void aForbiddenFrameEndsItsSessionAndNoOther()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, codes);
        const auto bad = m_house.desks(1);
        QVERIFY(bad->connectAll(10'000));
        CheapDesk &desk = (*bad)[0];
        desk.comesBack = false;
        desk.sendRaw(bytes);
        QVERIFY(waitUntil([&] { return !desk.isConnected(); }, 10'000));
        QVERIFY2(codes.contains(desk.closeCode()), qPrintable(QString::number(desk.closeCode())));
        QVERIFY(theOthersGoOn());
    }

    void aMessageOfAThousandFragmentsIsCutAtItsLimit()
    {
        const auto bad = m_house.desks(1);
        QVERIFY(bad->connectAll(10'000));
        CheapDesk &desk = (*bad)[0];
        desk.comesBack = false;
        const qint64 before = residentKb(m_house.pid());
        desk.sendRaw(frame(0x01, QByteArray(60'000, ' ')));
        for (int i = 0; i < 1000 && desk.isConnected(); ++i) {
            desk.sendRaw(frame(0x00, QByteArray(60'000, ' ')));
            QCoreApplication::processEvents();
        }
        QVERIFY(waitUntil([&] { return !desk.isConnected(); }, 10'000));
        const qint64 grown = residentKb(m_house.pid()) - before;
        qInfo("60 MB in fragments: memory %+lld KB", grown);
        QVERIFY(grown < 10 * 1024);
        QVERIFY(theOthersGoOn());
    }

    void receiptsThatAreRepeatedLateOrInAnyOrderCountOnce()
    {
        const auto desks = m_house.desks(3);
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(desks->connectAll(10'000));
        const QString id = m_house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(id); }); },
                          10'000));
        QList<Receipt> items;
        for (const auto state :
             {ReceiptState::Acknowledged, ReceiptState::Delivered, ReceiptState::Displayed})
            items.append({{id}, 1, state, m_clock.now()});
        for (int again = 0; again < 3; ++again) {
            desks->forEach([&](CheapDesk &desk) { desk.report(items); });
            QVERIFY(waitUntil(
                [&] {
                    return desks->all(
                        [](const CheapDesk &desk) { return desk.unconfirmed() == 0; });
                },
                10'000));
        }
        QVERIFY(desks->all([&](const CheapDesk &desk) {
            return std::all_of(desk.receiptAnswers().begin(), desk.receiptAnswers().end(),
                               [](const auto &answer) { return answer.refused.isEmpty(); });
        }));
        const auto tally = m_house.console->tally(id);
        QVERIFY(tally);
        QCOMPARE(tally->counts.acknowledged.value_or(-1), 3);
        QCOMPARE(tally->counts.displayed, 3);
    }

    // S6: receipts for what was not sent: refused one by one.
    void aForgedReceiptIsRefusedAndTheGoodOneBesideItKept()
    {
        const auto desks = m_house.desks(1);
        CheapDesk &desk = (*desks)[0];
        desk.reports = false;
        QVERIFY(desks->connectAll(10'000));
        const QString id = m_house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desk.has(id); }, 10'000));
        desk.report({{{u"0191e0a0-0000-7000-8000-000000000000"_s},
                      1,
                      ReceiptState::Acknowledged,
                      m_clock.now()},
                     {{id}, 99, ReceiptState::Acknowledged, m_clock.now()},
                     {{id}, 1, ReceiptState::Acknowledged, m_clock.now() + 48h},
                     {{id}, 1, ReceiptState::Acknowledged, m_clock.now() - 48h},
                     {{id}, 1, ReceiptState::Displayed, m_clock.now()}});
        QVERIFY(waitUntil([&] { return desk.unconfirmed() == 0; }, 10'000));
        QCOMPARE(desk.receiptAnswers().size(), 1);
        const auto answer = desk.receiptAnswers().first();
        QCOMPARE(answer.stored, 1);
        QList<int> refused;
        for (const auto &one : answer.refused)
            refused << one.index;
        QCOMPARE(refused, (QList{0, 1, 2, 3}));
        const auto tally = m_house.console->tally(id);
        QVERIFY(tally);
        QCOMPARE(tally->counts.acknowledged.value_or(-1), 0);
        QCOMPARE(tally->counts.displayed, 1);
    }

private:
    bool theOthersGoOn()
    {
        const QString id = m_house.console->publish(journey::mailOutage(m_clock.now()));
        return waitUntil(
                   [&] { return m_neighbours->all([&](auto &desk) { return desk.has(id); }); },
                   10'000) &&
               m_neighbours->all([](const CheapDesk &desk) { return desk.losses() == 0; });
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::FramesTest)
#include "frames_test.moc"
