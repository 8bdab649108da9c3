// SPDX-License-Identifier: GPL-3.0-or-later
// Who may listen: enrolment tokens and desks, as staff see and change them.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr TextRule mayBeEmpty{.longest = 520, .empty = TextRule::Empty::Allowed};
constexpr TextRule shortText{.longest = limits::otherTextLength, .empty = TextRule::Empty::Allowed};

QJsonObject toJson(const EnrolmentTokenEntry &token)
{
    return {{u"id"_s, token.id},
            {u"uses"_s, token.uses},
            {u"usesLeft"_s, token.usesLeft},
            {u"createdBy"_s, token.createdBy},
            {u"expiresAt"_s, toIso(token.expiresAt)},
            {u"revoked"_s, token.revoked},
            {u"desks"_s, token.desks}};
}

EnrolmentTokenEntry tokenFrom(JsonReader reader)
{
    return {.id = reader.text("id"_L1),
            .uses = reader.number("uses"_L1, 1),
            .usesLeft = reader.number("usesLeft"_L1, 0),
            .createdBy = reader.text("createdBy"_L1, mayBeEmpty),
            .expiresAt = reader.instant("expiresAt"_L1),
            .revoked = reader.flag("revoked"_L1),
            .desks = reader.number("desks"_L1, 0)};
}

QJsonObject toJson(const DeskRevocation &revocation)
{
    return {{u"at"_s, toIso(revocation.at)},
            {u"by"_s, revocation.by},
            {u"reason"_s, revocation.reason},
            {u"readmitted"_s, revocation.readmitted}};
}

QJsonObject toJson(const DeskEntry &desk)
{
    QJsonObject json{{u"id"_s, desk.id.text},
                     {u"person"_s, desk.person.text},
                     {u"host"_s, desk.host},
                     {u"session"_s, desk.session},
                     {u"machine"_s, desk.machine},
                     {u"shared"_s, desk.shared},
                     {u"connected"_s, desk.connected},
                     {u"keyed"_s, desk.keyed},
                     {u"appVersion"_s, desk.appVersion},
                     {u"tokenId"_s, desk.tokenId},
                     {u"enrolledAt"_s, toIso(desk.enrolledAt)},
                     {u"lastSeen"_s, toIso(desk.lastSeen)}};
    codec::addText(json, u"label"_s, desk.label);
    codec::addText(json, u"personName"_s, desk.personName);
    codec::addText(json, u"site"_s, desk.site);
    if (desk.revocation)
        json[u"revocation"_s] = toJson(*desk.revocation);
    return json;
}

DeskEntry deskFrom(JsonReader reader)
{
    DeskEntry desk;
    desk.id = reader.id<DeskId>("id"_L1);
    desk.label = reader.text("label"_L1, mayBeEmpty, Presence::Optional);
    desk.person.text = reader.text("person"_L1, mayBeEmpty);
    desk.personName = reader.text("personName"_L1, mayBeEmpty, Presence::Optional);
    desk.host = reader.text("host"_L1, mayBeEmpty);
    desk.session = reader.text("session"_L1, mayBeEmpty);
    desk.site = reader.text("site"_L1, mayBeEmpty, Presence::Optional);
    desk.machine = reader.text("machine"_L1, mayBeEmpty);
    desk.shared = reader.flag("shared"_L1);
    desk.connected = reader.flag("connected"_L1);
    desk.keyed = reader.flag("keyed"_L1);
    desk.appVersion = reader.text("appVersion"_L1, mayBeEmpty);
    desk.tokenId = reader.text("tokenId"_L1, mayBeEmpty);
    desk.enrolledAt = reader.instant("enrolledAt"_L1);
    desk.lastSeen = reader.instant("lastSeen"_L1);
    if (reader.has("revocation"_L1)) {
        JsonReader revocation = reader.object("revocation"_L1);
        desk.revocation = DeskRevocation{
            revocation.instant("at"_L1), revocation.text("by"_L1, mayBeEmpty),
            revocation.text("reason"_L1, shortText), revocation.flag("readmitted"_L1)};
    }
    return desk;
}

} // namespace

namespace codec {

QJsonObject toParams(const EnrolmentList &)
{
    return {};
}

EnrolmentList fromParams(JsonReader &, As<EnrolmentList>)
{
    return {};
}

QJsonObject toParams(const EnrolmentRevoke &revoke)
{
    return {{u"id"_s, revoke.id}, {u"idempotencyKey"_s, revoke.idempotencyKey}};
}

EnrolmentRevoke fromParams(JsonReader &params, As<EnrolmentRevoke>)
{
    return {params.text("id"_L1), idempotencyKeyFrom(params)};
}

QJsonObject toParams(const DeskList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    addText(params, u"search"_s, list.search);
    addText(params, u"after"_s, list.after.text);
    if (list.revokedOnly)
        params[u"revoked"_s] = true;
    return params;
}

DeskList fromParams(JsonReader &params, As<DeskList>)
{
    DeskList list;
    list.search = params.text("search"_L1, {}, Presence::Optional);
    list.revokedOnly = params.flag("revoked"_L1);
    list.after = params.id<DeskId>("after"_L1, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const DeskRename &rename)
{
    return {{u"desk"_s, rename.desk.text},
            {u"label"_s, rename.label},
            {u"idempotencyKey"_s, rename.idempotencyKey}};
}

DeskRename fromParams(JsonReader &params, As<DeskRename>)
{
    return {params.id<DeskId>("desk"_L1),
            params.text("label"_L1, {.longest = 80, .empty = TextRule::Empty::Allowed}),
            idempotencyKeyFrom(params)};
}

QJsonObject toParams(const DeskRevoke &revoke)
{
    QJsonObject params{{u"desk"_s, revoke.desk.text}, {u"idempotencyKey"_s, revoke.idempotencyKey}};
    addText(params, u"reason"_s, revoke.reason);
    return params;
}

DeskRevoke fromParams(JsonReader &params, As<DeskRevoke>)
{
    return {params.id<DeskId>("desk"_L1), params.text("reason"_L1, shortText, Presence::Optional),
            idempotencyKeyFrom(params)};
}

QJsonObject toParams(const DeskReadmit &readmit)
{
    return {{u"desk"_s, readmit.desk.text}, {u"idempotencyKey"_s, readmit.idempotencyKey}};
}

DeskReadmit fromParams(JsonReader &params, As<DeskReadmit>)
{
    return {params.id<DeskId>("desk"_L1), idempotencyKeyFrom(params)};
}

} // namespace codec

QJsonObject toJson(const EnrolmentList::Answer &answer)
{
    QJsonArray tokens;
    for (const EnrolmentTokenEntry &token : answer.tokens)
        tokens += toJson(token);
    return {{u"tokens"_s, tokens}, {u"more"_s, answer.more}};
}

Result<EnrolmentList::Answer> decodeAnswer(const QJsonObject &json, const EnrolmentList *)
{
    return reading<EnrolmentList>(json, [](JsonReader &reader, EnrolmentList::Answer &answer) {
        for (const JsonReader &token : reader.objects("tokens"_L1, mostListed))
            answer.tokens += tokenFrom(token);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const DeskList::Answer &answer)
{
    QJsonArray desks;
    for (const DeskEntry &desk : answer.desks)
        desks += toJson(desk);
    return {{u"desks"_s, desks}, {u"total"_s, answer.total}, {u"more"_s, answer.more}};
}

Result<DeskList::Answer> decodeAnswer(const QJsonObject &json, const DeskList *)
{
    return reading<DeskList>(json, [](JsonReader &reader, DeskList::Answer &answer) {
        for (const JsonReader &desk : reader.objects("desks"_L1, mostListed))
            answer.desks += deskFrom(desk);
        answer.total = reader.number("total"_L1, 0);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const DeskRevoke::Answer &answer)
{
    QJsonObject json;
    if (answer.token)
        json[u"token"_s] = toJson(*answer.token);
    return json;
}

Result<DeskRevoke::Answer> decodeAnswer(const QJsonObject &json, const DeskRevoke *)
{
    return reading<DeskRevoke>(json, [](JsonReader &reader, DeskRevoke::Answer &answer) {
        if (reader.has("token"_L1))
            answer.token = tokenFrom(reader.object("token"_L1));
    });
}

} // namespace foghorn
