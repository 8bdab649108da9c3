// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec_messages.h"

namespace foghorn::codec {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostTrustedKeys = 16;
constexpr qsizetype publicKeyBytes = 32;
} // namespace

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

void addText(QJsonObject &to, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        to[key] = text;
}

void addInstant(QJsonObject &to, const QString &key, const std::optional<Instant> &instant)
{
    if (instant)
        to[key] = toIso(*instant);
}

QJsonObject toJson(const App &app)
{
    return {{u"name"_s, app.name}, {u"version"_s, app.version}, {u"os"_s, app.os}};
}

App appFrom(JsonReader reader)
{
    App app;
    app.name = reader.text("name"_L1);
    app.version = reader.text("version"_L1, {.empty = TextRule::Empty::Allowed});
    app.os = reader.text("os"_L1, {.empty = TextRule::Empty::Allowed});
    return app;
}

QJsonObject toJson(const NoticeRevision &revision)
{
    return {{u"notice"_s, revision.notice.text}, {u"revision"_s, revision.revision}};
}

NoticeRevision revisionFrom(JsonReader reader)
{
    NoticeRevision revision;
    revision.notice = reader.id<NoticeId>("notice"_L1);
    revision.revision = reader.number("revision"_L1, 1);
    return revision;
}

QJsonArray toJson(const QList<NoticeRevision> &revisions)
{
    QJsonArray json;
    for (const NoticeRevision &revision : revisions)
        json += toJson(revision);
    return json;
}

QList<NoticeRevision> revisionsFrom(const QList<JsonReader> &readers)
{
    QList<NoticeRevision> revisions;
    revisions.reserve(readers.size());
    for (const JsonReader &reader : readers)
        revisions += revisionFrom(reader);
    return revisions;
}

QJsonArray toJson(const QList<Right> &rights)
{
    QJsonArray json;
    for (const Right right : rights)
        json += toString(right);
    return json;
}

QList<Right> rightsFrom(JsonReader &reader, QLatin1StringView member, Presence presence)
{
    QList<Right> rights;
    for (const QString &word : reader.texts(member, 100, {}, presence)) {
        if (const std::optional<Right> right = rightFromString(word))
            rights += *right;
    }
    return rights;
}

void addLimit(QJsonObject &to, const StaffLimit &limit)
{
    if (!limit.isNone())
        to[u"limit"_s] = foghorn::toJson(limit);
}

StaffLimit limitFrom(JsonReader &reader)
{
    if (!reader.has("limit"_L1))
        return {};
    const std::optional<QJsonObject> json = reader.raw("limit"_L1);
    return json ? reader.take(staffLimitFromJson(*json, u"limit"_s)) : StaffLimit{};
}

QJsonObject toJson(const Policy &policy)
{
    QJsonObject json{{u"sender"_s, policy.sender}};
    if (!policy.helpDesk.isEmpty())
        json[u"helpDesk"_s] = policy.helpDesk;
    return json;
}

Policy policyFrom(JsonReader reader)
{
    constexpr TextRule mayBeEmpty{.empty = TextRule::Empty::Allowed};
    return {.sender = reader.text("sender"_L1, mayBeEmpty),
            .helpDesk = reader.text(
                "helpDesk"_L1, {.longest = limits::nameLength, .empty = TextRule::Empty::Allowed},
                Presence::Optional)};
}

QJsonObject toJson(const Trust &trust)
{
    QJsonArray keys;
    for (const TrustedKey &key : trust.keys)
        keys += QJsonObject{{u"keyid"_s, key.keyId}, {u"publicKey"_s, base64(key.publicKey)}};
    QJsonObject json{{u"deployment"_s, trust.deployment.text}, {u"keys"_s, keys}};
    if (trust.keyList)
        json[u"keyList"_s] = foghorn::toJson(*trust.keyList, Payload::KeyList);
    return json;
}

Trust trustFrom(JsonReader reader)
{
    Trust trust;
    trust.deployment = reader.id<DeploymentId>("deployment"_L1);
    for (JsonReader &key : reader.objects("keys"_L1, mostTrustedKeys))
        trust.keys += TrustedKey{key.text("keyid"_L1), key.bytes("publicKey"_L1, publicKeyBytes)};
    if (reader.has("keyList"_L1))
        trust.keyList = envelopeFrom(reader, "keyList"_L1, Payload::KeyList);
    return trust;
}

Envelope envelopeFrom(JsonReader &reader, QLatin1StringView key, Payload payload)
{
    const std::optional<QJsonObject> json = reader.raw(key);
    return json ? reader.take(envelopeFromJson(*json, payload), key) : Envelope{};
}

bool firstOfTwo(JsonReader &params, QLatin1StringView first, QLatin1StringView second)
{
    if (params.has(first) == params.has(second))
        params.complain(first, u"exactly one of %1 and %2 must be there"_s.arg(first, second));
    return params.has(first);
}

QString idempotencyKeyFrom(JsonReader &params)
{
    return params.text("idempotencyKey"_L1, {.longest = 128});
}

int protocolFrom(JsonReader &reader)
{
    const int protocol = reader.number("protocol"_L1, 1);
    if (protocol > 0 && protocol != wire::protocolVersion)
        reader.findings().unsupportedProtocol = true;
    return protocol;
}

} // namespace foghorn::codec
