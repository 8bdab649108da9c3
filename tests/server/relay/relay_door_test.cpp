// SPDX-License-Identifier: GPL-3.0-or-later
#include "relay_harness.h"

#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Clients that connected and sent nothing. */
std::vector<std::unique_ptr<QTcpSocket>> connectMany(const QString &url, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int each = 0; each < count; ++each) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost, portOf(url));
    }
    return sockets;
}

int openAmong(const std::vector<std::unique_ptr<QTcpSocket>> &sockets)
{
    return int(std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) {
        return socket->state() == QAbstractSocket::ConnectedState;
    }));
}

} // namespace

class RelayDoorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString key = m_folder.filePath(u"key.pem"_s);
        const QString certificate = m_folder.filePath(u"certificate.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                     u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                                     u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
                                     key, u"-out"_s, certificate});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        m_certificates = QSslCertificate::fromPath(certificate);
        QCOMPARE(m_certificates.size(), 1);
        m_tls.setLocalCertificate(m_certificates.first());
        m_tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    }

    // ---- Starting ----
    void plainIsRefusedOffLoopback_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("any") << QHostAddress(QHostAddress::Any);
        QTest::newRow("any IPv4") << QHostAddress(QHostAddress::AnyIPv4);
        QTest::newRow("any IPv6") << QHostAddress(QHostAddress::AnyIPv6);
        QTest::newRow("an address of a network") << QHostAddress(u"192.0.2.1"_s);
    }
    void plainIsRefusedOffLoopback()
    {
        QFETCH(QHostAddress, address);
        RelaySettings settings = testSettings();
        settings.listen.append({address, 0});
        const auto started = Relay::start(settings, m_clock);
        QVERIFY(!started);
        QVERIFY(started.error().reason.startsWith(address.toString()));
        QVERIFY(started.error().reason.contains(u"loopback"_s));
    }

    void aPortThatIsTakenIsNamed()
    {
        const auto relay = startRelay(testSettings());
        RelaySettings settings = testSettings();
        settings.listen = {{QHostAddress::LocalHost, portOf(relay->urls().first())}};
        const auto started = Relay::start(settings, m_clock);
        QVERIFY(!started);
        QVERIFY(started.error().reason.contains(QString::number(settings.listen.first().port)));
    }

    void tlsWithoutACertificateIsRefused()
    {
        RelaySettings settings = testSettings();
        settings.tls = QSslConfiguration();
        QVERIFY(!Relay::start(settings, m_clock));
    }

    void everyAddressIsListenedOn()
    {
        RelaySettings settings = testSettings();
        settings.listen.append({QHostAddress(QHostAddress::LocalHostIPv6), 0});
        const auto relay = startRelay(settings);
        QCOMPARE(relay->urls().size(), 2);
        QVERIFY(relay->urls().first().startsWith(u"ws://127.0.0.1:"_s));
        QVERIFY(relay->urls().last().startsWith(u"ws://[::1]:"_s));
        for (const QString &url : relay->urls()) {
            QVERIFY(url.endsWith(u"/v1"_s));
            Client client(url);
            client.open();
            QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        }
    }

    // ---- The upgrade ----
    void aWrongUpgradeIsAnsweredAndClosed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const QByteArray rest = "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                "Sec-WebSocket-Version: 13\r\n";
        QTest::newRow("a browser's page") << "GET /v1 HTTP/1.1\r\n" + rest +
                                                 "Sec-WebSocket-Protocol: foghorn.v1\r\n"
                                                 "Origin: https://evil.example\r\n\r\n"
                                          << QByteArray("403");
        QTest::newRow("another path")
            << "GET /v2 HTTP/1.1\r\n" + rest + "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n"
            << QByteArray("404");
        QTest::newRow("no subprotocol") << "GET /v1 HTTP/1.1\r\n" + rest + "\r\n"
                                        << QByteArray("400");
        QTest::newRow("a plain request")
            << QByteArray("GET /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n") << QByteArray("426");
        QTest::newRow("headers without end") << QByteArray(100 * 1000, 'x') << QByteArray("431");
    }
    void aWrongUpgradeIsAnsweredAndClosed()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const auto relay = startRelay(testSettings());
        RawClient client(relay->urls().first());
        client.socket.write(request);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        // Who keeps sending may meet a reset instead of the answer.
        if (request.size() < 10 * 1000)
            QVERIFY2(client.received.startsWith("HTTP/1.1 " + status), client.received.constData());
        QCOMPARE(relay->sessionCount(), 0);
    }

    void anUpgradeInSmallPiecesWorks()
    {
        const auto relay = startRelay(testSettings());
        RawClient client(relay->urls().first());
        QTRY_VERIFY(client.isOpen());
        client.socket.write("GET /v1 HTTP/1.1\r\nHost: loc");
        QVERIFY(client.socket.waitForBytesWritten());
        client.socket.write("alhost\r\nUpgrade: websocket\r");
        QVERIFY(client.socket.waitForBytesWritten());
        client.socket.write("\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n");
        QTRY_VERIFY(client.received.startsWith("HTTP/1.1 101 "));
        QTRY_VERIFY(client.received.contains("welcome"));
    }

    void aSlowUpgradeIsCut()
    {
        RelaySettings settings = testSettings();
        settings.deadlines.upgrade = 200ms;
        const auto relay = startRelay(settings);
        RawClient silent(relay->urls().first()), slow(relay->urls().first());
        slow.socket.write("GET /v1 HTTP/1.1\r\n");
        QTRY_VERIFY(silent.isOpen() && slow.isOpen());
        QTRY_VERIFY(!silent.isOpen() && !slow.isOpen());
    }

    // ---- Storms ----
    void abortedAndHalfOpenConnectionsHoldNobodyUp_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void abortedAndHalfOpenConnectionsHoldNobodyUp()
    {
        QFETCH(bool, tls);
        RelaySettings settings = testSettings(1);
        settings.handshakesPerShard = 20;
        if (tls)
            settings.tls = m_tls;
        const auto relay = startRelay(settings);
        const QString url = relay->urls().first();
        for (auto &socket : connectMany(url, 40)) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
            socket->abort();
        }
        const auto idle = connectMany(url, 300);
        QTRY_COMPARE(openAmong(idle), 300);
        QElapsedTimer timer;
        timer.start();
        Client client(url);
        client.useTls(m_certificates);
        client.open();
        QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void oneAddressCannotTakeTheRoomOfAll()
    {
        RelaySettings settings = testSettings();
        settings.halfOpenPerAddress = 10;
        const auto relay = startRelay(settings);
        Rules rules(*relay);
        const QString url = relay->urls().first();
        // Who has proven itself counts no more: many more than ten are in from one address.
        std::vector<std::unique_ptr<Client>> desks;
        for (int each = 0; each < 25; ++each) {
            desks.push_back(std::make_unique<Client>(url));
            desks.back()->open();
            QTRY_COMPARE(desks.back()->heard, QStringList{u"welcome"_s});
            desks.back()->sayHello(u"desk-%1@corp.example"_s.arg(each));
            QTRY_COMPARE(desks.back()->lastHeard(), u"caughtUp 0"_s);
        }
        auto idle = connectMany(url, 30);
        QTRY_COMPARE(openAmong(idle), 10);
        Client late(url);
        late.open();
        QTRY_VERIFY(late.socket.state() == QAbstractSocket::UnconnectedState);
        QVERIFY(late.heard.isEmpty());
        // Another address is not touched by it.
        QTcpSocket other;
        QVERIFY(other.bind(QHostAddress(u"127.0.0.2"_s)));
        other.connectToHost(QHostAddress::LocalHost, portOf(url));
        other.waitForConnected();
        other.write(QByteArray("GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTRY_VERIFY(other.bytesAvailable() > 0); // an answer, if only to say what was missing
        // They leave, and there is room again.
        idle.clear();
        Client later(url);
        QTRY_VERIFY((later.open(), QTest::qWaitFor([&] { return !later.heard.isEmpty(); }, 500)));
        // A session without a hello is half open, too, and gives its place back when it is gone.
        later.socket.abort();
        QTRY_COMPARE(relay->sessionCount(), 25);
    }

    void moreAtOnceThanTheHandshakesAllowAllGetIn()
    {
        RelaySettings settings = testSettings(1);
        settings.handshakesPerShard = 3;
        settings.tls = m_tls;
        const auto relay = startRelay(settings);
        std::vector<std::unique_ptr<Client>> clients;
        for (int each = 0; each < 40; ++each) {
            clients.push_back(std::make_unique<Client>(relay->urls().first()));
            clients.back()->useTls(m_certificates);
            clients.back()->open();
        }
        QTRY_COMPARE(relay->sessionCount(), 40);
    }

    void pastTheConnectionLimitTheRestWait()
    {
        RelaySettings settings = testSettings();
        settings.connectionLimit = 3;
        const auto relay = startRelay(settings);
        std::vector<std::unique_ptr<Client>> clients;
        const auto welcomed = [&] {
            return std::count_if(clients.begin(), clients.end(), [](const auto &client) {
                return client->heard.contains(u"welcome"_s);
            });
        };
        for (int each = 0; each < 5; ++each) {
            clients.push_back(std::make_unique<Client>(relay->urls().first()));
            clients.back()->open();
        }
        QTRY_COMPARE(welcomed(), 3);
        QCOMPARE(relay->sessionCount(), 3);
        for (auto &client : clients) {
            if (client->heard.contains(u"welcome"_s))
                client->socket.close();
        }
        QTRY_COMPARE(welcomed(), 5);
    }

    void outOfDescriptorsItWaitsForBetterTimes()
    {
        const auto relay = startRelay(testSettings());
        Client client(relay->urls().first());
        client.open();
        QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        // What is free up to the new limit goes to clients; nothing is left to accept them with.
        rlimit narrow = before;
        narrow.rlim_cur = rlim_t(dup(0)) + 8;
        const auto widen = qScopeGuard([&] { setrlimit(RLIMIT_NOFILE, &before); });
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &narrow), 0);
        std::vector<int> clients;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(portOf(relay->urls().first()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int each = 0; (each = socket(AF_INET, SOCK_STREAM, 0)) >= 0;) {
            QCOMPARE(::connect(each, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
            clients.push_back(each);
        }
        QVERIFY(clients.size() >= 2);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"connections.notTakenUp"_s));
        client.sayHello(u"ines@corp.example"_s); // who is in is served
        QSignalSpy asked(relay.get(), &Relay::requestArrived);
        QTRY_COMPARE(asked.size(), 1);
        for (const int each : clients)
            ::close(each);
        setrlimit(RLIMIT_NOFILE, &before);
        Client later(relay->urls().first());
        later.open();
        QTRY_COMPARE(later.heard, QStringList{u"welcome"_s});
    }

    // ---- TLS ----
    void aDeskIsServedOverTls()
    {
        RelaySettings settings = testSettings();
        settings.tls = m_tls;
        const auto relay = startRelay(settings);
        Rules rules(*relay);
        rules.catchUp = {notification(u"notice"_s, 1, {{u"details"_s, u"é"_s.repeated(30000)}})};
        Client client(relay->urls().first());
        QVERIFY(client.url.startsWith(u"wss://"_s));
        client.useTls(m_certificates);
        client.open();
        QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        client.sayHello(u"ines@corp.example"_s);
        QTRY_COMPARE(client.lastHeard(), u"caughtUp 0"_s);
        relay->announce(announcementTo({}, makeNoticeId(), 2));
        QTRY_COMPARE(client.lastHeard(), u"notice 2"_s);
        QCOMPARE(client.heardButTicks().size(), 5);
        relay->stop(0ms, 5s);
        QTRY_VERIFY(client.closeCode);
        QCOMPARE(client.lastHeard(), u"goodbye"_s);
        QCOMPARE(*client.closeCode, int(wire::CloseCode::GoingDown));
    }

    // S1, S20: plain words and TLS 1.1 at the wss port: refused.
    void plainAtTheTlsPortAndOldTlsAreRefused()
    {
        RelaySettings settings = testSettings();
        settings.tls = m_tls;
        settings.tls->setProtocol(QSsl::AnyProtocol);
        const auto relay = startRelay(settings);
        RawClient plain(relay->urls().first());
        plain.upgrade();
        QTRY_VERIFY(plain.socket.error() == QAbstractSocket::RemoteHostClosedError);
        QVERIFY(plain.received.isEmpty());
        QProcess old;
        old.start(u"openssl"_s,
                  {u"s_client"_s, u"-tls1_1"_s, u"-cipher"_s, u"ALL@SECLEVEL=0"_s, u"-connect"_s,
                   u"127.0.0.1:%1"_s.arg(portOf(relay->urls().first()))});
        old.closeWriteChannel();
        QTRY_COMPARE(old.state(), QProcess::NotRunning);
        QVERIFY(old.exitCode() != 0);
    }

    void aTlsHandshakeThatStallsIsCut()
    {
        RelaySettings settings = testSettings();
        settings.tls = m_tls;
        settings.deadlines.tls = 200ms;
        const auto relay = startRelay(settings);
        RawClient client(relay->urls().first());
        client.socket.write(QByteArray::fromHex("160301")); // a TLS record that never ends
        QTRY_VERIFY(client.isOpen());
        QTRY_VERIFY(!client.isOpen());
    }

    void aSlowReaderOverTlsIsCut()
    {
        RelaySettings settings = testSettings(1);
        settings.tls = m_tls;
        const auto relay = startRelay(settings);
        Rules rules(*relay);
        Client slow(relay->urls().first());
        slow.useTls(m_certificates);
        slow.open();
        QTRY_COMPARE(slow.heard, QStringList{u"welcome"_s});
        slow.sayHello(u"rui@corp.example"_s);
        QTRY_COMPARE(slow.lastHeard(), u"caughtUp 0"_s);
        slow.socket.setReadBufferSize(1);
        const QString padding(60 * 1000, u'x');
        for (int cursor = 1; cursor <= 400; ++cursor) {
            Announcement announcement = announcementTo({}, makeNoticeId(), cursor);
            announcement.frame = notification(u"notice"_s, cursor, {{u"details"_s, padding}});
            relay->announce(announcement);
        } // the client's loop did not run meanwhile, so it has read nothing
        QTRY_COMPARE(rules.ended.size(), 1);
    }

    // ---- Bad input: each gets its error or its code, and nobody else notices ----
    void badInputIsAnsweredOrClosed_data()
    {
        QTest::addColumn<int>("opcode");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("closeCode");
        const auto row = [](const char *name, int opcode, const QByteArray &payload, int error,
                            int closeCode) {
            QTest::newRow(name) << opcode << payload << error << closeCode;
        };
        row("not JSON", 1, "hello?", -32700, 0);
        row("not an object", 1, "[]", 0, 0);
        row("not UTF-8", 1, "{\"id\":\xff}", 0, 1007);
        row("an unknown method", 1,
            R"({"jsonrpc":"2.0","id":7,"method":"desk.explode","params":{}})", -32601, 0);
        row("wrong types", 1,
            R"({"jsonrpc":"2.0","id":7,"method":"desk.hello","params":{"app":3}})", -32602, 0);
        row("no hello", 1, encodeRequest(7, ToRelay::NoticeList{}), -32001, 0);
        row("a binary frame", 2, "{}", 0, 3501);
        row("a first frame too long", 1, QByteArray(17 * 1024, ' '), 0, 1009);
        row("ten megabytes", 1, QByteArray(10 * 1024 * 1024, ' '), 0, 1009);
        row("an unknown opcode", 5, "{}", 0, 1002);
    }
    void badInputIsAnsweredOrClosed()
    {
        QFETCH(int, opcode);
        QFETCH(QByteArray, payload);
        QFETCH(int, error);
        QFETCH(int, closeCode);
        const auto relay = startRelay(testSettings(1));
        Rules rules(*relay);
        Client neighbour(relay->urls().first());
        neighbour.open();
        RawClient client(relay->urls().first());
        client.upgrade();
        QTRY_VERIFY(client.received.contains("welcome"));
        client.received.clear();
        client.sendFrame(opcode, payload);
        if (error != 0)
            QTRY_VERIFY(client.received.contains("\"code\":" + QByteArray::number(error)));
        else if (closeCode == 0)
            QTRY_VERIFY(client.received.contains("\"error\""));
        else
            QTRY_VERIFY(!client.isOpen());
        if (payload.size() < 1024 * 1024) // who is still sending meets a reset before the code
            QCOMPARE(client.closeCode(), closeCode);
        QTRY_COMPARE(neighbour.heard, QStringList{u"welcome"_s});
        neighbour.sayHello(u"ines@corp.example"_s);
        QTRY_COMPARE(neighbour.lastHeard(), u"caughtUp 0"_s);
        QVERIFY(std::none_of(rules.asked.begin(), rules.asked.end(), [](const auto &asked) {
            return asked.id == 7; // none of it got past the door
        }));
    }

    void threeMalformedFramesInARowAreEnough()
    {
        const auto relay = startRelay(testSettings());
        RawClient client(relay->urls().first());
        client.upgrade();
        QTRY_VERIFY(client.received.contains("welcome"));
        client.sendText("{");
        client.sendText("{");
        client.sendText(encodeRequest(1, ToRelay::NoticeList{})); // well-formed: counts anew
        client.sendText("{");
        client.sendText("{");
        QTRY_COMPARE(client.received.count("-32700"), 4);
        QVERIFY(client.isOpen());
        client.sendText("{");
        QTRY_COMPARE(client.closeCode(), int(wire::CloseCode::BadRequest));
    }

    void anAdmittedDeskMaySendLongerFramesAndAConsoleLongerOnes()
    {
        const auto relay = startRelay(testSettings());
        Rules rules(*relay);
        Client client(relay->urls().first());
        client.open();
        QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        client.sayHello(u"ines@corp.example"_s);
        QTRY_COMPARE(client.lastHeard(), u"caughtUp 0"_s);
        client.socket.sendTextMessage(QString(60 * 1024, u' '));
        QTRY_COMPARE(client.lastHeard(), u"error -32700"_s);
        client.socket.sendTextMessage(QString(65 * 1024, u' '));
        QTRY_VERIFY(client.closeCode);
        QCOMPARE(*client.closeCode, 1009);
    }

    void aFloodOfRequestsIsRefusedThenClosed()
    {
        const auto relay = startRelay(testSettings());
        Rules rules(*relay);
        Client client(relay->urls().first());
        client.open();
        QTRY_COMPARE(client.heard, QStringList{u"welcome"_s});
        client.sayHello(u"ines@corp.example"_s);
        QTRY_COMPARE(client.lastHeard(), u"caughtUp 0"_s);
        for (int each = 0; each < 200; ++each)
            client.ask(ToRelay::NoticeList{});
        QTRY_VERIFY(client.closeCode);
        QCOMPARE(*client.closeCode, int(wire::CloseCode::TooManyRequests));
        QCOMPARE(client.heard.count(u"error -32005"_s), 50);
        QCOMPARE(rules.asked.size(), 100);
    }

    // S3: no hello: closed.
    void aHelloThatNeverComesIsNotWaitedFor()
    {
        RelaySettings settings = testSettings();
        settings.deadlines.hello = 200ms;
        const auto relay = startRelay(settings);
        Rules rules(*relay);
        Client silent(relay->urls().first()), good(relay->urls().first());
        good.open();
        QTRY_COMPARE(good.heard, QStringList{u"welcome"_s});
        good.sayHello(u"ines@corp.example"_s);
        silent.open();
        QTRY_VERIFY(silent.closeCode);
        QCOMPARE(*silent.closeCode, int(wire::CloseCode::HelloTooLate));
        QVERIFY(!good.closeCode);
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    QSslConfiguration m_tls;
    QList<QSslCertificate> m_certificates;
};

QTEST_GUILESS_MAIN(RelayDoorTest)
#include "relay_door_test.moc"
