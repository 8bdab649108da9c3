// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/audit_rows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

using column::value;

namespace {

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/** What is not as it was written must not look as if it were. */
QJsonObject jsonOf(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return textOf(json) == text ? json : QJsonObject{{u"text"_s, text}};
}

/** As it comes back from the store: what is no text (half of a pair of surrogates) is replaced before it is hashed. */
QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

QString nameOf(const Actor &actor)
{
    return actor.token.isEmpty() ? actor.login : u"%1 (token %2)"_s.arg(actor.login, actor.token);
}

AuditEntry auditRow(const QSqlQuery &row)
{
    return {.number = row.value(0).toLongLong(),
            .at = column::instant(row.value(1)),
            .login = row.value(2).toString(),
            .from = row.value(3).toString(),
            .act = row.value(4).toString(),
            .subject = row.value(5).toString(),
            .before = jsonOf(row.value(6).toString()),
            .after = jsonOf(row.value(7).toString()),
            .previous = row.value(8).toByteArray(),
            .hash = row.value(9).toByteArray()};
}

} // namespace

Result<AuditHead> auditHead(Connection &connection)
{
    const auto head = connection.first(u"select_audit_head"_s, {}, [](const QSqlQuery &row) {
        return AuditHead{row.value(0).toLongLong(), row.value(1).toByteArray()};
    });
    if (!head)
        return head.error();
    return head->value_or(auditBeginning());
}

Result<AuditHead> appendAudit(Connection &connection, const Act &act, Instant at)
{
    const auto head = auditHead(connection);
    if (!head)
        return head;
    AuditEntry entry{.number = head->number + 1,
                     .at = at,
                     .login = storable(nameOf(act.by)),
                     .from = storable(act.by.from),
                     .act = act.act,
                     .subject = storable(act.changed.subject),
                     .before = jsonOf(textOf(act.changed.before)),
                     .after = jsonOf(textOf(act.changed.after)),
                     .previous = head->hash,
                     .hash = {}};
    entry.hash = auditHash(entry);
    const auto added = connection.change(u"insert_audit"_s, {{u":number"_s, entry.number},
                                                             {u":at"_s, value(entry.at)},
                                                             {u":login"_s, value(entry.login)},
                                                             {u":origin"_s, value(entry.from)},
                                                             {u":act"_s, value(entry.act)},
                                                             {u":subject"_s, value(entry.subject)},
                                                             {u":before"_s, textOf(entry.before)},
                                                             {u":after"_s, textOf(entry.after)},
                                                             {u":previous"_s, entry.previous},
                                                             {u":hash"_s, entry.hash}});
    if (!added)
        return added.error();
    return AuditHead{entry.number, entry.hash};
}

Result<QList<AuditEntry>> auditRows(Connection &connection, qint64 after, int limit)
{
    return connection.list(u"list_audit"_s,
                           {{u":after"_s, qlonglong(after)}, {u":row_limit"_s, limit}}, auditRow);
}

} // namespace foghorn
