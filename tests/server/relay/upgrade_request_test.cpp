// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/upgrade_request.h"

#include <QtTest>

using namespace foghorn;
using Kind = UpgradeVerdict::Kind;

namespace {

const QByteArray good = "GET /v1 HTTP/1.1\r\n"
                        "Host: relay.example:8443\r\n"
                        "Upgrade: websocket\r\n"
                        "Connection: keep-alive, Upgrade\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        "Sec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Protocol: chat, foghorn.v1\r\n"
                        "\r\n";

QByteArray with(const QByteArray &old, const QByteArray &now)
{
    return QByteArray(good).replace(old, now);
}

} // namespace

class UpgradeRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ourClientsRequestIsUpgraded()
    {
        const UpgradeVerdict verdict = checkUpgrade(good + "and a frame");
        QCOMPARE(verdict.kind, Kind::Upgrade);
        QCOMPARE(verdict.headBytes, good.size());
        QCOMPARE(verdict.answer,
                 "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\n"
                 "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" // RFC 6455, 1.3
                 "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n");
    }

    void thatItHasNoBodyMayBeSaid()
    {
        // A proxy may add it.
        QCOMPARE(checkUpgrade(with("Host:", "Content-Length: 0\r\nHost:")).kind, Kind::Upgrade);
    }

    void everyPieceOfItNeedsMore()
    {
        for (qsizetype size = 0; size < good.size(); ++size)
            QCOMPARE(checkUpgrade(good.first(size)).kind, Kind::NeedsMore);
    }

    void aWrongRequestIsRefusedWithAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *name, const QByteArray &request, const QByteArray &status) {
            QTest::newRow(name) << request << status;
        };
        row("another path", with("/v1 ", "/ "), "404");
        row("a longer path", with("/v1 ", "/v12 "), "404");
        row("another method", with("GET", "POST"), "405");
        row("a page of a browser", with("Host:", "Origin: https://evil.example\r\nHost:"), "403");
        row("an empty origin", with("Host:", "ORIGIN:\r\nHost:"), "403");
        row("no subprotocol", with("Sec-WebSocket-Protocol", "X-Protocol"), "400");
        row("another subprotocol", with("foghorn.v1", "foghorn.v10"), "400");
        row("a plain request", with("Upgrade: websocket\r\n", ""), "426");
        row("an old version", with("Version: 13", "Version: 8"), "426");
        row("no key", with("Sec-WebSocket-Key", "X-Key"), "400");
        row("a short key", with("dGhlIHNhbXBsZSBub25jZQ==", "dGhl"), "400");
        row("no host", with("Host:", "X-Host:"), "400");
        row("a body", with("Host:", "Content-Length: 40\r\nHost:"), "400");
        row("two lengths", with("Host:", "Content-Length: 0\r\nContent-Length: 40\r\nHost:"),
            "400");
        row("chunks", with("Host:", "Transfer-Encoding: chunked\r\nHost:"), "400");
        row("HTTP/1.0", with("HTTP/1.1", "HTTP/1.0"), "400");
        row("not HTTP", "EHLO mail.example\r\n\r\n", "400");
        row("only line ends", "\r\n\r\n", "400");
        row("a line without colon", with("Host: relay", "Host relay"), "400");
        row("a head without end", QByteArray(upgradeHeadBytes, 'a'), "431");
        row("a long head", with("Host:", "X: " + QByteArray(upgradeHeadBytes, 'a') + "\r\nHost:"),
            "431");
    }
    // S2: a request with an Origin, as web pages send it: 403.
    void aWrongRequestIsRefusedWithAnAnswer()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const UpgradeVerdict verdict = checkUpgrade(request);
        QCOMPARE(verdict.kind, Kind::Refuse);
        QVERIFY2(verdict.answer.startsWith("HTTP/1.1 " + status + ' '), verdict.answer.constData());
        QVERIFY(verdict.answer.contains("\r\n\r\n"));
    }
};

QTEST_GUILESS_MAIN(UpgradeRequestTest)
#include "upgrade_request_test.moc"
