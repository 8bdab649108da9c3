// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/relay_link.h"
#include "common/overloaded.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace foghorn {

using namespace Qt::StringLiterals;

/** A relay for tests of the client: a real socket on a free port of loopback that speaks through the real
    codec. Answers hellos and receipts well by itself; a test puts its own behaviour in `misbehave`. */
class FakeRelay
{
public:
    explicit FakeRelay(quint16 port = 0, const QSslConfiguration &tls = {})
        : m_server(u"fake"_s, tls.localCertificate().isNull() ? QWebSocketServer::NonSecureMode
                                                              : QWebSocketServer::SecureMode)
    {
        initialiseCryptography();
        key = std::make_unique<SigningKey>(SigningKey::generate());
        m_server.setSslConfiguration(tls);
        m_server.setSupportedSubprotocols({QString::fromLatin1(wire::subprotocol)});
        if (!m_server.listen(QHostAddress::LocalHost, port))
            qFatal("the fake relay cannot listen");
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server,
                         [this] { take(); });
    }
    ~FakeRelay() { hangUp(); }

    QUrl url() const
    {
        QUrl url = m_server.serverUrl();
        url.setHost(u"localhost"_s);
        url.setPath(u"/v1"_s);
        return url;
    }
    quint16 port() const { return m_server.serverPort(); }

    void tell(const Notification &notification) { tellBytes(encodeNotification(notification)); }
    void tellBytes(const QByteArray &utf8)
    {
        for (const auto &socket : sockets())
            sendTo(socket, utf8);
    }
    void close(quint16 code, const QString &reason = {})
    {
        for (const auto &socket : sockets())
            socket->close(QWebSocketProtocol::CloseCode(code), reason);
    }
    /** As a power cut: no goodbye, no close frame. */
    void hangUp()
    {
        for (const auto &socket : sockets())
            socket->abort();
    }
    /** As a relay that stands still: what is sent to it, pings too, lies unread. */
    void fallDeaf()
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            QObject::disconnect(socket, &QIODevice::readyRead, nullptr, nullptr);
    }
    qsizetype connected() const { return m_sockets.size(); }

    /** What was asked of this kind, in order. */
    template <class M>
    QList<M> heard() const
    {
        QList<M> found;
        for (const Request &request : requests) {
            if (const auto *message = std::get_if<M>(&request))
                found.append(*message);
        }
        return found;
    }
    Trust trust() const { return {deployment, {key->publicKey()}, keyList}; }
    ToClient::NoticeArrived arrival(Notice notice, qint64 cursor = 1) const
    {
        if (notice.deployment.isEmpty())
            notice.deployment = deployment;
        return {epoch, cursor, key->sign(noticeBytes(notice))};
    }

    // What a test may change.
    bool saysWelcome = true;
    Instant time{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9}};
    Epoch epoch{u"0b0f9a52-3a1c-4e0e-9a67-5c8d3c1f7a11"_s};
    DeploymentId deployment{u"7d9c0c5e-54a5-4f3e-8a39-2f1b9e6c4d10"_s};
    DeskId desk{u"01931f3a-7c00-7abc-8def-000000000001"_s};
    Policy policy{u"IT · Example Ltd"_s};
    bool secondFactor = false; // of whoever signs in
    StaffLimit limit = {};
    QList<Right> withheld;
    QList<NoticeRevision> acknowledged;
    std::optional<Envelope> continuity;
    bool keyed = false; // knows the desk by its key
    std::optional<Mark> mark;
    std::unique_ptr<SigningKey> key;
    std::optional<Envelope> keyList = {};
    QList<Right> rights{Right::ReadBoard, Right::ReadRecipients, Right::Publish, Right::Enrol,
                        Right::ManageStaff};
    /** Gives the bytes to answer with; empty bytes = says nothing; nothing = the normal answer. */
    std::function<std::optional<QByteArray>(const IncomingRequest &)> misbehave;
    /** Answers what the fake does not know by itself. */
    std::function<QByteArray(const IncomingRequest &)> answerMore;

    QList<Request> requests;
    int connections = 0;

private:
    QList<QPointer<QWebSocket>> sockets() const
    {
        QList<QPointer<QWebSocket>> copy;
        for (const auto &socket : m_sockets) {
            if (socket)
                copy.append(socket);
        }
        return copy;
    }
    static void sendTo(QWebSocket *socket, const QByteArray &utf8)
    {
        socket->sendTextMessage(QString::fromUtf8(utf8));
    }
    void take()
    {
        while (QWebSocket *socket = m_server.nextPendingConnection()) {
            ++connections;
            m_sockets.append(socket);
            socket->setParent(&m_server);
            QObject::connect(socket, &QWebSocket::disconnected, &m_server, [this, socket] {
                m_sockets.removeOne(QPointer<QWebSocket>(socket));
                socket->deleteLater();
            });
            QObject::connect(socket, &QWebSocket::textMessageReceived, &m_server,
                             [this, socket = QPointer<QWebSocket>(socket)](const QString &text) {
                                 hear(socket, text.toUtf8());
                             });
            if (saysWelcome)
                sendTo(socket, encodeNotification(ToClient::Welcome{{1}, randomBytes(32), time}));
        }
    }
    void hear(const QPointer<QWebSocket> &socket, const QByteArray &utf8)
    {
        const auto decoded = decodeRequest(utf8);
        if (const auto *refused = std::get_if<RefusedRequest>(&decoded)) {
            qWarning("the client said something wrong: %s", qPrintable(refused->error.message));
            if (socket)
                sendTo(socket, encodeError(refused->id, refused->error));
            return;
        }
        const auto &incoming = std::get<IncomingRequest>(decoded);
        requests.append(incoming.request);
        std::optional<QByteArray> bytes = misbehave ? misbehave(incoming) : std::nullopt;
        if (!bytes)
            bytes = answer(incoming);
        if (socket && !bytes->isEmpty())
            sendTo(socket, *bytes);
    }
    QByteArray answer(const IncomingRequest &incoming)
    {
        if (std::holds_alternative<ToRelay::DeskHello>(incoming.request))
            return encodeAnswerOf(
                incoming.id,
                ToRelay::DeskHello::Answer{desk, u"fake"_s, u"0.1"_s, wire::tickInterval, epoch,
                                           policy, trust(), acknowledged, continuity, keyed, mark});
        if (const auto *receipts = std::get_if<ToRelay::DeskReceipts>(&incoming.request))
            return encodeAnswerOf(incoming.id,
                                  ToRelay::DeskReceipts::Answer{int(receipts->items.size()), {}});
        if (std::holds_alternative<ToRelay::DeskDisbelieved>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::DeskDisbelieved::Answer{});
        if (std::holds_alternative<ToRelay::DeskReply>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::DeskReply::Answer{});
        if (const auto *hello = std::get_if<ToRelay::ConsoleHello>(&incoming.request))
            return encodeAnswerOf(
                incoming.id,
                ToRelay::ConsoleHello::Answer{hello->login, u"Ana Isabel"_s, rights, u"token-1"_s,
                                              time + std::chrono::hours(8), epoch, policy, trust(),
                                              limit, secondFactor, withheld});
        if (answerMore)
            return answerMore(incoming);
        return encodeError(incoming.id, {wire::ErrorCode::MethodNotFound, u"not here"_s});
    }

    QWebSocketServer m_server;
    QList<QPointer<QWebSocket>> m_sockets;
};

/** Timings with which nothing in a test waits long, and without chance. */
inline LinkTimings quickTimings()
{
    using namespace std::chrono_literals;
    LinkTimings timings;
    timings.connect = 10s;
    timings.silence = 10s;
    timings.answer = 10s;
    timings.retryBase = 20ms;
    timings.retryCap = 40ms;
    timings.resumeJitter = 20ms;
    timings.clockCheck = 10ms;
    timings.receiptGather = 10ms;
    timings.receiptRetry = 20ms;
    timings.random = [] { return 0.5; };
    return timings;
}

} // namespace foghorn
