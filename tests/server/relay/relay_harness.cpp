// SPDX-License-Identifier: GPL-3.0-or-later
#include "relay_harness.h"

#include "common/overloaded.h"

#include <QJsonDocument>
#include <QtEndian>
#include <QtTest>
#include <QUuid>
#include <QWebSocketHandshakeOptions>

namespace foghorn {

using namespace Qt::StringLiterals;

Rules::Rules(Relay &relay) : m_relay(relay)
{
    connect(&relay, &Relay::requestArrived, this,
            [this](SessionId session, qint64 id, const Request &request, const QHostAddress &peer) {
                asked.append({session, id, request, peer});
                if (admitting)
                    admit(asked.last());
            });
    connect(&relay, &Relay::sessionEnded, this, [this](SessionId id) { ended.append(id); });
}

void Rules::admit(const Asked &asked)
{
    const QByteArray answer = encodeAnswer(asked.id, {});
    if (const auto *hello = std::get_if<ToRelay::DeskHello>(&asked.request)) {
        AdmittedDesk desk;
        desk.desk = hello->desk;
        desk.facts = {.person = {hello->login}, .host = hello->host, .site = hello->site};
        for (const auto &held : hello->holds)
            desk.holds.insert(held.notice);
        desk.cursor = cursor;
        m_relay.admitDesk(asked.session, desk, answer, catchUp,
                          notification(u"caughtUp"_s, cursor));
    } else if (std::holds_alternative<ToRelay::ConsoleHello>(asked.request)) {
        m_relay.admitConsole(asked.session, answer);
    } else {
        m_relay.send(asked.session, answer);
    }
}

Client::Client(const QString &url) : url(url), desk(makeDeskId())
{
    connect(&socket, &QWebSocket::textMessageReceived, this, &Client::hear);
    connect(&socket, &QWebSocket::disconnected, this,
            [this] { closeCode = int(socket.closeCode()); });
}

void Client::useTls(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(authorities);
    socket.setSslConfiguration(configuration);
}

void Client::open()
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(wire::subprotocol)});
    socket.open(QNetworkRequest(QUrl(url)), options);
}

void Client::ask(const Request &request)
{
    socket.sendTextMessage(QString::fromUtf8(encodeRequest(++m_lastId, request)));
}

void Client::sayHello(const QString &login, const QString &site)
{
    auto hello = helloOf(desk, login, site);
    hello.holds = holds;
    ask(hello);
}

QStringList Client::heardButTicks() const
{
    QStringList rest = heard;
    rest.removeIf([](const QString &each) { return each.startsWith("tick"_L1); });
    return rest;
}

void Client::hear(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    messages.append(message);
    const QString id = QString::number(message["id"_L1].toInteger());
    if (message.contains("result"_L1)) {
        heard.append(u"answer "_s + id);
    } else if (message.contains("error"_L1)) {
        heard.append(u"error %1"_s.arg(message["error"_L1]["code"_L1].toInt()));
    } else {
        const QJsonObject params = message["params"_L1].toObject();
        QString line = message["method"_L1].toString();
        if (params.contains("cursor"_L1))
            line += u' ' + QString::number(params["cursor"_L1].toInteger());
        if (params.contains("told"_L1))
            line += u" told"_s;
        heard.append(line);
    }
}

RawClient::RawClient(const QString &url)
{
    connect(&socket, &QIODevice::readyRead, this, [this] {
        received += socket.readAll();
        if (answersPings)
            sendFrame(10, {}); // RFC 6455, 5.5.3: a pong may come unasked
    });
    socket.connectToHost(QHostAddress::LocalHost, portOf(url));
}

void RawClient::upgrade(const QByteArray &changes)
{
    socket.write("GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: foghorn.v1\r\n" +
                 changes + "\r\n");
}

void RawClient::sendFrame(int opcode, const QByteArray &payload)
{
    QByteArray frame;
    frame.append(char(0x80 | opcode));
    if (payload.size() <= 125) {
        frame.append(char(0x80 | payload.size()));
    } else if (payload.size() <= 0xffff) {
        const quint16 size = qToBigEndian(quint16(payload.size()));
        frame.append(char(0x80 | 126));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        const quint64 size = qToBigEndian(quint64(payload.size()));
        frame.append(char(0x80 | 127));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    frame.append(4, '\0'); // a mask of zeros leaves the payload as it is
    socket.write(frame + payload);
}

int RawClient::closeCode() const
{
    for (qsizetype at = received.size() - 4; at >= 0; --at) {
        if (received[at] != char(0x88) || received[at + 1] != char(received.size() - at - 2))
            continue;
        return qFromBigEndian<quint16>(received.constData() + at + 2);
    }
    return 0;
}

ToRelay::DeskHello helloOf(const DeskId &desk, const QString &login, const QString &site)
{
    ToRelay::DeskHello hello;
    hello.app = {u"foghorn"_s, u"0.1.0"_s, u"Debian 12"_s};
    hello.desk = desk;
    hello.secret = QByteArray(32, 's');
    hello.machine = u"6f1d0c"_s;
    hello.session = u"2"_s;
    hello.host = u"PC-044"_s;
    hello.login = login;
    hello.site = site;
    hello.language = u"fr"_s;
    return hello;
}

namespace {

QString makeUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

DeskId makeDeskId()
{
    return {makeUuid()};
}

NoticeId makeNoticeId()
{
    return {makeUuid()};
}

QByteArray notification(const QString &method, qint64 cursor, const QJsonObject &extra)
{
    QJsonObject params = extra;
    params["cursor"_L1] = cursor;
    return QJsonDocument(
               QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}})
        .toJson(QJsonDocument::Compact);
}

Announcement announcementTo(const QString &site, const NoticeId &notice, qint64 cursor)
{
    Announcement announcement;
    announcement.notice = notice;
    announcement.revision = 1;
    announcement.cursor = cursor;
    announcement.audience.everyone = site.isEmpty();
    if (!site.isEmpty())
        announcement.audience.include = {AudienceElement{.site = {site}}};
    const QJsonObject text{{u"headline"_s, u"La messagerie ne répond plus"_s}};
    announcement.frame = notification(u"notice"_s, cursor, text);
    announcement.withdrawnFrame = notification(u"withdrawn"_s, cursor);
    announcement.endingToldFrame = notification(u"notice"_s, cursor, {{u"told"_s, true}});
    return announcement;
}

RelaySettings testSettings(int shards)
{
    RelaySettings settings;
    settings.listen = {{QHostAddress::LocalHost, 0}};
    settings.shards = shards;
    settings.deadlines.sweep = std::chrono::milliseconds(20);
    return settings;
}

std::unique_ptr<Relay> startRelay(const RelaySettings &settings)
{
    static const SystemClock clock;
    auto started = Relay::start(settings, clock);
    if (!started)
        qFatal("the relay did not start: %s", qPrintable(started.error().reason));
    return std::move(started).value();
}

quint16 portOf(const QString &url)
{
    return quint16(QUrl(url).port());
}

} // namespace foghorn
