// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word the desks believe.
#include "server/store/store_private.h"

#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::instant;
using column::value;

namespace {
QByteArray bytesOf(const Envelope &envelope, Payload payload)
{
    return QJsonDocument(toJson(envelope, payload)).toJson(QJsonDocument::Compact);
}
} // namespace

Result<std::optional<Envelope>> Store::keyList()
{
    const auto bytes = d->first(u"select_key_list"_s, {},
                                [](const QSqlQuery &row) { return row.value(0).toByteArray(); });
    if (!bytes)
        return bytes.error();
    if (!*bytes)
        return std::optional<Envelope>();
    const auto envelope =
        envelopeFromJson(QJsonDocument::fromJson(**bytes).object(), Payload::KeyList);
    if (!envelope)
        return Error{
            u"%1: the key list cannot be read: %2"_s.arg(d->path, envelope.error().reason)};
    return std::optional(*envelope);
}

Result<bool> Store::addKeyList(int version, const Envelope &list, const QString &by, Instant at)
{
    const auto added =
        d->change(u"insert_key_list"_s, {{u":version"_s, version},
                                         {u":envelope"_s, bytesOf(list, Payload::KeyList)},
                                         {u":published_by"_s, value(by)},
                                         {u":published_at"_s, value(at)}});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<void> Store::offerKey(const QString &login, const QByteArray &publicKey, Instant at)
{
    return d->done(u"keep_offered_key"_s, {{u":login"_s, value(login)},
                                           {u":public_key"_s, value(publicKey)},
                                           {u":offered_at"_s, value(at)}});
}

Result<QList<OfferedKey>> Store::offeredKeys(int most)
{
    return d->list(u"list_offered_keys"_s, {{u":row_limit"_s, most}}, [](const QSqlQuery &row) {
        return OfferedKey{trustedKey(row.value(1).toByteArray()), row.value(0).toString(),
                          instant(row.value(2))};
    });
}

Result<bool> Store::signRevision(const StoredRevision &before, const Envelope &with)
{
    const auto number = d->noticeNumber(before.notice.id);
    if (!number)
        return number.error();
    if (!*number)
        return false;
    const auto changed =
        d->change(u"sign_revision"_s, {{u":notice"_s, **number},
                                       {u":revision"_s, before.notice.revision},
                                       {u":envelope"_s, bytesOf(with, Payload::Notice)},
                                       {u":before"_s, bytesOf(before.envelope, Payload::Notice)}});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

} // namespace foghorn
