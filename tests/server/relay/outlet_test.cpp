// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include "common/protocol/limits.h"
#include "server/relay/outlet.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** No two places in it look alike for long. */
QByteArray frameOf(qsizetype size, char first)
{
    QByteArray frame(size, first);
    for (qsizetype index = 0; index < size; ++index)
        frame[index] = char(first + index % 251);
    return frame;
}

/** An outlet over a connection, plain or with TLS. */
struct Line
{
    explicit Line(bool encrypted) : peer(encrypted ? makeTestContext() : TlsContext())
    {
        if (encrypted && !peer.shakeHands(*socket))
            qFatal("no TLS");
    }
    /** Until the frames wait. Gives all that was written. */
    QByteArray fill()
    {
        QByteArray all;
        for (char letter = 'a'; outlet.isIdle(); ++letter) {
            const QByteArray frame = frameOf(10'000, letter);
            outlet.write(frame);
            all.append(frame);
        }
        return all;
    }
    /** What the client reads while the outlet drains. */
    QByteArray readAll()
    {
        QByteArray all;
        for (QByteArray more; !(more = peer.read()).isEmpty() || !outlet.isIdle();) {
            all.append(more);
            outlet.drain();
        }
        return all;
    }

    Peer peer;
    std::unique_ptr<ClientSocket> socket = peer.takeRelaysEnd();
    ShardClock clock{1s};
    Outlet outlet{*socket, clock, 3s};
};

} // namespace

class OutletTest : public QObject
{
    Q_OBJECT
    static void wires()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
private Q_SLOTS:
    void aFrameGoesOutAtOnceWhileNothingWaits_data() { wires(); }
    void aFrameGoesOutAtOnceWhileNothingWaits()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.outlet.write("hello");
        QVERIFY(line.outlet.isIdle());
        QCOMPARE(line.peer.read(), "hello");
        QCOMPARE(line.outlet.unsentBytes(), 0);
    }

    void whatWasWrittenInPartGoesOnWhereItStopped_data() { wires(); }
    void whatWasWrittenInPartGoesOnWhereItStopped()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        QByteArray all = line.fill();
        for (char letter = 'A'; letter < 'F'; ++letter) {
            const QByteArray frame = frameOf(30'000, letter); // on TLS two records
            line.outlet.write(frame);
            all.append(frame);
        }
        QVERIFY(line.outlet.unsentBytes() > 150'000 && line.outlet.unsentBytes() < all.size());
        QVERIFY(line.readAll() == all);
        QCOMPARE(line.outlet.unsentBytes(), 0);
    }

    void aCatchUpGoesInOrderAndDoesNotCount_data() { wires(); }
    void aCatchUpGoesInOrderAndDoesNotCount()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        const QList<QByteArray> frames(60, frameOf(60'000, 'x'));
        line.outlet.writeAsItDrains(frames);
        QVERIFY(!line.outlet.isIdle());
        QCOMPARE(line.outlet.unsentBytes(), 0);
        line.outlet.write("a later notice");
        QCOMPARE(line.outlet.unsentBytes(), 14);
        QVERIFY(!line.outlet.isHeldUp());
        QVERIFY(line.readAll() == frames.join() + "a later notice");
    }

    void aMebibyteIsTooMuch_data() { wires(); }
    void aMebibyteIsTooMuch()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.fill();
        const QByteArray frame(10'000, 'x');
        while (line.outlet.unsentBytes() + 2 * frame.size() < wire::unsentBytes)
            line.outlet.write(frame);
        QVERIFY(!line.outlet.isHeldUp());
        line.outlet.write(frame);
        line.outlet.write(frame);
        QVERIFY(line.outlet.isHeldUp());
    }

    void manySmallFramesAreTooMuchBeforeTheyFillTheMemory()
    {
        Line line(false);
        line.fill();
        int frames = 0;
        for (; !line.outlet.isHeldUp(); ++frames)
            line.outlet.write(QByteArray(2, 'p'));
        QVERIFY2(frames < 20'000, qPrintable(QString::number(frames)));
    }

    void nothingMovingForTooLongIsHeldUp_data() { wires(); }
    void nothingMovingForTooLongIsHeldUp()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.clock.advance(1s);
        line.fill(); // the time before does not count
        for (int second = 0; second < 3; ++second) {
            line.clock.advance(1s);
            QVERIFY(!line.outlet.isHeldUp());
        }
        line.clock.advance(1s);
        QVERIFY(line.outlet.isHeldUp());
    }

    void aLittleProgressIsEnough_data() { wires(); }
    void aLittleProgressIsEnough()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.outlet.writeAsItDrains(QList<QByteArray>(20, QByteArray(60'000, 'x')));
        for (int second = 0; second < 20; ++second) {
            line.clock.advance(1s);
            if (second % 3 == 2) {
                line.peer.read();
                line.outlet.drain();
            }
            QVERIFY(!line.outlet.isIdle());
            QVERIFY(!line.outlet.isHeldUp());
        }
    }

    void whatIsDiscardedLeavesNoHalfFrameBehind_data() { wires(); }
    void whatIsDiscardedLeavesNoHalfFrameBehind()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        const QByteArray all = line.fill();
        line.outlet.write("never sent");
        line.outlet.discardQueue();
        QVERIFY(!line.outlet.isIdle());
        line.outlet.write("the last");
        QVERIFY(line.readAll() == all + "the last");
    }

    void aPeerThatVanishedIsNoticed_data() { wires(); }
    void aPeerThatVanishedIsNoticed()
    {
        QFETCH(bool, encrypted);
        Line line(encrypted);
        line.fill();
        line.peer.leave();
        line.outlet.drain();
        QVERIFY(line.outlet.isLost());
        QVERIFY(line.outlet.isIdle());
        line.outlet.write("to nobody");
        QVERIFY(line.outlet.isIdle());
        QCOMPARE(line.outlet.unsentBytes(), 0);
    }
};

QTEST_GUILESS_MAIN(OutletTest)
#include "outlet_test.moc"
