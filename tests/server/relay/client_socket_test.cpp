// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include <QtTest>

using namespace foghorn;

namespace {

QByteArray readOnce(ClientSocket &socket, bool *over = nullptr)
{
    std::array<char, ClientSocket::readBytes> bytes;
    const auto moved = socket.read(bytes);
    if (over)
        *over = moved.over;
    return {bytes.data(), qsizetype(moved.bytes)};
}

} // namespace

/** What the tests of Outlet and WebSocket do not reach: TLS itself. */
class ClientSocketTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tlsIsAgreedUponStepByStep()
    {
        Peer peer(makeTestContext());
        const auto socket = peer.takeRelaysEnd();
        QVERIFY(socket->shakeHands() ==
                ClientSocket::Handshake::Unfinished); // nothing was said yet
        QVERIFY(!peer.stepOfHandshake());
        QVERIFY(socket->shakeHands() == ClientSocket::Handshake::Unfinished);
        QVERIFY(peer.stepOfHandshake());
        QVERIFY(socket->shakeHands() == ClientSocket::Handshake::Done);
        peer.write("hello");
        QCOMPARE(readOnce(*socket), "hello");
        QCOMPARE(readOnce(*socket), ""); // and is not over
        QCOMPARE(socket->write("welcome", 7).bytes, 7);
        QCOMPARE(peer.read(), "welcome");
        QVERIFY(socket->sentBytes() > 7);
    }

    void whoVanishesWithinTlsHasFailed_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("before the first word") << 0;
        QTest::newRow("after it") << 1;
    }
    void whoVanishesWithinTlsHasFailed()
    {
        QFETCH(int, steps);
        Peer peer(makeTestContext());
        const auto socket = peer.takeRelaysEnd();
        for (int step = 0; step < steps; ++step) {
            peer.stepOfHandshake();
            QVERIFY(socket->shakeHands() == ClientSocket::Handshake::Unfinished);
        }
        peer.leave();
        QVERIFY(socket->shakeHands() == ClientSocket::Handshake::Failed);
    }

    void whatIsNoTlsFailsAndTouchesNobodyElse()
    {
        Peer good(makeTestContext()), bad(makeTestContext());
        const auto goodSocket = good.takeRelaysEnd(), badSocket = bad.takeRelaysEnd();
        QVERIFY(good.shakeHands(*goodSocket));
        bad.writeBare(QByteArray("\x16\x03\x01\x00\x05hello", 10));
        QVERIFY(badSocket->shakeHands() == ClientSocket::Handshake::Failed);
        bool over = true;
        QCOMPARE(readOnce(*goodSocket, &over), ""); // the errors of the other are not its own
        QVERIFY(!over);
    }

    void aBrokenRecordIsTheEndOfItsConnectionOnly()
    {
        Peer good(makeTestContext()), bad(makeTestContext());
        const auto goodSocket = good.takeRelaysEnd(), badSocket = bad.takeRelaysEnd();
        QVERIFY(good.shakeHands(*goodSocket) && bad.shakeHands(*badSocket));
        bad.writeBare(QByteArray("\x17\x03\x03\x00\x20", 5) + QByteArray(32, 'x'));
        bool over = false;
        readOnce(*badSocket, &over);
        QVERIFY(over);
        badSocket->endWriting(); // must not trip over it
        good.write("still here");
        QCOMPARE(readOnce(*goodSocket), "still here");
        QCOMPARE(goodSocket->write("yes", 3).bytes, 3);
    }

    void theEndIsSaidByTls()
    {
        Peer peer(makeTestContext());
        const auto socket = peer.takeRelaysEnd();
        QVERIFY(peer.shakeHands(*socket));
        QCOMPARE(socket->write("goodbye", 7).bytes, 7);
        socket->endWriting();
        QCOMPARE(peer.read(), "goodbye");
        QVERIFY(peer.hasHeardTheEnd());
        QVERIFY(socket->isOpen());
    }

    void aClosedOneReadsAndWritesNothing()
    {
        Peer peer;
        const auto socket = peer.takeRelaysEnd();
        socket->close();
        bool over = false;
        readOnce(*socket, &over);
        QVERIFY(over);
        QVERIFY(socket->write("x", 1).over);
        socket->awaitRoom();
        socket->endWriting();
        socket->abort();
        peer.read();
        QVERIFY(peer.hasHeardTheEnd());
    }
};

QTEST_GUILESS_MAIN(ClientSocketTest)
#include "client_socket_test.moc"
