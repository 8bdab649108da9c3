// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/receipt_frames.h"

#include "tests/common/protocol/samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {

/** What the codec makes of a frame when it reads it the long way: a blank behind the end is JSON, but not
    of the simple form. */
std::optional<ToRelay::DeskReceipts> readTheLongWay(const QByteArray &frame)
{
    const auto decoded = decodeRequest(frame + ' ');
    const auto *incoming = std::get_if<IncomingRequest>(&decoded);
    const auto *receipts =
        incoming ? std::get_if<ToRelay::DeskReceipts>(&incoming->request) : nullptr;
    return receipts ? std::optional(*receipts) : std::nullopt;
}

std::optional<ToRelay::DeskReceipts> readTheShortWay(const QByteArray &frame)
{
    const auto incoming = readReceiptsFrame(frame);
    if (!incoming)
        return std::nullopt;
    return std::get<ToRelay::DeskReceipts>(incoming->request);
}

} // namespace

class ReceiptFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOurEncoderWritesIsReadTheShortWay()
    {
        for (const auto &[name, message] : sample::of(sample::As<ToRelay::DeskReceipts>{})) {
            if (message.items.isEmpty())
                continue;
            const auto read = readReceiptsFrame(encodeRequest(4711, message));
            QVERIFY2(read, name);
            QCOMPARE(read->id, 4711);
            QVERIFY2(std::get<ToRelay::DeskReceipts>(read->request) == message, name);
        }
    }

    void theOrderOfMembersDoesNotMatter()
    {
        const auto read = readReceiptsFrame(
            R"({"params":{"items":[{"state":"held","revision":2,"notice":)"
            R"("0192d0c4-7a10-7000-8000-000000000001","at":"2026-11-22T09:05:00Z"}],)"
            R"("epoch":"0b5e7a52-6b3c-4c1e-9a55-1f0d6c6a7e01"},"method":"desk.receipts",)"
            R"("jsonrpc":"2.0","id":1})");
        QVERIFY(read);
        const auto &items = std::get<ToRelay::DeskReceipts>(read->request).items;
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().revision, 2);
        QVERIFY(items.first().state == ReceiptState::Held);
    }

    void otherRequestsAreLeftToTheCodec()
    {
        sample::forEach(sample::As<Request>{}, []<class M>(const sample::Named<M> &named) {
            if (!std::is_same_v<M, ToRelay::DeskReceipts>)
                QVERIFY2(!readReceiptsFrame(encodeRequest(1, named.message)), named.name);
        });
    }

    // Every byte changed, left out and doubled: what the short way takes, the long way takes as the same.
    void neitherWayTakesWhatTheOtherReadsDifferently()
    {
        const auto samples = sample::of(sample::As<ToRelay::DeskReceipts>{});
        const QByteArray frame = encodeRequest(7, samples[1].message);
        int taken = 0;
        const auto compare = [&](const QByteArray &spoiled) {
            const auto read = readTheShortWay(spoiled);
            taken += read.has_value();
            return !read || read == readTheLongWay(spoiled);
        };
        for (qsizetype at = 0; at < frame.size(); ++at) {
            for (const char c : {'0', '9', 'a', 'Z', '"', '{', '}', '[', ']', ',', ':', '\\', ' ',
                                 '-', '.', '\0', '\x7f', '\xc3'}) {
                QByteArray spoiled = frame;
                spoiled[at] = c;
                QVERIFY2(compare(spoiled), spoiled.constData());
            }
            QByteArray shorter = frame, longer = frame;
            QVERIFY2(compare(shorter.remove(at, 1)), shorter.constData());
            QVERIFY2(compare(longer.insert(at, frame[at])), longer.constData());
            QVERIFY2(compare(frame.left(at)), "cut");
        }
        QVERIFY(taken > 100); // another digit in an id is another good id
    }

    void whatStandsTwiceOrHasAFractionIsNotOfTheSimpleForm_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("twice") << QByteArray(R"("id":7)") << QByteArray(R"("id":7,"id":7)");
        QTest::newRow("unknown") << QByteArray(R"("id":7)") << QByteArray(R"("id":7,"new":1)");
        QTest::newRow("nought before") << QByteArray(R"("id":7)") << QByteArray(R"("id":07)");
        QTest::newRow("none") << QByteArray(R"("id":7)") << QByteArray(R"("id":0)");
        QTest::newRow("fraction") << QByteArray(R"("id":7)") << QByteArray(R"("id":7.5)");
        QTest::newRow("vast") << QByteArray(R"("id":7)") << QByteArray(R"("id":9007199254740993)");
        QTest::newRow("revision") << QByteArray(R"("revision":3)")
                                  << QByteArray(R"("revision":2147483648)");
    }
    void whatStandsTwiceOrHasAFractionIsNotOfTheSimpleForm()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QByteArray frame =
            encodeRequest(7, sample::of(sample::As<ToRelay::DeskReceipts>{}).first().message);
        QVERIFY(readReceiptsFrame(frame));
        QVERIFY(frame.contains(was));
        QVERIFY(!readReceiptsFrame(frame.replace(was, is)));
    }

    void moreThanOneMessageMayHoldIsLeftToTheCodec()
    {
        ToRelay::DeskReceipts many =
            sample::of(sample::As<ToRelay::DeskReceipts>{}).first().message;
        many.items = QList<Receipt>(wire::receiptsPerMessage, many.items.first());
        QVERIFY(readReceiptsFrame(encodeRequest(1, many)));
        many.items.append(many.items.first());
        QVERIFY(!readReceiptsFrame(encodeRequest(1, many)));
    }

    void theAnswerIsWhatTheCodecWrites()
    {
        for (const auto &answer : {ToRelay::DeskReceipts::Answer{.stored = 3},
                                   ToRelay::DeskReceipts::Answer{.stored = 0},
                                   ToRelay::DeskReceipts::Answer{.stored = 2,
                                   .refused = {{1, u"no \"such\" notice"_s}}}})
            QCOMPARE(encodeReceiptsAnswer(9'007'199'254'740'991, answer),
                     encodeAnswerOf(9'007'199'254'740'991, answer));
    }
};

QTEST_GUILESS_MAIN(ReceiptFramesTest)
#include "receipt_frames_test.moc"
