// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QEventLoop>
#include <QSslCertificate>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace foghorn::test {

/** A client of the wire for tests: a real socket and the real codec, asked in turn. */
class WireClient
{
public:
    /** `authorities`: whose certificates it takes, for wss. */
    explicit WireClient(const QString &url, const QList<QSslCertificate> &authorities = {});
    ~WireClient();

    /** Asks and waits for the answer (5 s; then an InternalError that says so). */
    template <class M>
    RpcResult<typename M::Answer> ask(const M &question)
    {
        const qint64 id = ++m_lastId;
        const auto content = exchange(encodeRequest(id, question), id);
        if (const auto *error = std::get_if<RpcError>(&content))
            return *error;
        const auto answer = decodeAnswer(std::get<QJsonObject>(content), &question);
        if (!answer)
            return RpcError{.message =
                                QStringLiteral("unreadable answer: ") + answer.error().reason};
        return *answer;
    }
    /** Asks what no well-behaved client would. */
    std::variant<QJsonObject, RpcError> askAnything(const QString &method,
                                                    const QJsonValue &params);
    /** Asks without waiting. */
    void post(const Request &question) { send(encodeRequest(++m_lastId, question)); }
    void send(const QByteArray &text) { m_socket.sendTextMessage(QString::fromUtf8(text)); }
    QWebSocket &socket() { return m_socket; }

    /** Every notification of this kind that came so far, in order. */
    template <class N>
    QList<N> heard() const
    {
        QList<N> some;
        for (const Notification &one : m_heard) {
            if (const auto *wanted = std::get_if<N>(&one))
                some.append(*wanted);
        }
        return some;
    }
    void forget() { m_heard.clear(); }
    /** The newest notice frame with this id, if any. */
    std::optional<ToClient::NoticeArrived> noticeHeard(const NoticeId &id) const;
    QList<RpcError> refusals() const { return m_refusals; }
    bool isClosed() const { return m_closed; }
    int closeCode() const { return m_socket.closeCode(); }

private:
    std::variant<QJsonObject, RpcError> exchange(const QByteArray &frame, qint64 id);
    void take(const QString &text);

    QWebSocket m_socket;
    QHash<qint64, std::variant<QJsonObject, RpcError>> m_answers;
    QList<Notification> m_heard;
    QList<RpcError> m_refusals;
    qint64 m_lastId = 0;
    bool m_closed = false;
};

/** Runs the event loop until `ready` or 5 s have passed. */
bool waitFor(const std::function<bool()> &ready);

} // namespace foghorn::test
