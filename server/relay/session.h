// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/relay/outlet.h"
#include "server/relay/relay.h"
#include "server/relay/request_rate.h"
#include "server/relay/weighing.h"

class QWebSocket;

namespace foghorn {

/** A client seen from the relay, from the upgrade to the end: decodes what it asks, refuses what
    may not be asked yet, weighs announcements, keeps its deadlines. Knows no rule of notices. Lives
    in the shard's thread. */
class Session : public QObject
{
    Q_OBJECT
public:
    /** Owns both sockets. */
    Session(quint64 number, QWebSocket *webSocket, QTcpSocket *socket,
            const RelaySettings &settings, const ShardClock &clock);
    ~Session() override;

    quint64 number() const { return m_number; }
    qint64 cursor() const { return m_cursor; }
    bool isDesk() const { return m_phase == Phase::Desk; }
    bool isConsole() const { return m_phase == Phase::Console; }
    qint64 unsentBytes() const { return m_outlet.unsentBytes(); }
    /** Why we ended it; nothing where the client left by itself. */
    std::optional<wire::CloseCode> closedFor() const { return m_closedFor; }
    bool isAdmitted() const { return isDesk() || isConsole(); }
    QHostAddress peer() const { return m_peer; }

    /** A finished WebSocket frame. */
    void write(const QByteArray &frame) { m_outlet.write(frame); }
    /** JSON text: an answer. One that comes instead of an admission lets the client try again. */
    void answer(const QByteArray &json);
    void admitDesk(const AdmittedDesk &desk, const QByteArray &answer,
                   const QList<QByteArray> &catchUp, const QByteArray &caughtUp);
    void admitConsole(const QByteArray &answer, qint64 cursor);
    void announce(const PreparedAnnouncement &announcement);
    /** `tick` is a finished frame; a ping goes before it. */
    void tick(const QByteArray &tick);
    void close(wire::CloseCode code, const QString &reason);
    /** Tells goodbye (a finished frame) and closes. */
    void sayGoodbye(const QByteArray &goodbye);
    void cut(const QString &reason);
    void sweep();

Q_SIGNALS:
    void requestArrived(qint64 id, const foghorn::Request &request);
    /** The connection is gone. May come from inside any other function. */
    void ended();

private:
    enum class Phase { AwaitingHello, HelloHandedOn, Desk, Console, Closing };

    void read(const QString &text);
    void serve(const IncomingRequest &incoming);
    void refuse(const RefusedRequest &refused);
    void refuseTooMany(const std::variant<IncomingRequest, RefusedRequest> &decoded);
    void limitFrames(qint64 bytes);
    void answerError(std::optional<qint64> id, const RpcError &error);

    const quint64 m_number;
    const Deadlines &m_deadlines;
    const ShardClock &m_clock;
    QWebSocket *m_webSocket;
    QPointer<QTcpSocket> m_socket;
    QHostAddress m_peer;
    Outlet m_outlet;
    Phase m_phase = Phase::AwaitingHello;
    std::optional<wire::CloseCode> m_closedFor;
    std::chrono::milliseconds m_phaseSince;
    std::optional<std::chrono::milliseconds> m_pingedAt;
    RequestRate m_rate;
    int m_malformedInARow = 0;
    DeskFacts m_facts;
    QSet<NoticeId> m_holds;
    qint64 m_cursor = 0;
};

} // namespace foghorn
