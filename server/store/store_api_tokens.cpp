// SPDX-License-Identifier: GPL-3.0-or-later
// Keys for scripts.
#include "server/store/store_private.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {

QString wordsOf(const QList<Right> &rights)
{
    QStringList words;
    for (const Right right : rights)
        words += toString(right);
    return words.join(u' ');
}

/** What a newer program wrote and this one does not know is left out: of rights that means fewer of them. A limit that
    is not understood lets nothing through. */
ApiTokenRecord tokenRow(const QSqlQuery &row)
{
    ApiTokenRecord token{ApiTokenEntry{.id = row.value(0).toString(),
                                       .name = row.value(1).toString(),
                                       .createdBy = row.value(4).toString(),
                                       .createdAt = column::instant(row.value(5)),
                                       .expiresAt = column::instant(row.value(6)),
                                       .lastUsed = column::optionalInstant(row.value(7)),
                                       .revoked = row.value(8).toLongLong() != 0},
                         row.value(9).toByteArray()};
    const auto limit = limitFrom(row.value(3).toString());
    token.entry.limit = limit ? *limit : StaffLimit{Audience(), Severity::Info};
    for (const QString &word : row.value(2).toString().split(u' ', Qt::SkipEmptyParts)) {
        if (const auto right = rightFromString(word))
            token.entry.rights += *right;
    }
    return token;
}

} // namespace

Result<void> Store::addApiToken(const ApiTokenRecord &token)
{
    const ApiTokenEntry &entry = token.entry;
    return d->done(u"insert_api_token"_s, {{u":id"_s, value(entry.id)},
                                           {u":secret_hash"_s, value(token.secretHash)},
                                           {u":name"_s, value(entry.name)},
                                           {u":rights"_s, value(wordsOf(entry.rights))},
                                           {u":speech_limit"_s, value(limitText(entry.limit))},
                                           {u":created_by"_s, value(entry.createdBy)},
                                           {u":created_at"_s, value(entry.createdAt)},
                                           {u":expires_at"_s, value(entry.expiresAt)}});
}

Result<QList<ApiTokenRecord>> Store::apiTokens(int most)
{
    return d->list(u"list_api_tokens"_s, {{u":most"_s, most}}, tokenRow);
}

Result<std::optional<ApiTokenRecord>> Store::apiToken(const QString &id)
{
    return d->first(u"select_api_token"_s, {{u":id"_s, value(id)}}, tokenRow);
}

Result<void> Store::noteApiTokenUse(const QString &id, Instant at)
{
    return d->done(u"use_api_token"_s, {{u":id"_s, value(id)}, {u":at"_s, value(at)}});
}

Result<void> Store::revokeApiToken(const QString &id, const QString &by, Instant at)
{
    return d->done(u"revoke_api_token"_s,
                   {{u":id"_s, value(id)}, {u":by"_s, value(by)}, {u":at"_s, value(at)}});
}

} // namespace foghorn
