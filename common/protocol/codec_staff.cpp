// SPDX-License-Identifier: GPL-3.0-or-later
// Who may speak: staff, their second factor and their API tokens.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr int mostDays = 366;
constexpr TextRule mayBeEmpty{.empty = TextRule::Empty::Allowed};
constexpr TextRule password{.longest = 1024, .lines = TextRule::Lines::Many};

QJsonObject toJson(const StaffEntry &staff)
{
    QJsonObject json{{u"login"_s, staff.login},
                     {u"name"_s, staff.name},
                     {u"role"_s, toString(staff.role)},
                     {u"disabled"_s, staff.disabled},
                     {u"secondFactor"_s, staff.secondFactor},
                     {u"fromDirectory"_s, staff.fromDirectory}};
    codec::addLimit(json, staff.limit);
    codec::addInstant(json, u"lastSignIn"_s, staff.lastSignIn);
    return json;
}

StaffEntry staffFrom(JsonReader reader)
{
    StaffEntry staff;
    staff.login = reader.text("login"_L1);
    staff.name = reader.text("name"_L1, mayBeEmpty);
    staff.role = reader.choice("role"_L1, roleFromString).value_or(Role::Viewer);
    staff.limit = codec::limitFrom(reader);
    staff.disabled = reader.flag("disabled"_L1);
    staff.secondFactor = reader.flag("secondFactor"_L1);
    staff.fromDirectory = reader.flag("fromDirectory"_L1);
    staff.lastSignIn = reader.instantIfThere("lastSignIn"_L1);
    return staff;
}

QJsonObject toJson(const ApiTokenEntry &token)
{
    QJsonObject json{{u"id"_s, token.id},
                     {u"name"_s, token.name},
                     {u"rights"_s, codec::toJson(token.rights)},
                     {u"createdBy"_s, token.createdBy},
                     {u"createdAt"_s, toIso(token.createdAt)},
                     {u"expiresAt"_s, toIso(token.expiresAt)},
                     {u"revoked"_s, token.revoked}};
    codec::addLimit(json, token.limit);
    codec::addInstant(json, u"lastUsed"_s, token.lastUsed);
    return json;
}

ApiTokenEntry tokenFrom(JsonReader reader)
{
    ApiTokenEntry token;
    token.id = reader.text("id"_L1);
    token.name = reader.text("name"_L1, mayBeEmpty);
    token.rights = codec::rightsFrom(reader);
    token.limit = codec::limitFrom(reader);
    token.createdBy = reader.text("createdBy"_L1, mayBeEmpty);
    token.createdAt = reader.instant("createdAt"_L1);
    token.expiresAt = reader.instant("expiresAt"_L1);
    token.lastUsed = reader.instantIfThere("lastUsed"_L1);
    token.revoked = reader.flag("revoked"_L1);
    return token;
}

} // namespace

namespace codec {

QJsonObject toParams(const StaffList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    addText(params, u"after"_s, list.after);
    return params;
}

StaffList fromParams(JsonReader &params, As<StaffList>)
{
    StaffList list;
    list.after = params.text("after"_L1, {}, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const StaffChange &change)
{
    QJsonObject params{{u"login"_s, change.login}, {u"idempotencyKey"_s, change.idempotencyKey}};
    if (change.name)
        params[u"name"_s] = *change.name;
    if (change.role)
        params[u"role"_s] = toString(*change.role);
    if (change.limit)
        params[u"limit"_s] = foghorn::toJson(*change.limit);
    if (change.disabled)
        params[u"disabled"_s] = *change.disabled;
    if (change.dropSecondFactor)
        params[u"dropSecondFactor"_s] = true;
    return params;
}

StaffChange fromParams(JsonReader &params, As<StaffChange>)
{
    StaffChange change;
    change.login = params.text("login"_L1);
    if (params.has("name"_L1))
        change.name = params.text("name"_L1, mayBeEmpty);
    if (params.has("role"_L1))
        change.role = params.choice("role"_L1, roleFromString);
    if (params.has("limit"_L1))
        change.limit = limitFrom(params);
    if (params.has("disabled"_L1))
        change.disabled = params.flag("disabled"_L1);
    change.dropSecondFactor = params.flag("dropSecondFactor"_L1);
    change.idempotencyKey = idempotencyKeyFrom(params);
    return change;
}

QJsonObject toParams(const StaffPassword &change)
{
    QJsonObject params{{u"password"_s, change.password},
                       {u"idempotencyKey"_s, change.idempotencyKey}};
    addText(params, u"login"_s, change.login);
    addText(params, u"current"_s, change.current);
    return params;
}

StaffPassword fromParams(JsonReader &params, As<StaffPassword>)
{
    StaffPassword change;
    change.login = params.text("login"_L1, {}, Presence::Optional);
    change.current = params.text("current"_L1, password, Presence::Optional);
    change.password = params.text("password"_L1, password);
    change.idempotencyKey = idempotencyKeyFrom(params);
    return change;
}

QJsonObject toParams(const SecondFactor &factor)
{
    QJsonObject params{{u"step"_s, toString(factor.step)}};
    addText(params, u"code"_s, factor.code);
    return params;
}

SecondFactor fromParams(JsonReader &params, As<SecondFactor>)
{
    SecondFactor factor;
    factor.step = params.choice("step"_L1, factorStepFromString).value_or(FactorStep::Begin);
    factor.code = params.text("code"_L1, {.longest = 16}, Presence::Optional);
    return factor;
}

QJsonObject toParams(const ApiTokenCreate &create)
{
    QJsonObject params{{u"name"_s, create.name},
                       {u"rights"_s, toJson(create.rights)},
                       {u"validDays"_s, create.validDays},
                       {u"idempotencyKey"_s, create.idempotencyKey}};
    addLimit(params, create.limit);
    return params;
}

ApiTokenCreate fromParams(JsonReader &params, As<ApiTokenCreate>)
{
    ApiTokenCreate create;
    create.name = params.text("name"_L1, {.longest = 80});
    for (const QString &word : params.texts("rights"_L1, 100)) {
        if (const auto right = rightFromString(word))
            create.rights += *right;
        else
            params.complain(u"rights"_s, u"there is no right called %1"_s.arg(word.left(40)));
    }
    create.limit = limitFrom(params);
    create.validDays = params.numberOr(create.validDays, "validDays"_L1, 1, mostDays);
    create.idempotencyKey = idempotencyKeyFrom(params);
    return create;
}

QJsonObject toParams(const ApiTokenList &)
{
    return {};
}

ApiTokenList fromParams(JsonReader &, As<ApiTokenList>)
{
    return {};
}

QJsonObject toParams(const ApiTokenRevoke &revoke)
{
    return {{u"id"_s, revoke.id}, {u"idempotencyKey"_s, revoke.idempotencyKey}};
}

ApiTokenRevoke fromParams(JsonReader &params, As<ApiTokenRevoke>)
{
    return {params.text("id"_L1), idempotencyKeyFrom(params)};
}

} // namespace codec

QJsonObject toJson(const StaffList::Answer &answer)
{
    QJsonArray staff;
    for (const StaffEntry &entry : answer.staff)
        staff += toJson(entry);
    return {{u"staff"_s, staff}, {u"more"_s, answer.more}};
}

Result<StaffList::Answer> decodeAnswer(const QJsonObject &json, const StaffList *)
{
    return reading<StaffList>(json, [](JsonReader &reader, StaffList::Answer &answer) {
        for (const JsonReader &entry : reader.objects("staff"_L1, mostListed))
            answer.staff += staffFrom(entry);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const SecondFactor::Answer &answer)
{
    QJsonObject json;
    codec::addText(json, u"secret"_s, answer.secret);
    codec::addText(json, u"uri"_s, answer.uri);
    return json;
}

Result<SecondFactor::Answer> decodeAnswer(const QJsonObject &json, const SecondFactor *)
{
    return reading<SecondFactor>(json, [](JsonReader &reader, SecondFactor::Answer &answer) {
        answer.secret = reader.text("secret"_L1, {}, Presence::Optional);
        answer.uri = reader.text("uri"_L1, {.longest = 1024}, Presence::Optional);
    });
}

QJsonObject toJson(const ApiTokenCreate::Answer &answer)
{
    return {{u"id"_s, answer.id},
            {u"token"_s, answer.token},
            {u"expiresAt"_s, toIso(answer.expiresAt)}};
}

Result<ApiTokenCreate::Answer> decodeAnswer(const QJsonObject &json, const ApiTokenCreate *)
{
    return reading<ApiTokenCreate>(json, [](JsonReader &reader, ApiTokenCreate::Answer &answer) {
        answer.id = reader.text("id"_L1);
        answer.token = reader.text("token"_L1);
        answer.expiresAt = reader.instant("expiresAt"_L1);
    });
}

QJsonObject toJson(const ApiTokenList::Answer &answer)
{
    QJsonArray tokens;
    for (const ApiTokenEntry &token : answer.tokens)
        tokens += toJson(token);
    return {{u"tokens"_s, tokens}, {u"more"_s, answer.more}};
}

Result<ApiTokenList::Answer> decodeAnswer(const QJsonObject &json, const ApiTokenList *)
{
    return reading<ApiTokenList>(json, [](JsonReader &reader, ApiTokenList::Answer &answer) {
        for (const JsonReader &token : reader.objects("tokens"_L1, mostListed))
            answer.tokens += tokenFrom(token);
        answer.more = reader.flag("more"_L1);
    });
}

} // namespace foghorn
