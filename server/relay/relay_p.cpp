// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/relay_p.h"

#include "common/log_event.h"

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QString urlOf(const Listener &listener, bool tls)
{
    const QString host = listener.address().protocol() == QAbstractSocket::IPv4Protocol
                             ? listener.address().toString()
                             : u'[' + listener.address().toString() + u']';
    return u"%1://%2:%3%4"_s.arg(tls ? u"wss"_s : u"ws"_s, host)
        .arg(listener.port())
        .arg(QLatin1String(wire::path));
}

/** Null where it has left already. */
QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(int(descriptor), plain, &size) != 0)
        return {};
    return QHostAddress(plain);
}

} // namespace

Relay::Private::Private(RelaySettings given)
    : settings(std::move(given)), everybody{.limit = settings.connectionLimit,
                                            .halfOpen = HalfOpen(settings.halfOpenPerAddress),
                                            .pastShards = size_t(settings.shards)},
      staff{.limit = settings.staffReserve,
            .halfOpen = HalfOpen((settings.staffReserve + 1) / 2),
            .firstShard = size_t(settings.shards),
            .pastShards = size_t(settings.shards) + (settings.staffListen.isEmpty() ? 0 : 1)}
{
}

Relay::Private::~Private()
{
    listeners.clear();
    shards.clear(); // a descriptor on its way to one is closed there
}

void Relay::Private::beginShards(const TlsContext &tls, const Clock &clock)
{
    shards.resize(staff.pastShards);
    for (size_t index = 0; index < shards.size(); ++index) {
        shards[index].thread = std::make_unique<ShardThread>(
            int(index), settings, tls, clock,
            [this, index](Shard &shard) { connectShard(shard, index); });
    }
}

void Relay::Private::connectShard(Shard &shard, size_t index)
{
    // The shard emits in its own thread; `work` is done in ours.
    const auto whenever = [this, &shard](auto signal, auto work) {
        QObject::connect(
            &shard, signal, &shard,
            [this, work](const auto &...told) { mailbox.post([=] { work(told...); }); },
            Qt::DirectConnection);
    };
    whenever(&Shard::sessionBegan, [this](SessionId session, const QHostAddress &address) {
        sessions.insert(session, {address});
    });
    whenever(&Shard::turnedAway,
             [this, index](const QHostAddress &address) { doorOf(index).halfOpen.leave(address); });
    whenever(&Shard::sessionEnded, [this](SessionId session) { leave(session); });
    whenever(&Shard::requestArrived, [this](SessionId session, qint64 id, const Request &request,
                                            const QHostAddress &peer) {
        Q_EMIT relay->requestArrived(session, id, request, peer);
    });
    whenever(&Shard::connectionGone, [this, index] { noteConnectionGone(index); });
    whenever(&Shard::stopped, [this] { noteShardStopped(); });
}

Result<void> Relay::Private::listen()
{
    if (auto listening = listen(settings.listen, everybody); !listening)
        return listening;
    if (auto listening = listen(settings.staffListen, staff); !listening)
        return listening;
    logInfo(lcRelay, "relay.listening")
        .with("urls", everybody.urls.join(u','))
        .with("shards", settings.shards)
        .with("connectionLimit", everybody.limit);
    if (!staff.urls.isEmpty())
        logInfo(lcRelay, "relay.listeningForStaff")
            .with("urls", staff.urls.join(u','))
            .with("connectionLimit", staff.limit);
    return {};
}

Result<void> Relay::Private::listen(const QList<ListenAddress> &addresses, Door &door)
{
    for (const ListenAddress &where : addresses) {
        auto listener = std::make_unique<Listener>(
            [&door] { return door.hasRoom(); },
            [this, &door](qintptr descriptor) { handOver(descriptor, door); });
        if (!listener->listen(where.address, where.port))
            return Error{u"cannot listen on %1 port %2: %3"_s.arg(where.address.toString())
                             .arg(where.port)
                             .arg(listener->errorString())};
        door.urls.append(urlOf(*listener, settings.tls.has_value()));
        listeners.push_back(std::move(listener));
    }
    return {};
}

void Relay::Private::handOver(qintptr descriptor, Door &door)
{
    const QHostAddress address = HalfOpen::keyOf(peerOf(descriptor));
    if (!door.halfOpen.enter(address)) {
        qCDebug(lcRelay) << "too many half-open connections from" << address.toString();
        ::close(int(descriptor));
        return;
    }
    const auto least = std::min_element(
        shards.begin() + qsizetype(door.firstShard), shards.begin() + qsizetype(door.pastShards),
        [](const auto &left, const auto &right) { return left.connections < right.connections; });
    ++least->connections;
    ++door.connections;
    least->thread->post([=](Shard &shard) { shard.takeUp(descriptor, address); });
}

void Relay::Private::noteConnectionGone(size_t shard)
{
    --shards[shard].connections;
    --doorOf(shard).connections;
    for (const auto &listener : listeners)
        listener->resume();
}

void Relay::Private::enter(SessionId session, const AdmittedDesk &desk)
{
    const auto earlier = desks.constFind(desk.desk);
    if (earlier != desks.constEnd() && *earlier != session)
        relay->close(*earlier, wire::CloseCode::Replaced, u"the same desk came again"_s);
    leaveHalfOpen(session);
    Seat &seat = sessions[session];
    seat.desk = desk.desk;
    seat.person = desk.facts.person;
    desks.insert(desk.desk, session);
    auto &theirs = people[desk.facts.person];
    theirs.removeIf([&](const auto &each) { return each.first == desk.desk; });
    theirs.append({desk.desk, session});
}

void Relay::Private::leaveHalfOpen(SessionId session)
{
    const auto seat = sessions.find(session);
    if (seat != sessions.end() && std::exchange(seat->halfOpen, false))
        doorOf(size_t(session.shard)).halfOpen.leave(seat->address);
}

void Relay::Private::leave(SessionId session)
{
    leaveHalfOpen(session);
    const Seat seat = sessions.take(session);
    if (desks.value(seat.desk) == session)
        desks.remove(seat.desk);
    const auto person = people.find(seat.person);
    if (person != people.end()) {
        person->removeOne({seat.desk, session});
        if (person->isEmpty())
            people.erase(person);
    }
    Q_EMIT relay->sessionEnded(session);
}

void Relay::Private::noteShardStopped()
{
    if (--shardsToStop == 0)
        Q_EMIT relay->stopped();
}

} // namespace foghorn
