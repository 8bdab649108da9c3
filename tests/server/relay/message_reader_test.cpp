// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/message_reader.h"

#include <QtEndian>
#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longest = 1000;

/** A client's frame. `first` holds FIN, RSV and opcode. */
QByteArray frame(int first, const QByteArray &payload)
{
    const QByteArray mask("\x37\xfa\x21\x3d", 4);
    QByteArray bytes(1, char(first));
    if (payload.size() <= 125) {
        bytes.append(char(0x80 | payload.size()));
    } else if (payload.size() <= 0xffff) {
        bytes.append(char(0x80 | 126)).append(2, '\0');
        qToBigEndian(quint16(payload.size()), bytes.data() + 2);
    } else {
        bytes.append(char(0x80 | 127)).append(8, '\0');
        qToBigEndian(quint64(payload.size()), bytes.data() + 2);
    }
    bytes.append(mask);
    for (qsizetype index = 0; index < payload.size(); ++index)
        bytes.append(char(payload[index] ^ mask[index % 4]));
    return bytes;
}

/** A frame with its length as it is not to be written. */
QByteArray frameWithLength(const QByteArray &length, const QByteArray &payload)
{
    return "\x81" + length + QByteArray(4, '\0') + payload;
}

QByteArray line(const Heard &heard)
{
    switch (heard.kind) {
    case Heard::Kind::Text: return "text " + heard.payload;
    case Heard::Kind::Binary: return "binary " + heard.payload;
    case Heard::Kind::Ping: return "ping " + heard.payload;
    case Heard::Kind::Pong: return "pong " + heard.payload;
    case Heard::Kind::Close: return "close " + QByteArray::number(heard.code);
    case Heard::Kind::Violation: return "violation " + QByteArray::number(heard.code);
    }
    return {};
}

QByteArrayList heardOf(MessageReader &reader)
{
    QByteArrayList lines;
    while (const auto heard = reader.next())
        lines.append(line(*heard));
    return lines;
}

} // namespace

class MessageReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAClientSendsIsHeard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("heard");
        const auto row = [](const char *name, const QByteArray &bytes,
                            const QByteArrayList &heard) { QTest::newRow(name) << bytes << heard; };
        const QByteArray full(longest, 'x');
        const QByteArray accents = "La messagerie ne répond plus";
        // 5.2: the frame
        row("a text", frame(0x81, accents), {"text " + accents});
        row("an empty text", frame(0x81, ""), {"text "});
        row("a binary message", frame(0x82, "\xff"), {"binary \xff"});
        row("125 bytes", frame(0x81, full.first(125)), {"text " + full.first(125)});
        row("126 bytes", frame(0x81, full.first(126)), {"text " + full.first(126)});
        row("two in one piece", frame(0x81, "a") + frame(0x81, "b"), {"text a", "text b"});
        row("the longest", frame(0x81, full), {"text " + full});
        row("a byte too long", frame(0x81, full + 'x'), {"violation 1009"});
        row("65,536 bytes", frame(0x81, QByteArray(65536, 'x')), {"violation 1009"});
        row("2^62 bytes", frameWithLength("\xff\x40"_ba + QByteArray(7, '\0'), "x"),
            {"violation 1009"});
        row("2^63 bytes", frameWithLength("\xff\x80"_ba + QByteArray(7, '\0'), "x"),
            {"violation 1002"});
        row("a length of two bytes that fits in one", frameWithLength("\xfe\0\x7d"_ba, full),
            {"violation 1002"});
        row("a length of eight bytes that fits in two",
            frameWithLength("\xff"_ba + QByteArray(6, '\0') + "\x01\x00"_ba, full),
            {"violation 1002"});
        row("not masked", "\x81\x01x", {"violation 1002"});
        row("a ping that is not masked", QByteArray("\x89\x00", 2), {"violation 1002"});
        for (const int reserved : {0x40, 0x20, 0x10})
            row(qPrintable(u"RSV %1"_s.arg(reserved)), frame(0x81 | reserved, "x"),
                {"violation 1002"});
        for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
            row(qPrintable(u"opcode %1"_s.arg(opcode)), frame(0x80 | opcode, "x"),
                {"violation 1002"});
        // 5.4: fragments
        row("three fragments", frame(0x01, "a") + frame(0x00, "b") + frame(0x80, "c"),
            {"text abc"});
        row("empty fragments", frame(0x01, "") + frame(0x00, "") + frame(0x80, ""), {"text "});
        row("a character in two fragments", frame(0x01, "\xc3") + frame(0x80, "\xa9"),
            {"text \xc3\xa9"});
        row("control frames between fragments",
            frame(0x02, "a") + frame(0x89, "p") + frame(0x8a, "q") + frame(0x80, "b"),
            {"ping p", "pong q", "binary ab"});
        row("fragments and the next message",
            frame(0x01, "a") + frame(0x80, "b") + frame(0x81, "c"), {"text ab", "text c"});
        row("a continuation of nothing", frame(0x80, "x"), {"violation 1002"});
        row("a continuation after the end", frame(0x81, "a") + frame(0x80, "b"),
            {"text a", "violation 1002"});
        row("a message within a message", frame(0x01, "a") + frame(0x81, "b"), {"violation 1002"});
        row("fragments that are too long together", frame(0x01, full) + frame(0x80, "x"),
            {"violation 1009"});
        // 5.5: control frames
        row("an empty ping", frame(0x89, ""), {"ping "});
        row("the longest ping", frame(0x89, full.first(125)), {"ping " + full.first(125)});
        row("a ping too long", frame(0x89, full.first(126)), {"violation 1002"});
        row("a fragmented ping", frame(0x09, "p"), {"violation 1002"});
        row("a fragmented close", frame(0x08, ""), {"violation 1002"});
        row("a close", frame(0x88, ""), {"close 0"});
        row("a close with a code", frame(0x88, "\x03\xe8"), {"close 1000"});
        row("a close with a reason",
            frame(0x88, "\x0b\xb9"
                        "adiós"),
            {"close 3001"});
        row("a close with half a code", frame(0x88, "\x03"), {"violation 1002"});
        row("a close whose reason is not UTF-8", frame(0x88, "\x03\xe8\xff"), {"violation 1007"});
        // 7.4: codes
        for (const int code : {1000, 1003, 1007, 1011, 1014, 3000, 4999})
            row(qPrintable(u"code %1"_s.arg(code)), closeWith(code),
                {"close " + QByteArray::number(code)});
        for (const int code : {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000})
            row(qPrintable(u"code %1 is not to be sent"_s.arg(code)), closeWith(code),
                {"violation 1002"});
        // 8.1: UTF-8
        row("not UTF-8", frame(0x81, "a\xc3\x28"), {"violation 1007"});
        row("half a character", frame(0x81, "\xe2\x82"), {"violation 1007"});
        row("a surrogate", frame(0x81, "\xed\xa0\x80"), {"violation 1007"});
        row("written with more bytes than needed", frame(0x81, "\xc0\x80"), {"violation 1007"});
        row("nothing is heard behind a violation", frame(0x83, "x") + frame(0x81, "a"),
            {"violation 1002"});
    }
    void whatAClientSendsIsHeard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, heard);
        MessageReader whole(longest);
        whole.take(bytes);
        QCOMPARE(heardOf(whole), heard);

        MessageReader inPieces(longest);
        QByteArrayList heardInPieces;
        for (const char byte : bytes) {
            inPieces.take(QByteArrayView(&byte, 1));
            heardInPieces.append(heardOf(inPieces));
        }
        QCOMPARE(heardInPieces, heard);
    }

    void theLimitHoldsForWhatComesNext()
    {
        MessageReader reader(3);
        reader.take(frame(0x81, "abc"));
        QCOMPARE(heardOf(reader), QByteArrayList{"text abc"});
        reader.limit(4);
        reader.take(frame(0x81, "abcd") + frame(0x81, "abcde"));
        QCOMPARE(heardOf(reader), (QByteArrayList{"text abcd", "violation 1009"}));
        reader.take(frame(0x81, "a"));
        QCOMPARE(heardOf(reader), QByteArrayList{});
    }

    void aLongFrameIsRefusedByItsHeaderAlone()
    {
        MessageReader reader(longest);
        reader.take(frame(0x81, QByteArray(longest + 1, 'x')).first(4));
        QCOMPARE(heardOf(reader), QByteArrayList{"violation 1009"});
    }

private:
    static QByteArray closeWith(int code)
    {
        QByteArray payload(2, '\0');
        qToBigEndian(quint16(code), payload.data());
        return frame(0x88, payload);
    }
};

QTEST_GUILESS_MAIN(MessageReaderTest)
#include "message_reader_test.moc"
