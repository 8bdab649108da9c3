// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/shard.h"

#include "common/clock.h"
#include "server/relay/websocket_frame.h"

namespace foghorn {

using namespace Qt::StringLiterals;

Shard::Shard(int index, const RelaySettings &settings, const TlsContext &tls, const Clock &clock)
    : m_index(index), m_settings(settings), m_tls(tls), m_clock(clock),
      m_shardClock(settings.deadlines.sweep),
      m_cohorts(int(settings.deadlines.tick / settings.deadlines.sweep))
{
}

Shard::~Shard()
{
    m_sessions.clear();
    m_entrance.reset();
}

void Shard::begin()
{
    m_entrance = std::make_unique<Entrance>(m_settings, m_tls,
                                            [this](Upgraded client, const QHostAddress &address) {
                                                beginSession(std::move(client), address);
                                            });
    connect(m_entrance.get(), &Entrance::turnedAway, this, [this](const QHostAddress &address) {
        Q_EMIT turnedAway(address);
        Q_EMIT connectionGone();
    });
    m_sweepTimer = std::make_unique<QTimer>();
    connect(m_sweepTimer.get(), &QTimer::timeout, this, &Shard::sweep);
    m_sweepTimer->start(m_settings.deadlines.sweep);
    m_sinceSweep.start();
}

void Shard::beginSession(Upgraded client, const QHostAddress &address)
{
    const quint64 number = ++m_lastNumber;
    const SessionId id{m_index, number};
    Session &session = m_sessions.append(
        std::make_unique<Session>(number, std::move(client.socket), m_settings, m_shardClock));
    // Queued: a session may end while we walk through all of them.
    connect(
        &session, &Session::ended, this, [this, number] { endSession(number); },
        Qt::QueuedConnection);
    connect(&session, &Session::requestArrived, this,
            [this, id, &session](qint64 request, const Request &content) {
                Q_EMIT requestArrived(id, request, content, session.peer());
            });
    Q_EMIT sessionBegan(id, address);
    session.begin(client.answer + welcome(id), client.early);
}

void Shard::endSession(quint64 number)
{
    auto session = m_sessions.take(number);
    if (!session)
        return;
    if (m_cohortOf.contains(number))
        m_cohorts.leave(number, m_cohortOf.take(number));
    const auto why = session->closedFor();
    ++m_ended[why ? toString(*why) : u"left"_s];
    session.reset();
    Q_EMIT sessionEnded({m_index, number});
    Q_EMIT connectionGone();
    noteStopped();
}

void Shard::send(quint64 session, const QByteArray &json)
{
    if (auto *found = m_sessions.find(session))
        found->answer(json);
}

void Shard::write(quint64 session, const QByteArray &frame)
{
    if (auto *found = m_sessions.find(session))
        found->write(frame);
}

void Shard::admitDesk(quint64 session, const AdmittedDesk &desk, const QByteArray &answer,
                      const QList<QByteArray> &catchUp, const QByteArray &caughtUp)
{
    auto *found = m_sessions.find(session);
    if (!found)
        return;
    found->admitDesk(desk, answer, catchUp, caughtUp);
    joinCohort(session);
}

void Shard::admitConsole(quint64 session, const QByteArray &answer)
{
    auto *found = m_sessions.find(session);
    if (!found)
        return;
    found->admitConsole(answer, m_lastCursor);
    joinCohort(session);
}

void Shard::joinCohort(quint64 number)
{
    if (!m_cohortOf.contains(number))
        m_cohortOf.insert(number, m_cohorts.join(number));
}

void Shard::close(quint64 session, wire::CloseCode code, const QString &reason)
{
    if (auto *found = m_sessions.find(session))
        found->close(code, reason);
}

void Shard::announce(const std::shared_ptr<const PreparedAnnouncement> &announcement)
{
    m_lastCursor = std::max(m_lastCursor, announcement->cursor);
    m_sessions.forEach([&](Session &session) { session.announce(*announcement); });
}

ShardReport Shard::report() const
{
    ShardReport report{{}, m_ended};
    m_sessions.forEach([&](const Session &session) {
        ++(session.isDesk()      ? report.now.desks
           : session.isConsole() ? report.now.consoles
                                 : report.now.others);
        report.now.unsentBytes += session.unsentBytes();
    });
    report.now.entering = m_entrance->count();
    return report;
}

void Shard::sweep()
{
    const std::chrono::milliseconds elapsed(m_sinceSweep.restart());
    m_shardClock.advance(elapsed);
    m_entrance->sweep(m_shardClock.now());
    m_sessions.forEach([](Session &session) { session.sweep(); });
    // After the process stood still those whose turns were missed are told at once that we are here:
    // a desk that hears no tick for 50 s gives the connection up.
    const auto missed = std::min(elapsed / m_settings.deadlines.sweep,
                                 m_settings.deadlines.tick / m_settings.deadlines.sweep);
    for (auto turn = std::max<decltype(missed)>(missed, 1); turn > 0; --turn)
        tickNextCohort();
}

void Shard::tickNextCohort()
{
    std::optional<qint64> cursor; // most sessions share one: made once, not for each
    QByteArray frame;
    for (const quint64 number : m_cohorts.nextTurn()) {
        Session *session = m_sessions.find(number);
        if (cursor != session->cursor()) {
            cursor = session->cursor();
            frame = tickFrame(*cursor);
        }
        session->tick(frame);
    }
}

void Shard::stop(const QByteArray &goodbye)
{
    m_stopping = true;
    m_entrance->shut();
    m_sessions.forEach([&](Session &session) { session.sayGoodbye(goodbye); });
    noteStopped();
}

void Shard::noteStopped()
{
    if (m_stopping && m_sessions.isEmpty())
        Q_EMIT stopped();
}

QByteArray Shard::welcome(SessionId session) const
{
    ToClient::Welcome welcome;
    welcome.nonce = m_settings.nonces.of(session);
    welcome.time = m_clock.now();
    return textFrame(encodeNotification(welcome));
}

QByteArray Shard::tickFrame(qint64 cursor) const
{
    return textFrame(encodeNotification(ToClient::Tick{m_clock.now(), cursor}));
}

} // namespace foghorn
