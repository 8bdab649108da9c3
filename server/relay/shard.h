// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/mailbox.h"
#include "server/relay/entrance.h"
#include "server/relay/ping_cohorts.h"
#include "server/relay/session_list.h"

#include <QElapsedTimer>
#include <QTimer>

namespace foghorn {

/** One thread's share of the sessions: takes up connections, sweeps deadlines and pings, passes
    announcements on to each. Every function is called in the
    shard's own thread by a call posted to its mailbox, every signal is handed on from there by a direct
    connection. */
class Shard : public QObject
{
    Q_OBJECT
public:
    Shard(int index, const RelaySettings &settings, const TlsContext &tls, const Clock &clock);
    ~Shard() override;

    void begin();
    /** Of the shard's thread; any thread posts to it. */
    Mailbox &mailbox() { return m_mailbox; }
    /** `address` is told again when the connection is turned away or becomes a session. */
    void takeUp(qintptr descriptor, const QHostAddress &address)
    {
        m_entrance->takeUp(descriptor, address);
    }

    /** For who comes from now on; who is here keeps its connection. */
    void useTls(const TlsContext &tls) { m_entrance->useTls(tls); }
    void send(quint64 session, const QByteArray &json);
    void write(quint64 session, const QByteArray &frame);
    void admitDesk(quint64 session, const AdmittedDesk &desk, const QByteArray &answer,
                   const QList<QByteArray> &catchUp, const QByteArray &caughtUp);
    void admitConsole(quint64 session, const QByteArray &answer);
    ShardReport report() const;
    void close(quint64 session, wire::CloseCode code, const QString &reason);
    void announce(const std::shared_ptr<const PreparedAnnouncement> &announcement);
    /** Ends with `stopped`, when all are gone or at the latest after the closing deadline. */
    void stop(const QByteArray &goodbye);

Q_SIGNALS:
    void sessionBegan(foghorn::SessionId session, QHostAddress address);
    void turnedAway(QHostAddress address);
    void sessionEnded(foghorn::SessionId session);
    void requestArrived(foghorn::SessionId session, qint64 id, foghorn::Request request,
                        QHostAddress peer);
    /** One of the descriptors that were given to takeUp() is closed. */
    void connectionGone();
    void stopped();

private:
    void beginSession(Upgraded client, const QHostAddress &address);
    void endSession(quint64 number);
    void joinCohort(quint64 number);
    void sweep();
    void tickNextCohort();
    void noteStopped();
    QByteArray welcome(SessionId session) const;
    QByteArray tickFrame(qint64 cursor) const;

    Mailbox m_mailbox;
    const int m_index;
    const RelaySettings m_settings;
    const TlsContext m_tls;
    const Clock &m_clock;
    ShardClock m_shardClock;
    QElapsedTimer m_sinceSweep;
    PingCohorts m_cohorts;
    std::unique_ptr<Entrance> m_entrance;
    std::unique_ptr<QTimer> m_sweepTimer;
    SessionList m_sessions;
    QHash<quint64, int> m_cohortOf;
    QMap<QString, qint64> m_ended; // since the start, by why
    quint64 m_lastNumber = 0;
    qint64 m_lastCursor = 0;
    bool m_stopping = false;
};

} // namespace foghorn
