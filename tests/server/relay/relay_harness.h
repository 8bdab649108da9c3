// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/clock.h"
#include "common/protocol/codec.h"
#include "server/relay/relay.h"

#include <QTcpSocket>
#include <QWebSocket>

namespace foghorn {

/** Stands in for the rules: notes every request, admits every hello unless told otherwise. */
class Rules : public QObject
{
    Q_OBJECT
public:
    struct Asked
    {
        SessionId session;
        qint64 id;
        Request request;
        QHostAddress peer;
    };
    explicit Rules(Relay &relay);

    bool admitting = true;
    QList<QByteArray> catchUp; // for every desk
    qint64 cursor = 0;
    QList<Asked> asked;
    QList<SessionId> ended;

private:
    void admit(const Asked &asked);
    Relay &m_relay;
};

/** A well-behaved client; notes what it hears as "answer 1", "error -32001", "notice 7", "tick 7" …
    */
class Client : public QObject
{
    Q_OBJECT
public:
    explicit Client(const QString &url);
    void useTls(const QList<QSslCertificate> &authorities);
    void open();
    void ask(const Request &request);
    void sayHello(const QString &login, const QString &site = {});

    /** What was heard, less ticks. */
    QStringList heardButTicks() const;
    QString lastHeard() const { return heardButTicks().value(heardButTicks().size() - 1); }

    QWebSocket socket;
    QString url;
    DeskId desk;
    QList<NoticeRevision> holds;
    QStringList heard;
    QList<QJsonObject> messages;
    std::optional<int> closeCode;

private:
    void hear(const QString &text);
    qint64 m_lastId = 0;
};

/** A client that speaks bytes, so that it may misbehave. */
class RawClient : public QObject
{
    Q_OBJECT
public:
    explicit RawClient(const QString &url);
    void upgrade(const QByteArray &changes = {});
    void sendFrame(int opcode, const QByteArray &payload);
    void sendText(const QByteArray &payload) { sendFrame(1, payload); }
    /** The code of a close frame at the end of what was received; 0 where there is none. */
    int closeCode() const;
    bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }

    QTcpSocket socket;
    QByteArray received;
    bool answersPings = false;
};

ToRelay::DeskHello helloOf(const DeskId &desk, const QString &login, const QString &site);
DeskId makeDeskId();
NoticeId makeNoticeId();

/** A notification as JSON text; `extra` stands in its params. */
QByteArray notification(const QString &method, qint64 cursor, const QJsonObject &extra = {});
/** To all, or to one site, with frames that name its cursor. */
Announcement announcementTo(const QString &site, const NoticeId &notice, qint64 cursor);

/** One shard or two, plain, on loopback, with deadlines that no good client meets. */
RelaySettings testSettings(int shards = 2);
std::unique_ptr<Relay> startRelay(const RelaySettings &settings);
quint16 portOf(const QString &url);

} // namespace foghorn
