// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to relay.status.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using ToRelay::RelayStatus;

namespace {

QJsonObject toJson(const ShardStatus &shard)
{
    return {{u"desks"_s, shard.desks},
            {u"consoles"_s, shard.consoles},
            {u"others"_s, shard.others},
            {u"entering"_s, shard.entering},
            {u"unsentBytes"_s, shard.unsentBytes}};
}

ShardStatus shardFrom(JsonReader reader)
{
    ShardStatus shard;
    shard.desks = reader.number("desks"_L1, 0);
    shard.consoles = reader.number("consoles"_L1, 0);
    shard.others = reader.number("others"_L1, 0);
    shard.entering = reader.number("entering"_L1, 0);
    shard.unsentBytes = reader.whole("unsentBytes"_L1, 0);
    return shard;
}

QJsonObject toJson(const StoreStatus &store)
{
    return {{u"waiting"_s, store.waiting},
            {u"commits"_s, store.commits},
            {u"failedCommits"_s, store.failedCommits},
            {u"commitsLastMinute"_s, store.commitsLastMinute},
            {u"receipts"_s, store.receipts},
            {u"receiptsLastMinute"_s, store.receiptsLastMinute}};
}

StoreStatus storeFrom(JsonReader reader)
{
    StoreStatus store;
    store.waiting = reader.number("waiting"_L1, 0);
    store.commits = reader.whole("commits"_L1, 0);
    store.failedCommits = reader.whole("failedCommits"_L1, 0);
    store.commitsLastMinute = reader.number("commitsLastMinute"_L1, 0);
    store.receipts = reader.whole("receipts"_L1, 0);
    store.receiptsLastMinute = reader.number("receiptsLastMinute"_L1, 0);
    return store;
}

} // namespace

QJsonObject toJson(const RelayStatus::Answer &answer)
{
    QJsonArray shards;
    for (const ShardStatus &shard : answer.shards)
        shards += toJson(shard);
    QJsonArray ended;
    for (const EndedSessions &each : answer.ended)
        ended += QJsonObject{{u"why"_s, each.why}, {u"count"_s, each.count}};
    QJsonObject json{{u"version"_s, answer.version},
                     {u"startedAt"_s, toIso(answer.startedAt)},
                     {u"epoch"_s, answer.epoch.text},
                     {u"cursor"_s, answer.cursor},
                     {u"shards"_s, shards},
                     {u"store"_s, toJson(answer.store)},
                     {u"ended"_s, ended}};
    codec::addInstant(json, u"certificateExpiresAt"_s, answer.certificateExpiresAt);
    if (answer.disbelieved > 0)
        json[u"disbelieved"_s] = answer.disbelieved;
    return json;
}

Result<RelayStatus::Answer> decodeAnswer(const QJsonObject &json, const RelayStatus *)
{
    return codec::reading<RelayStatus>(json, [](JsonReader &reader, RelayStatus::Answer &answer) {
        answer.version = reader.text("version"_L1);
        answer.startedAt = reader.instant("startedAt"_L1);
        answer.epoch = reader.id<Epoch>("epoch"_L1);
        answer.cursor = reader.whole("cursor"_L1, 0);
        for (const JsonReader &shard : reader.objects("shards"_L1, 1024))
            answer.shards += shardFrom(shard);
        answer.store = storeFrom(reader.object("store"_L1));
        for (JsonReader each : reader.objects("ended"_L1, 100))
            answer.ended += EndedSessions{each.text("why"_L1), each.whole("count"_L1, 0)};
        answer.certificateExpiresAt = reader.instantIfThere("certificateExpiresAt"_L1);
        answer.disbelieved = reader.whole("disbelieved"_L1, 0, largestWhole, Presence::Optional);
    });
}

} // namespace foghorn
