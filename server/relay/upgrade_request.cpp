// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/upgrade_request.h"

#include "common/protocol/limits.h"

#include <QCryptographicHash>
#include <QList>

namespace foghorn {

namespace {

struct Head
{
    QByteArray method, target, version;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case

    /** All values of a header, as one list (RFC 9110, section 5.3). */
    QByteArray value(const char *name) const
    {
        QByteArrayList values;
        for (const auto &[key, value] : headers) {
            if (key == name)
                values.append(value);
        }
        return values.join(", ");
    }
    bool has(const char *name) const
    {
        return std::any_of(headers.begin(), headers.end(),
                           [&](const auto &header) { return header.first == name; });
    }
};

std::optional<Head> parseHead(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    const QList<QByteArray> request = lines.takeFirst().trimmed().split(' ');
    if (request.size() != 3)
        return {};
    Head head{request[0], request[1], request[2], {}};
    for (const QByteArray &line : lines) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        const qsizetype colon = trimmed.indexOf(':');
        if (colon <= 0)
            return {};
        head.headers.append({trimmed.first(colon).toLower(), trimmed.sliced(colon + 1).trimmed()});
    }
    return head;
}

bool lists(const QByteArray &list, const char *wanted, Qt::CaseSensitivity sensitivity)
{
    const QList<QByteArray> items = list.split(',');
    return std::any_of(items.begin(), items.end(), [&](const QByteArray &item) {
        return item.trimmed().compare(wanted, sensitivity) == 0;
    });
}

UpgradeVerdict refuse(const QByteArray &status, const QByteArray &sentence,
                      const QByteArray &header = {})
{
    const QByteArray body = sentence + '\n';
    return {UpgradeVerdict::Kind::Refuse,
            "HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\n" + header +
                "Content-Length: " + QByteArray::number(body.size()) +
                "\r\nConnection: close\r\n\r\n" + body};
}

/** RFC 6455, section 4.2.2 */
QByteArray acceptance(const QByteArray &key)
{
    constexpr char guid[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(key + guid, QCryptographicHash::Sha1).toBase64();
}

UpgradeVerdict judge(const Head &head)
{
    if (head.method != "GET")
        return refuse("405 Method Not Allowed", "Only GET is answered here.", "Allow: GET\r\n");
    if (head.target != wire::path)
        return refuse("404 Not Found", QByteArray("The relay listens at ") + wire::path + '.');
    if (!lists(head.value("upgrade"), "websocket", Qt::CaseInsensitive) ||
        !lists(head.value("connection"), "upgrade", Qt::CaseInsensitive))
        return refuse("426 Upgrade Required", "This is a WebSocket.",
                      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    if (head.value("sec-websocket-version") != "13")
        return refuse("426 Upgrade Required", "WebSocket version 13 is spoken here.",
                      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    if (head.has("origin"))
        return refuse("403 Forbidden", "Requests with an Origin are refused.");
    // What stands between, and the relay, would not agree where the request ends.
    if (head.has("transfer-encoding") ||
        (head.has("content-length") && head.value("content-length") != "0"))
        return refuse("400 Bad Request", "The request must have no body.");
    if (!lists(head.value("sec-websocket-protocol"), wire::subprotocol, Qt::CaseSensitive))
        return refuse("400 Bad Request",
                      QByteArray("The subprotocol ") + wire::subprotocol + " is required.");
    const QByteArray key = head.value("sec-websocket-key");
    if (QByteArray::fromBase64(key).size() != 16 || !head.has("host"))
        return refuse("400 Bad Request", "Host or Sec-WebSocket-Key is missing or wrong.");
    return {UpgradeVerdict::Kind::Upgrade,
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: " +
                acceptance(key) + "\r\nSec-WebSocket-Protocol: " + wire::subprotocol + "\r\n\r\n"};
}

} // namespace

UpgradeVerdict checkUpgrade(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0 && received.size() < upgradeHeadBytes)
        return {};
    if (end < 0 || end > upgradeHeadBytes)
        return refuse("431 Request Header Fields Too Large", "The request head is too long.");
    const auto head = parseHead(received.first(end));
    if (!head || head->version != "HTTP/1.1")
        return refuse("400 Bad Request", "This is not an HTTP/1.1 request.");
    UpgradeVerdict verdict = judge(*head);
    verdict.headBytes = end + 4;
    return verdict;
}

} // namespace foghorn
