// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/wire_client.h"

#include <QSslConfiguration>
#include <QTest>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace foghorn::test {

bool waitFor(const std::function<bool()> &ready)
{
    return QTest::qWaitFor(ready, 5000);
}

WireClient::WireClient(const QString &url, const QList<QSslCertificate> &authorities)
{
    if (!authorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(authorities);
        m_socket.setSslConfiguration(tls);
    }
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString &text) { take(text); });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { m_closed = true; });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(wire::subprotocol)});
    m_socket.open(QUrl(url), options);
    if (!waitFor([this] { return !heard<ToClient::Welcome>().isEmpty() || m_closed; }))
        qWarning() << "no welcome from" << url << m_socket.errorString();
}

WireClient::~WireClient()
{
    m_socket.disconnect();
    m_socket.abort();
}

std::optional<ToClient::NoticeArrived> WireClient::noticeHeard(const NoticeId &id) const
{
    std::optional<ToClient::NoticeArrived> newest;
    for (const auto &arrived : heard<ToClient::NoticeArrived>()) {
        if (const auto notice = noticeFromBytes(arrived.envelope.payload);
            notice && notice->id == id)
            newest = arrived;
    }
    return newest;
}

std::variant<QJsonObject, RpcError> WireClient::askAnything(const QString &method,
                                                            const QJsonValue &params)
{
    const qint64 id = ++m_lastId;
    const QJsonObject frame{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    return exchange(QJsonDocument(frame).toJson(QJsonDocument::Compact), id);
}

std::variant<QJsonObject, RpcError> WireClient::exchange(const QByteArray &frame, qint64 id)
{
    send(frame);
    if (!waitFor([&] { return m_answers.contains(id) || m_closed; }))
        return RpcError{.message = u"no answer in 5 s"_s};
    if (!m_answers.contains(id))
        return RpcError{.message = u"closed with %1"_s.arg(int(m_socket.closeCode()))};
    return m_answers.take(id);
}

void WireClient::take(const QString &text)
{
    const auto decoded = decodeFromRelay(text.toUtf8());
    if (!decoded) {
        const auto object = parseFrame(text.toUtf8());
        // An error without an id answers a frame that could not be read.
        if (object && object->contains("error"_L1)) {
            const QJsonObject error = object->value("error"_L1).toObject();
            m_refusals.append({.code = wire::ErrorCode(error.value("code"_L1).toInt()),
                               .message = error.value("message"_L1).toString()});
            return;
        }
        qWarning() << "unreadable frame from the relay:" << decoded.error().reason
                   << text.left(200);
        return;
    }
    const auto *answer = std::get_if<IncomingAnswer>(&*decoded);
    if (answer && answer->id == 0 && std::holds_alternative<RpcError>(answer->content))
        m_refusals.append(std::get<RpcError>(answer->content));
    else if (answer)
        m_answers.insert(answer->id, answer->content);
    else
        m_heard.append(std::get<Notification>(*decoded));
}

} // namespace foghorn::test
