// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/programs.h"

#include <QSslSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

namespace {

/** A notice as a script would post it. */
const QByteArray posted = "POST /v1/notices HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                          "application/json\r\nContent-Length: 25\r\n\r\n"
                          "{\"headline\":\"Call 666\"}   ";
const QByteArray upgrade = "GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                           "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n";

} // namespace

/** Who speaks to the relay's port what it does not want to hear. */
class WireTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<journey::RelayProcess> m_relay;

    QString where() const { return u"127.0.0.1:%1"_s.arg(QUrl(m_relay->url()).port()); }
    struct Said
    {
        int exitCode;
        QByteArray words;
    };
    Said openssl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, where()} + arguments);
        process.write(input);
        if (input.isEmpty())
            process.closeWriteChannel();
        (void)process.waitForFinished(15'000);
        const QByteArray words = process.readAll();
        process.kill();
        process.waitForFinished();
        return {process.exitCode(), words};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString data = m_folder.filePath(u"relay"_s);
        m_relay = std::make_unique<journey::RelayProcess>(
            journey::Launch{.arguments = {u"--tls-certificate"_s, data + u"/relay.pem"_s,
                                          u"--tls-key"_s, data + u"/relay-tls.key"_s},
                            .data = data});
        QVERIFY2(m_relay->start(), m_relay->log().constData());
        QVERIFY(m_relay->url().startsWith(u"wss://"_s));
    }

    // S1: ws:// and plain HTTP at the wss port: closed without a byte.
    void plainWordsAtTheTlsDoorGetNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("ws://") << upgrade;
        QTest::newRow("a notice by plain HTTP") << posted;
    }
    void plainWordsAtTheTlsDoorGetNoAnswer()
    {
        QFETCH(QByteArray, words);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(QUrl(m_relay->url()).port()));
        QVERIFY(socket.waitForConnected());
        socket.write(words);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.readAll(), QByteArray());
    }

    // S1: a notice posted by HTTP, within TLS: refused, and nothing is published.
    void aNoticePostedByHttpIsRefused()
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(QUrl(m_relay->url()).port()));
        QVERIFY(socket.waitForEncrypted());
        socket.write(posted);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 4"), answer.constData());
    }

    // S18: paths that climb. S19: requests whose length is two things. S24: a form of another site. S25: a page for a frame.
    // The door knows one request, the upgrade: anything else is refused in a few words and closed, and the relay serves on.
    void whatElseComesByHttpIsRefused_data()
    {
        QTest::addColumn<QByteArray>("words");
        const auto get = [](const QByteArray &path) {
            return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        };
        const auto post = [](const QByteArray &head, const QByteArray &body = {}) {
            return "POST /v1 HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n" + body;
        };
        QTest::newRow("climbs") << get("/../../../../etc/hostname");
        QTest::newRow("climbs, encoded") << get("/%2e%2e/%2e%2e/%2e%2e/etc/hostname");
        QTest::newRow("climbs, with a NUL") << get("/v1/..%2f..%2fetc/hostname%00.png");
        QTest::newRow("climbs, the other way") << get("/static/..\\..\\etc\\hostname");
        QTest::newRow("a file by its name") << get("file:///etc/hostname");
        QTest::newRow("a length and chunks") << post(
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + get("/v1"));
        QTest::newRow("two lengths") << post("Content-Length: 4\r\nContent-Length: 40\r\n", "1234");
        QTest::newRow("a negative length") << post("Content-Length: -1\r\n", "1234");
        QTest::newRow("10 GB announced") << post("Content-Length: 10000000000\r\n", "1234");
        QTest::newRow("a head of 1 MB")
            << post("X-Long: " + QByteArray(1024 * 1024, 'a') + "\r\n", "1234");
        QTest::newRow("an upgrade with a body")
            << QByteArray(upgrade).replace("\r\n\r\n", "\r\nContent-Length: 40\r\n\r\n") + posted;
        QTest::newRow("a form") << post("Content-Type: application/x-www-form-urlencoded\r\n"
                                        "Content-Length: 19\r\n",
                                        "headline=Call%20666");
        QTest::newRow("the first page") << get("/");
        QTest::newRow("a status page") << get("/status");
    }
    void whatElseComesByHttpIsRefused()
    {
        QFETCH(QByteArray, words);
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(QUrl(m_relay->url()).port()));
        QVERIFY(socket.waitForEncrypted());
        socket.write(words);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 15'000);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer.constData());
        QVERIFY2(answer.size() < 1024 && !answer.contains("<"), answer.constData());
        QFile host(u"/etc/hostname"_s);
        if (host.open(QIODevice::ReadOnly))
            QVERIFY(!answer.contains(host.readAll().trimmed()));

        QSslSocket next;
        next.setPeerVerifyMode(QSslSocket::VerifyNone);
        next.connectToHostEncrypted(u"127.0.0.1"_s, quint16(QUrl(m_relay->url()).port()));
        QVERIFY(next.waitForEncrypted());
        next.write(upgrade);
        QByteArray welcome;
        QTRY_VERIFY((welcome += next.readAll()).startsWith("HTTP/1.1 101"));
    }

    // S20: TLS 1.0 and 1.1, and ciphers that are weak or keep no secret for later: refused.
    void oldTlsAndWeakCiphersAreRefused_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::addColumn<bool>("good");
        const auto cipher = [](const char *name) {
            return QStringList{u"-tls1_2"_s, u"-cipher"_s,
                               QString::fromLatin1(name) + u"@SECLEVEL=0"_s};
        };
        QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << true;
        QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s} << true;
        QTest::newRow("TLS 1.0") << QStringList{u"-tls1"_s, u"-cipher"_s, u"ALL@SECLEVEL=0"_s}
                                 << false;
        QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"ALL@SECLEVEL=0"_s}
                                 << false;
        for (const char *weak : {"NULL:", "aNULL:", "ECDHE-ECDSA-AES128-SHA:", "AES128-SHA:",
                                 "ECDHE-ECDSA-AES256-SHA384:", "PSK:", "ARIA:", "CAMELLIA:"})
            QTest::newRow(weak) << cipher(QByteArray(weak).chopped(1).constData()) << false;
    }
    void oldTlsAndWeakCiphersAreRefused()
    {
        QFETCH(QStringList, how);
        QFETCH(bool, good);
        const Said said = openssl(how);
        QVERIFY2((said.exitCode == 0) == good, said.words.constData());
        QCOMPARE(said.words.contains("Cipher is (NONE)") || said.exitCode != 0, !good);
    }

    // S21: the relay's authority is in this computer's store, but another one is pinned: refused. In a mount namespace,
    // so that it is the real store that a real program reads.
    void theSystemsStoreIsOutWhereAnAuthorityIsPinned()
    {
        const QString store = m_folder.filePath(u"store"_s);
        QVERIFY(QDir().mkpath(store));
        QVERIFY(QFile::copy(m_relay->data() + u"/ca.pem"_s, store + u"/ca.pem"_s));
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"rehash"_s, store}), 0);
        const QString other = m_folder.filePath(u"other.pem"_s);
        QProcess make;
        make.start(u"openssl"_s,
                   {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                    u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=Example Ltd"_s,
                    u"-keyout"_s, m_folder.filePath(u"other.key"_s), u"-out"_s, other});
        QVERIFY(make.waitForFinished() && make.exitCode() == 0);
        const auto list = [&](const QStringList &pinned) {
            QProcess process;
            process.start(u"unshare"_s,
                          QStringList{u"-m"_s, u"sh"_s, u"-c"_s,
                                      u"mount --bind \"$1\" /etc/ssl/certs || exit 99; shift; "
                                      "exec \"$@\""_s,
                                      u"sh"_s, store, journey::program(u"foghornctl"_s)} +
                              m_relay->asAna() + pinned + QStringList{u"list"_s});
            (void)process.waitForFinished(60'000);
            return std::pair{process.exitCode(), process.readAllStandardError()};
        };
        const auto [byStore, why] = list({});
        if (byStore == 99 || why.contains("unshare"))
            QSKIP("a mount namespace of one's own is not allowed here");
        QVERIFY2(byStore == 0, why.constData());
        const auto [pinned, said] = list({u"--ca-file"_s, other});
        QVERIFY2(pinned == 69 && said.contains("certificate"), said.constData());
        QCOMPARE(list({u"--ca-file"_s, m_relay->data() + u"/ca.pem"_s}).first, 0);
    }

    // S20: a renegotiation is refused.
    void aRenegotiationIsRefused()
    {
        const Said said = openssl({u"-tls1_2"_s}, "R\n");
        QVERIFY2(said.words.contains("RENEGOTIATING"), said.words.constData());
        QVERIFY2(said.words.contains("no renegotiation"), said.words.constData());
    }
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::WireTest)
#include "wire_test.moc"
