// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include "common/protocol/limits.h"
#include "server/relay/web_socket.h"
#include "server/relay/websocket_frame.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int text = 0x81, ping = 0x89, pong = 0x8a;

/** A WebSocket with a client at its other end, who notes what it hears. */
struct Line : private WebSocket::Listener
{
    explicit Line(bool encrypted, QByteArrayList *notes = nullptr)
        : peer(encrypted ? makeTestContext() : TlsContext()), heard(notes ? *notes : ownNotes)
    {
        auto socket = peer.takeRelaysEnd();
        if (encrypted && !peer.shakeHands(*socket))
            qFatal("no TLS");
        webSocket.reset(new WebSocket(std::move(socket), *this, clock, deadlines, 64 * 1024));
    }
    /** Frames until some wait. Gives all of them. */
    QByteArray fill()
    {
        QByteArray all;
        while (!webSocket->isWriting()) {
            const QByteArray frame = textFrame(QByteArray(5'000, 'x'));
            webSocket->write(frame);
            all.append(frame);
        }
        return all;
    }
    /** What the client has read until it ends so. */
    QByteArray readUntil(const QByteArray &end)
    {
        QByteArray all;
        [&] { QTRY_VERIFY((all += peer.read()).endsWith(end)); }();
        return all;
    }

    Peer peer;
    ShardClock clock{1s};
    Deadlines deadlines;
    QByteArrayList ownNotes;
    QByteArrayList &heard;
    std::unique_ptr<WebSocket> webSocket;

private:
    void textReceived(const QByteArray &utf8) override { heard.append(utf8); }
    void binaryReceived() override { heard.append("binary"); }
    void pongReceived() override { heard.append("pong"); }
    void heldUp() override
    {
        heard.append("held up");
        webSocket->abort();
    }
    void disconnected() override { heard.append("disconnected"); }
};

} // namespace

class WebSocketTest : public QObject
{
    Q_OBJECT
    static void wires()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
private Q_SLOTS:
    void messagesAreHeardInOrder_data() { wires(); }
    void messagesAreHeardInOrder()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin(clientFrame(text, "came early"));
        QCOMPARE(line.heard, QByteArrayList{"came early"});
        line.peer.write(clientFrame(text, "a") + clientFrame(pong, "") + clientFrame(0x82, "b"));
        QTRY_COMPARE(line.heard, (QByteArrayList{"came early", "a", "pong", "binary"}));
    }

    /** One record of TLS may hold several messages, and whole ones come out of it though no notifier tells
        of bytes that are inside OpenSSL. */
    void aFullRecordIsHeardWhole_data() { wires(); }
    void aFullRecordIsHeardWhole()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin({});
        QByteArray record;
        while (record.size() + 8 <= qsizetype(ClientSocket::readBytes))
            record.append(clientFrame(text, "ab"));
        line.peer.write(record);
        QTRY_COMPARE(line.heard.size(), record.size() / 8);
    }

    void aPingIsAnsweredBehindAHalfWrittenFrame_data() { wires(); }
    void aPingIsAnsweredBehindAHalfWrittenFrame()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin({});
        const QByteArray all = line.fill();
        const qint64 before = line.webSocket->unsentBytes();
        line.peer.write(clientFrame(0x01, "frag") + clientFrame(ping, "Lyon") +
                        clientFrame(0x80, "ments"));
        QTRY_COMPARE(line.heard, QByteArrayList{"fragments"});
        QCOMPARE(line.webSocket->unsentBytes(), before + 6); // a pong counts
        QVERIFY(line.readUntil(pongFrame("Lyon")) == all + pongFrame("Lyon"));
    }

    void aFloodOfPingsFromWhoDoesNotReadIsHeldUp()
    {
        Line line(false);
        line.webSocket->begin({});
        line.fill();
        QByteArray flood;
        for (int each = 0; each < 500; ++each)
            flood.append(clientFrame(ping, ""));
        for (int turn = 0; turn < 60 && line.heard.isEmpty(); ++turn) {
            line.peer.write(flood);
            QCoreApplication::processEvents();
        }
        QCOMPARE(line.heard, (QByteArrayList{"held up", "disconnected"}));
    }

    void whoSendsWithoutEndLetsTheOthersHaveTheirTurn_data() { wires(); }
    void whoSendsWithoutEndLetsTheOthersHaveTheirTurn()
    {
        QFETCH(bool, encrypted);
        QByteArrayList heard;
        Line loud(encrypted, &heard), quiet(encrypted, &heard);
        loud.webSocket->begin({});
        quiet.webSocket->begin({});
        const QByteArray shout(8'000, 'A');
        for (int each = 0; each < 10; ++each)
            loud.peer.write(clientFrame(text, shout));
        quiet.peer.write(clientFrame(text, "and here?"));
        QTRY_COMPARE(heard.size(), 11);
        QVERIFY(heard.indexOf("and here?") <= 4); // two pieces a turn, and a turn each
    }

    void aCloseOfOursIsSaidAndThenNothing_data() { wires(); }
    void aCloseOfOursIsSaidAndThenNothing()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin({});
        const QByteArray all = line.fill();
        line.webSocket->write(textFrame("is still sent"));
        line.webSocket->close(3001, u"adiós"_s);
        line.webSocket->write(textFrame("is not"));
        line.peer.write(clientFrame(text, "is not heard"));
        QVERIFY(line.readUntil("adiós") ==
                all + textFrame("is still sent") + closeFrame(3001, u"adiós"_s));
        QTRY_VERIFY((line.peer.read(), line.peer.hasHeardTheEnd()));
        QCOMPARE(line.heard, QByteArrayList{});
        line.peer.leave();
        QTRY_COMPARE(line.heard, QByteArrayList{"disconnected"});
    }

    void aCloseOfTheirsIsAnsweredAndItIsOver_data() { wires(); }
    void aCloseOfTheirsIsAnsweredAndItIsOver()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin({});
        line.peer.write(clientFrame(0x88, "\x03\xe9") + clientFrame(text, "too late"));
        QTRY_COMPARE(line.heard, QByteArrayList{"disconnected"});
        QCOMPARE(line.peer.read(), closeFrame(1001));
    }

    void whatIsForbiddenIsClosedWithItsCode()
    {
        Line line(false);
        line.webSocket->begin({});
        line.peer.write("\x81\x01x");
        line.readUntil(closeFrame(1002));
        QTRY_VERIFY((line.peer.read(), line.peer.hasHeardTheEnd()));
        line.peer.leave();
        QTRY_COMPARE(line.heard, QByteArrayList{"disconnected"});
    }

    void whoNeitherReadsNorLeavesIsAbortedInTheEnd_data() { wires(); }
    void whoNeitherReadsNorLeavesIsAbortedInTheEnd()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.webSocket->begin({});
        line.fill();
        line.webSocket->close(3003);
        for (int second = 0; second < 6; ++second) {
            QCOMPARE(line.heard, QByteArrayList{});
            line.clock.advance(1s);
            line.webSocket->sweep();
        }
        QCOMPARE(line.heard, QByteArrayList{"disconnected"});
    }

    void whoVanishesIsMissed_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<bool>("writing");
        QTest::addColumn<bool>("closing");
        for (const bool encrypted : {false, true}) {
            const auto row = [&](const char *name, const QByteArray &last, bool writing,
                                 bool closing) {
                QTest::addRow("%s, %s", name, encrypted ? "TLS" : "plain")
                    << encrypted << last << writing << closing;
            };
            row("between messages", {}, false, false);
            row("within a header", QByteArray("\x81", 1), false, false);
            row("within a frame", clientFrame(text, "La messagerie").first(9), false, false);
            row("within a message", clientFrame(0x01, "La messagerie"), false, false);
            row("while a frame is half written", {}, true, false);
            row("while the close waits", {}, true, true);
            row("after our close", {}, false, true);
        }
    }
    void whoVanishesIsMissed()
    {
        QFETCH(bool, encrypted);
        QFETCH(QByteArray, last);
        QFETCH(bool, writing);
        QFETCH(bool, closing);
        Line line(encrypted);
        line.webSocket->begin({});
        if (!last.isEmpty())
            line.peer.write(last);
        if (writing)
            line.fill();
        if (closing)
            line.webSocket->close(3001);
        QCoreApplication::processEvents();
        QCOMPARE(line.heard, QByteArrayList{});
        line.peer.leave();
        QTRY_COMPARE(line.heard, QByteArrayList{"disconnected"});
        line.webSocket->write(textFrame("to nobody"));
        line.webSocket->close(3001);
        line.webSocket->sweep();
        line.webSocket->abort();
        QCOMPARE(line.heard, QByteArrayList{"disconnected"}); // once
    }
};

QTEST_GUILESS_MAIN(WebSocketTest)
#include "web_socket_test.moc"
