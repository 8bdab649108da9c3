// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolled desks and the tokens they come by.
#include "server/store/store_private.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::instant;
using column::value;

namespace {
QString groupsText(const QStringList &groups)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(groups)).toJson(QJsonDocument::Compact));
}

/** NULL where there is none: 0 bytes are no key. */
QVariant keyValue(const QByteArray &publicKey)
{
    return publicKey.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : value(publicKey);
}

QStringList groupsFromText(const QString &text)
{
    QStringList groups;
    for (const QJsonValue group : QJsonDocument::fromJson(text.toUtf8()).array())
        groups.append(group.toString());
    return groups;
}

// In the order of the columns in select_desk.sql, select_desks.sql and select_desk_by_token.sql.
DeskRecord deskRow(const QSqlQuery &row)
{
    DeskRecord desk;
    desk.id = {row.value(0).toString()};
    desk.secretHash = row.value(1).toByteArray();
    desk.tokenId = row.value(2).toString();
    desk.machine = row.value(3).toString();
    desk.session = row.value(4).toString();
    desk.login = row.value(5).toString();
    desk.facts.person = {row.value(6).toString()};
    desk.facts.personName = row.value(7).toString();
    desk.facts.host = row.value(8).toString();
    desk.facts.site = row.value(9).toString();
    desk.facts.groups = groupsFromText(row.value(10).toString());
    desk.facts.peer = QHostAddress(row.value(11).toString());
    desk.facts.shared = row.value(12).toBool();
    desk.language = row.value(13).toString();
    desk.appVersion = row.value(14).toString();
    desk.enrolledAt = instant(row.value(15));
    desk.lastSeen = instant(row.value(16));
    desk.revoked = row.value(17).toBool();
    desk.directoryId = row.value(18).toString();
    desk.publicKey = row.value(19).toByteArray();
    desk.label = row.value(20).toString();
    desk.revocation = {instant(row.value(21)), row.value(22).toString(), row.value(23).toString(),
                       desk.revoked && !row.value(24).toBool()};
    return desk;
}
} // namespace

Result<QList<DeskRecord>> Store::desks()
{
    return d->list(u"select_desks"_s, {}, deskRow);
}

Result<std::optional<DeskRecord>> Store::enrol(const QString &tokenId,
                                               const QByteArray &tokenSecretHash,
                                               const DeskRecord &desk, Instant now)
{
    // The desk whose answer was lost comes again, perhaps when the token is used up or expired. Whatever is wrong with
    // the token, the same is asked: the time that a refusal takes does not say what it was.
    const auto token =
        d->first(u"select_token"_s,
                 {{u":id"_s, value(tokenId)}, {u":secret_hash"_s, value(tokenSecretHash)}},
                 [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!token)
        return token.error();
    const auto before = d->first(
        u"select_desk_by_token"_s,
        {{u":token"_s, value(tokenId)}, {u":secret_hash"_s, value(desk.secretHash)}}, deskRow);
    if (!before || (*token && *before))
        return before;

    const auto used = d->change(u"use_token"_s, {{u":id"_s, value(tokenId)},
                                                 {u":secret_hash"_s, value(tokenSecretHash)},
                                                 {u":now"_s, value(now)}});
    if (!used)
        return used.error();
    if (*used == 0)
        return std::optional<DeskRecord>();
    DeskRecord enrolled = desk;
    enrolled.tokenId = tokenId;
    const auto inserted =
        d->change(u"insert_desk"_s, {{u":id"_s, value(enrolled.id)},
                                     {u":secret_hash"_s, value(enrolled.secretHash)},
                                     {u":token"_s, value(enrolled.tokenId)},
                                     {u":machine"_s, value(enrolled.machine)},
                                     {u":session"_s, value(enrolled.session)},
                                     {u":login"_s, value(enrolled.login)},
                                     {u":person"_s, value(enrolled.facts.person)},
                                     {u":person_name"_s, value(enrolled.facts.personName)},
                                     {u":host"_s, value(enrolled.facts.host)},
                                     {u":site"_s, value(enrolled.facts.site)},
                                     {u":group_list"_s, groupsText(enrolled.facts.groups)},
                                     {u":peer"_s, value(enrolled.facts.peer.toString())},
                                     {u":shared"_s, enrolled.facts.shared},
                                     {u":language"_s, value(enrolled.language)},
                                     {u":app_version"_s, value(enrolled.appVersion)},
                                     {u":enrolled_at"_s, value(enrolled.enrolledAt)},
                                     {u":last_seen"_s, value(enrolled.lastSeen)},
                                     {u":revoked"_s, enrolled.revoked},
                                     {u":directory_id"_s, value(enrolled.directoryId)},
                                     {u":public_key"_s, keyValue(enrolled.publicKey)}});
    if (!inserted)
        return inserted.error();
    return std::optional(enrolled);
}

Result<void> Store::updateDeskPlaces(const DeskId &desk, const DeskFacts &facts)
{
    const auto updated =
        d->change(u"update_desk_places"_s, {{u":id"_s, value(desk)},
                                            {u":site"_s, value(facts.site)},
                                            {u":group_list"_s, groupsText(facts.groups)}});
    return updated ? Result<void>() : Result<void>(updated.error());
}

Result<void> Store::updateDesk(const DeskRecord &desk)
{
    const auto updated =
        d->change(u"update_desk"_s, {{u":id"_s, value(desk.id)},
                                     {u":person"_s, value(desk.facts.person)},
                                     {u":person_name"_s, value(desk.facts.personName)},
                                     {u":host"_s, value(desk.facts.host)},
                                     {u":site"_s, value(desk.facts.site)},
                                     {u":group_list"_s, groupsText(desk.facts.groups)},
                                     {u":peer"_s, value(desk.facts.peer.toString())},
                                     {u":shared"_s, desk.facts.shared},
                                     {u":language"_s, value(desk.language)},
                                     {u":app_version"_s, value(desk.appVersion)},
                                     {u":last_seen"_s, value(desk.lastSeen)}});
    if (!updated)
        return updated.error();
    if (*updated == 0)
        return Error{u"There is no desk %1."_s.arg(desk.id.text)};
    d->movedDesks.remove(desk.id); // a session of the desk itself has spoken
    return {};
}

Result<void> Store::bindDesk(const DeskRecord &desk)
{
    const auto bound = d->change(u"bind_desk"_s, {{u":id"_s, value(desk.id)},
                                                  {u":login"_s, value(desk.login)},
                                                  {u":directory_id"_s, value(desk.directoryId)}});
    if (!bound)
        return bound.error();
    return {};
}

Result<std::optional<DeskRecord>> Store::desk(const DeskId &desk)
{
    return d->first(u"select_desk"_s, {{u":id"_s, value(desk)}}, deskRow);
}

Result<void> Store::keyDesk(const DeskRecord &desk)
{
    return d->done(u"key_desk"_s, {{u":id"_s, value(desk.id)},
                                   {u":public_key"_s, value(desk.publicKey)},
                                   {u":secret_hash"_s, value(desk.secretHash)}});
}

Result<void> Store::labelDesk(const DeskId &desk, const QString &label)
{
    return d->done(u"label_desk"_s, {{u":id"_s, value(desk)}, {u":label"_s, value(label)}});
}

Result<void> Store::revokeDesk(const DeskRecord &desk, const QString &login)
{
    const auto revoked =
        d->change(u"revoke_desk"_s, {{u":id"_s, value(desk.id)},
                                     {u":at"_s, value(desk.revocation.at)},
                                     {u":by"_s, value(desk.revocation.by)},
                                     {u":reason"_s, value(desk.revocation.reason)}});
    if (!revoked)
        return revoked.error();
    if (*revoked == 0)
        return {}; // it was already, and perhaps readmitted since
    return d->done(u"insert_barred"_s, {{u":machine"_s, value(desk.machine)},
                                        {u":login"_s, value(login)},
                                        {u":desk"_s, value(desk.id)}});
}

Result<void> Store::readmit(const DeskId &desk)
{
    return d->done(u"delete_barred"_s, {{u":desk"_s, value(desk)}});
}

Result<std::optional<DeskId>> Store::barredBy(const QString &machine, const QString &login)
{
    return d->first(u"select_barred"_s,
                    {{u":machine"_s, value(machine)}, {u":login"_s, value(login)}},
                    [](const QSqlQuery &row) { return DeskId{row.value(0).toString()}; });
}

Result<void> Store::storeLastSeen(const QList<DeskId> &desks, Instant at)
{
    for (const DeskId &desk : desks) {
        const auto updated =
            d->change(u"update_last_seen"_s, {{u":id"_s, value(desk)}, {u":at"_s, value(at)}});
        if (!updated)
            return updated.error();
    }
    return {};
}

Result<void> Store::addToken(const EnrolmentToken &token)
{
    const auto inserted =
        d->change(u"insert_token"_s, {{u":id"_s, value(token.id)},
                                      {u":secret_hash"_s, value(token.secretHash)},
                                      {u":uses"_s, token.uses},
                                      {u":expires_at"_s, value(token.expiresAt)},
                                      {u":created_by"_s, value(token.createdBy)}});
    if (!inserted)
        return inserted.error();
    return {};
}

namespace {
EnrolmentTokenEntry tokenRow(const QSqlQuery &row)
{
    EnrolmentTokenEntry token;
    token.id = row.value(0).toString();
    token.usesLeft = row.value(1).toInt();
    token.desks = row.value(6).toInt();
    const int all = row.value(2).toInt();
    token.uses = all > 0 ? all : token.usesLeft + token.desks;
    token.expiresAt = instant(row.value(3));
    token.createdBy = row.value(4).toString();
    token.revoked = row.value(5).toLongLong() != 0;
    return token;
}
} // namespace

Result<QList<EnrolmentTokenEntry>> Store::tokens(int most)
{
    return d->list(u"list_tokens"_s, {{u":most"_s, most}}, tokenRow);
}

Result<std::optional<EnrolmentTokenEntry>> Store::token(const QString &id)
{
    return d->first(u"select_token_entry"_s, {{u":id"_s, value(id)}}, tokenRow);
}

Result<void> Store::revokeToken(const QString &id, Instant at)
{
    return d->done(u"revoke_token"_s, {{u":id"_s, value(id)}, {u":at"_s, value(at)}});
}

} // namespace foghorn
