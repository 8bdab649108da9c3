// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word desks believe: the key list, what authors offer for it, and what desks did not believe.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr qsizetype publicKeyBytes = 32;
constexpr qsizetype signatureBytes = 64;

QJsonObject written(const Disbelieved &item)
{
    QJsonObject json{{u"why"_s, toString(item.why)}};
    codec::addText(json, u"notice"_s, item.notice.text);
    if (item.revision > 0)
        json[u"revision"_s] = item.revision;
    codec::addText(json, u"keyid"_s, item.keyId);
    return json;
}

Disbelieved disbelievedFrom(JsonReader reader)
{
    return {
        reader.choice("why"_L1, distrustFromString).value_or(Distrust::Forged),
        reader.id<NoticeId>("notice"_L1, Presence::Optional),
        int(reader.whole("revision"_L1, 1, std::numeric_limits<int>::max(), Presence::Optional)),
        reader.text("keyid"_L1, {.longest = 64}, Presence::Optional)};
}

QJsonObject written(const OfferedKey &offered)
{
    return {{u"publicKey"_s, codec::base64(offered.key.publicKey)},
            {u"holder"_s, offered.holder},
            {u"at"_s, toIso(offered.at)}};
}

OfferedKey offeredFrom(JsonReader reader)
{
    return {trustedKey(reader.bytes("publicKey"_L1, publicKeyBytes)),
            reader.text("holder"_L1, {.empty = TextRule::Empty::Allowed}), reader.instant("at"_L1)};
}

} // namespace

namespace codec {

QJsonObject toParams(const AskKeyList &)
{
    return {};
}

AskKeyList fromParams(JsonReader &, As<AskKeyList>)
{
    return {};
}

QJsonObject toParams(const KeyListPublish &publish)
{
    return {{u"list"_s, toJson(publish.list, Payload::KeyList)},
            {u"idempotencyKey"_s, publish.idempotencyKey}};
}

KeyListPublish fromParams(JsonReader &params, As<KeyListPublish>)
{
    return {envelopeFrom(params, "list"_L1, Payload::KeyList), idempotencyKeyFrom(params)};
}

QJsonObject toParams(const KeyOffer &offer)
{
    return {{u"publicKey"_s, base64(offer.publicKey)}, {u"idempotencyKey"_s, offer.idempotencyKey}};
}

KeyOffer fromParams(JsonReader &params, As<KeyOffer>)
{
    return {params.bytes("publicKey"_L1, publicKeyBytes), idempotencyKeyFrom(params)};
}

QJsonObject toParams(const NoticeSign &sign)
{
    return {{u"notice"_s, sign.notice.text},
            {u"revision"_s, sign.revision},
            {u"keyid"_s, sign.signature.keyId},
            {u"sig"_s, base64(sign.signature.bytes)},
            {u"idempotencyKey"_s, sign.idempotencyKey}};
}

NoticeSign fromParams(JsonReader &params, As<NoticeSign>)
{
    return {params.id<NoticeId>("notice"_L1),
            params.number("revision"_L1, 1),
            {params.text("keyid"_L1), params.bytes("sig"_L1, signatureBytes)},
            idempotencyKeyFrom(params)};
}

QJsonObject toParams(const DeskDisbelieved &disbelieved)
{
    QJsonArray items;
    for (const Disbelieved &item : disbelieved.items)
        items += written(item);
    return {{u"items"_s, items}};
}

DeskDisbelieved fromParams(JsonReader &params, As<DeskDisbelieved>)
{
    DeskDisbelieved disbelieved;
    for (const JsonReader &item : params.objects("items"_L1, mostDisbelieved))
        disbelieved.items += disbelievedFrom(item);
    return disbelieved;
}

QJsonObject toParams(const ToClient::KeyListMoved &moved)
{
    return {{u"list"_s, toJson(moved.list, Payload::KeyList)}};
}

ToClient::KeyListMoved fromParams(JsonReader &params, As<ToClient::KeyListMoved>)
{
    return {envelopeFrom(params, "list"_L1, Payload::KeyList)};
}

} // namespace codec

QJsonObject toJson(const AskKeyList::Answer &answer)
{
    QJsonArray offered;
    for (const OfferedKey &each : answer.offered)
        offered += written(each);
    QJsonObject json{{u"offered"_s, offered}};
    if (answer.list)
        json[u"list"_s] = toJson(*answer.list, Payload::KeyList);
    return json;
}

Result<AskKeyList::Answer> decodeAnswer(const QJsonObject &json, const AskKeyList *)
{
    return reading<AskKeyList>(json, [](JsonReader &reader, AskKeyList::Answer &answer) {
        if (reader.has("list"_L1))
            answer.list = codec::envelopeFrom(reader, "list"_L1, Payload::KeyList);
        for (const JsonReader &each : reader.objects("offered"_L1, mostListedKeys))
            answer.offered += offeredFrom(each);
    });
}

} // namespace foghorn
