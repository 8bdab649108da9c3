// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/half_open.h"
#include "server/relay/listener.h"
#include "server/relay/relay.h"
#include "server/relay/shard_thread.h"

namespace foghorn {

/** The reason why a relay cannot start with these settings, if there is one. */
Result<void> checkSettings(const RelaySettings &settings);
/** Fills in what is 0. */
void completeSettings(RelaySettings &settings);

/** The relay's main-thread half: the listeners, the shards with their threads, and which desk and
    which person has which session. */
class Relay::Private
{
public:
    struct Share
    {
        std::unique_ptr<ShardThread> thread;
        int connections = 0; // descriptors handed over and not yet closed
    };
    struct Seat
    {
        QHostAddress address; // as HalfOpen counts it
        bool halfOpen = true; // until the hello was good
        DeskId desk = {};
        PersonId person = {};
    };

    /** Addresses of one kind: what comes in there is counted and served apart, so that a flood at one kind leaves
        the other its room. */
    struct Door
    {
        int limit = 0; // connections
        HalfOpen halfOpen;
        size_t firstShard = 0;
        size_t pastShards = 0;
        int connections = 0; // descriptors handed over and not yet closed
        QStringList urls = {};

        bool hasRoom() const { return connections < limit; }
    };

    explicit Private(RelaySettings settings);
    ~Private();

    void beginShards(const TlsContext &tls, const Clock &clock);
    Result<void> listen();

    template <class Work> // work(Shard &, quint64 session number)
    void post(SessionId session, Work work)
    {
        if (!sessions.contains(session))
            return;
        shards.at(size_t(session.shard)).thread->post([=](Shard &shard) {
            work(shard, session.number);
        });
    }
    template <class Work> // work(Shard &)
    void postToAll(Work work)
    {
        for (const auto &each : shards)
            each.thread->post(work);
    }

    /** The desk's session is this one from now on; an earlier one is closed. */
    void enter(SessionId session, const AdmittedDesk &desk);
    /** The client has proven itself, or is gone: it counts with its address no more. */
    void leaveHalfOpen(SessionId session);
    void leave(SessionId session);
    bool isStaffs(size_t shard) const { return shard >= staff.firstShard; }
    Door &doorOf(size_t shard) { return isStaffs(shard) ? staff : everybody; }

    const RelaySettings settings;
    Relay *relay = nullptr;
    Mailbox mailbox; // what the shards tell
    std::vector<Share> shards;
    std::vector<std::unique_ptr<Listener>> listeners;
    std::optional<Instant> certificateExpiresAt;
    int shardsToStop = 0;
    Door everybody, staff;           // with its own shard, behind those of everybody
    QHash<SessionId, Seat> sessions; // the seat is empty until a desk is admitted
    QHash<DeskId, SessionId> desks;
    QHash<PersonId, QList<std::pair<DeskId, SessionId>>> people; // few have more than one

private:
    void connectShard(Shard &shard, size_t index);
    Result<void> listen(const QList<ListenAddress> &addresses, Door &door);
    void handOver(qintptr descriptor, Door &door);
    void noteConnectionGone(size_t shard);
    void noteShardStopped();
};

} // namespace foghorn
