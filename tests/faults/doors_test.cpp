// SPDX-License-Identifier: GPL-3.0-or-later
// F9, F10, R11: who comes to the door and does not come in.
#include "tests/faults/form.h"
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

// The first bytes of a TLS 1.2 handshake record that announces 512 bytes and brings none of them.
const QByteArray halfClientHello = QByteArray::fromHex("1603010200010001fc0303");

/** A bare connection, from 127.0.0.`from`; -1 where there is none. */
int connectBare(const QString &url, quint32 from = 1)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl((INADDR_LOOPBACK & ~0xffu) | from);
    ::bind(descriptor, reinterpret_cast<sockaddr *>(&own), sizeof own);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(quint16(QUrl(url).port()));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&to), sizeof to) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

/** With a reset instead of a farewell. */
void abortBare(int descriptor)
{
    const linger atOnce{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(descriptor);
}

} // namespace

class DoorsTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase() { takeAllDescriptors(); }

    // All at once, so that it takes no longer than the longest: 10 s for a hello.
    // S3: who says nothing or too slowly is closed within its deadline.
    void whoIsSlowOnPurposeIsShownOut()
    {
        House plain, tls(Wire::Tls);
        QVERIFY(plain.open() && tls.open());
        QHash<QTcpSocket *, double> endedAfter; // outlives the sockets, which tell it
        QElapsedTimer timer;
        QTcpSocket silent, silentTls, halfHello, headByByte, frameByByte;
        const auto open = [](QTcpSocket &socket, const House &house) {
            socket.connectToHost(QHostAddress::LocalHost, quint16(QUrl(house.url()).port()));
            return socket.waitForConnected();
        };
        QVERIFY(open(silent, plain) && open(silentTls, tls) && open(halfHello, tls));
        QVERIFY(open(headByByte, plain) && open(frameByByte, plain));
        halfHello.write(halfClientHello);
        const QByteArray head = "GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n";
        frameByByte.write(head + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                 "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n");
        const std::string frame = bench::clientFrame(bench::Opcode::Text, std::string(200, ' '));
        qsizetype said = 0, framed = 0;
        QTimer eachSecond, each2500;
        connect(&eachSecond, &QTimer::timeout, &headByByte,
                [&] { headByByte.write(head.mid(said++, 1)); });
        connect(&each2500, &QTimer::timeout, &frameByByte,
                [&] { frameByByte.write(frame.data() + framed++, 1); });
        eachSecond.start(1000);
        each2500.start(2500);
        timer.start();
        for (QTcpSocket *socket : {&silent, &silentTls, &halfHello, &headByByte, &frameByByte})
            connect(socket, &QTcpSocket::disconnected, socket,
                    [&, socket] { endedAfter[socket] = double(timer.elapsed()) / 1000; });
        QVERIFY(waitUntil([&] { return endedAfter.size() == 5; }, 25'000));
        qInfo(
            "shown out after: nothing sent %.1f s, nothing sent at TLS %.1f s, half a client hello "
            "%.1f s, a byte of the head each second %.1f s, a byte of a frame each 2.5 s %.1f s",
            endedAfter[&silent], endedAfter[&silentTls], endedAfter[&halfHello],
            endedAfter[&headByByte], endedAfter[&frameByByte]);
        for (QTcpSocket *socket : {&silent, &silentTls, &halfHello, &headByByte})
            QVERIFY(endedAfter[socket] < 5 + slack);
        QVERIFY(endedAfter[&frameByByte] < 10 + slack);
    }

    void aStormOfAbortedAndIdleConnectionsKeepsNobodyOut()
    {
        const int aborted = shortOrLong(300, 1000), idle = shortOrLong(400, 1000);
        House house(Wire::Tls);
        QVERIFY(house.open());
        auto real = house.desks(5);
        for (int i = 0; i < 40; ++i)
            ::close(connectBare(house.url()));
        for (int i = 0; i < aborted; ++i)
            abortBare(connectBare(house.url()));
        std::vector<int> waiting;
        for (int i = 0; i < idle; ++i) {
            waiting.push_back(connectBare(house.url()));
            if (i % 2 == 0)
                (void)!::write(waiting.back(), halfClientHello.constData(),
                               size_t(halfClientHello.size()));
        }
        QList<double> took;
        for (int i = 0; i < real->size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            (*real)[i].connectToRelay();
            QVERIFY(waitUntil([&] { return (*real)[i].isOnline(); }, 15'000));
            took.append(double(timer.elapsed()));
        }
        for (const int descriptor : waiting)
            ::close(descriptor);
        qInfo(
            "beside %d aborted and %d idle connections a desk is caught up after %.0f ms (median; "
            "worst %.0f)",
            aborted, idle, quantile(took, 0.5), quantile(took, 1));
        QVERIFY(quantile(took, 1) < 1000);
    }

    // So few descriptors that the doors for everybody are full at once, and stay full for as long as this takes.
    void inAFloodStaffComeInByTheirOwnDoorAndAreHeard()
    {
        House house(Wire::Tls, {.before = {u"prlimit"_s, u"--nofile=512:512"_s},
                                .arguments = {u"--staff-listen"_s, u"wss://127.0.0.1:0"_s}});
        QVERIFY(house.open());
        const auto desks = house.desks(2);
        CheapDesk &desk = (*desks)[0];
        desk.connectToRelay();
        QVERIFY(waitUntil([&] { return desk.isOnline(); }, 15'000));
        std::vector<int> flood;
        for (int i = 0; i < 1200; ++i) {
            flood.push_back(connectBare(house.url(), quint32(2 + i % 8)));
            if (i % 2 == 0)
                (void)!::write(flood.back(), halfClientHello.constData(),
                               size_t(halfClientHello.size()));
        }
        const auto byTheDoorOfAll = house.consoleAt(house.url());
        QElapsedTimer timer;
        timer.start();
        const auto staff = house.consoleAt(house.staffUrl());
        QVERIFY(staff->isSignedIn(5000));
        const qint64 signedIn = timer.elapsed();
        const QString id = staff->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desk.has(id); }, 5000));
        const qint64 shown = timer.elapsed();
        QVERIFY(!byTheDoorOfAll->isSignedIn(1500)); // it is full all the time
        for (const int descriptor : flood)
            ::close(descriptor);
        QVERIFY(byTheDoorOfAll->isSignedIn());
        qInfo("in a flood of %d connections staff are signed in by their door after %lld ms, and a "
              "desk shows their notice after %lld ms",
              int(flood.size()), signedIn, shown);

        CheapDesk atTheWrongDoor(1000, house.staffUrl(), house.console->token(1));
        atTheWrongDoor.connectToRelay();
        QVERIFY(waitUntil([&] { return atTheWrongDoor.closeCode() != 0; }, 15'000));
        QCOMPARE(atTheWrongDoor.closeCode(), quint16(wire::CloseCode::BadRequest));
        QCOMPARE(atTheWrongDoor.refusals().value(0).code, wire::ErrorCode::Forbidden);
    }

    void thousandsBehindOneAddressComeBackAfterARestart()
    {
        const int count = shortOrLong(400, 2000);
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(count);
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        QVERIFY(desks->connectAll(90'000, 200)); // all of them from 127.0.0.1
        house.relay->kill();
        QVERIFY(waitUntil(
            [&] { return desks->all([](const CheapDesk &desk) { return !desk.isOnline(); }); },
            20'000));
        QVERIFY(house.relay->start());
        QElapsedTimer back;
        back.start();
        QVERIFY(waitUntil(
            [&] { return desks->all([](const CheapDesk &desk) { return desk.isOnline(); }); },
            90'000));
        qInfo("%d desks behind one address were back %.1f s after the relay was", count,
              double(back.elapsed()) / 1000);
        QVERIFY(desks->all([](const CheapDesk &desk) { return desk.refusals().isEmpty(); }));
        QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
        QVERIFY(back.elapsed() < 60'000);
    }

private:
    static constexpr double slack = 4; // a sweep each second, and a busy machine
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::DoorsTest)
#include "doors_test.moc"
