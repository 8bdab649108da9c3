// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/relay/held_notices.h"
#include "server/relay/request_rate.h"
#include "server/relay/web_socket.h"
#include "server/relay/weighing.h"

namespace foghorn {

/** A client seen from the relay, from the upgrade to the end: decodes what it asks, refuses what
    may not be asked yet, weighs announcements, keeps its deadlines. Knows no rule of notices. Lives
    in the shard's thread. */
class Session : public QObject, private WebSocket::Listener
{
    Q_OBJECT
public:
    Session(quint64 number, std::unique_ptr<ClientSocket> socket, const RelaySettings &settings,
            const ShardClock &clock);

    quint64 number() const { return m_number; }
    qint64 cursor() const { return m_cursor; }
    bool isDesk() const { return m_phase == Phase::Desk; }
    bool isConsole() const { return m_phase == Phase::Console; }
    qint64 unsentBytes() const { return m_webSocket.unsentBytes(); }
    /** Why we ended it; nothing where the client left by itself. */
    std::optional<wire::CloseCode> closedFor() const { return m_closedFor; }
    bool isAdmitted() const { return isDesk() || isConsole(); }
    QHostAddress peer() const { return m_peer; }
    /** The processor may fetch what a write needs beside this object. */
    void fetchSocket() const { m_webSocket.fetchSocket(); }

    /** Writes the first bytes (the answer to the upgrade and a welcome) and listens from then on.
        `early` came right behind the upgrade. */
    void begin(const QByteArray &first, const QByteArray &early);
    /** A finished WebSocket frame. */
    void write(const QByteArray &frame) { m_webSocket.write(frame); }
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
    void sweep();

Q_SIGNALS:
    void requestArrived(qint64 id, const foghorn::Request &request);
    /** The connection is gone. May come from inside any other function. */
    void ended();

private:
    enum class Phase { AwaitingHello, HelloHandedOn, Desk, Console, Closing };

    void textReceived(const QByteArray &json) override;
    void binaryReceived() override;
    void pongReceived() override { m_pingedAt.reset(); }
    void heldUp() override;
    void disconnected() override { Q_EMIT ended(); }

    void serve(const IncomingRequest &incoming);
    void refuse(const RefusedRequest &refused);
    void refuseTooMany(const std::variant<IncomingRequest, RefusedRequest> &decoded);
    void endWith(wire::CloseCode code, const QString &reason);
    void answerError(std::optional<qint64> id, const RpcError &error);

    const quint64 m_number;
    const Deadlines &m_deadlines;
    const ShardClock &m_clock;
    const QHostAddress m_peer;
    WebSocket m_webSocket;
    Phase m_phase = Phase::AwaitingHello;
    std::optional<wire::CloseCode> m_closedFor;
    std::chrono::milliseconds m_phaseSince;
    std::optional<std::chrono::milliseconds> m_pingedAt;
    RequestRate m_rate;
    int m_malformedInARow = 0;
    DeskFacts m_facts;
    HeldNotices m_holds;
    qint64 m_cursor = 0;
};

} // namespace foghorn
