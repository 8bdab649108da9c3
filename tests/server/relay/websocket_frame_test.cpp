// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/websocket_frame.h"

#include <QtTest>

using namespace foghorn;

class WebSocketFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextFrameCarriesItsLength_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << 0 << QByteArray::fromHex("8100");
        QTest::newRow("longest short one") << 125 << QByteArray::fromHex("817d");
        QTest::newRow("shortest of 16 bits") << 126 << QByteArray::fromHex("817e007e");
        QTest::newRow("longest of 16 bits") << 65535 << QByteArray::fromHex("817effff");
        QTest::newRow("64 bits") << 65536 << QByteArray::fromHex("817f0000000000010000");
    }
    void aTextFrameCarriesItsLength()
    {
        QFETCH(int, bytes);
        QFETCH(QByteArray, header);
        const QByteArray payload(bytes, 'n');
        QCOMPARE(textFrame(payload), header + payload);
    }

    void aPingIsTwoBytes() { QCOMPARE(pingFrame(), QByteArray::fromHex("8900")); }

    void aPongRepeatsWhatThePingSaid()
    {
        QCOMPARE(pongFrame({}), QByteArray("\x8a\x00", 2));
        QCOMPARE(pongFrame("Lyon"), QByteArray("\x8a\x04Lyon"));
    }

    void aCloseSaysItsCodeAndAReasonThatFits()
    {
        QCOMPARE(closeFrame(0), QByteArray("\x88\x00", 2));
        QCOMPARE(closeFrame(3001), QByteArray("\x88\x02\x0b\xb9"));
        QCOMPARE(closeFrame(3001, QStringLiteral("adiós")), QByteArray("\x88\x08\x0b\xb9"
                                                                       "adi\xc3\xb3s"));
        const QByteArray longOne = closeFrame(3001, QStringLiteral("révoqué ").repeated(40));
        QVERIFY(longOne.size() <= 2 + 125);
        QCOMPARE(int(longOne[1]), int(longOne.size()) - 2);
        QVERIFY(!QString::fromUtf8(longOne.sliced(4)).contains(QChar::ReplacementCharacter));
    }
};

QTEST_GUILESS_MAIN(WebSocketFrameTest)
#include "websocket_frame_test.moc"
