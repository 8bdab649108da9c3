// SPDX-License-Identifier: GPL-3.0-or-later
// Notices and their revisions.
#include "server/store/store_private.h"

#include "common/model/lifecycle.h"

#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {
QByteArray bytesOf(const Envelope &envelope)
{
    return QJsonDocument(toJson(envelope)).toJson(QJsonDocument::Compact);
}

/** A revision as the statements give it. */
struct Row
{
    QByteArray envelope;
    qint64 cursor = 0;
    QByteArray lastAsked;
    int ending = 0;
};

Row revisionRow(const QSqlQuery &row)
{
    return {row.value(0).toByteArray(), row.value(1).toLongLong(), {}, 0};
}

Row noticeRow(const QSqlQuery &row)
{
    return {row.value(0).toByteArray(), row.value(1).toLongLong(), row.value(2).toByteArray(),
            row.value(3).toInt()};
}

Error unreadable(const QString &path, const Error &error)
{
    return {
        u"%1 holds a revision that cannot be read (%2): restore a backup with foghornd restore."_s
            .arg(path, error.reason)};
}

Result<StoredRevision> readRevision(const QByteArray &bytes, qint64 cursor, const QString &path)
{
    const auto envelope = envelopeFromJson(QJsonDocument::fromJson(bytes).object());
    if (!envelope)
        return unreadable(path, envelope.error());
    const auto notice = noticeFromBytes(envelope->payload);
    if (!notice)
        return unreadable(path, notice.error());
    return StoredRevision{*notice, *envelope, cursor};
}

Result<StoredNotice> readNotice(const Row &row, const QString &path)
{
    const auto current = readRevision(row.envelope, row.cursor, path);
    if (!current)
        return current.error();
    if (row.lastAsked == row.envelope)
        return StoredNotice{*current, current->notice, row.ending};
    const auto asked = readRevision(row.lastAsked, 0, path);
    if (!asked)
        return asked.error();
    return StoredNotice{*current, asked->notice, row.ending};
}

Result<QList<StoredNotice>> readNotices(const Result<QList<Row>> &rows, const QString &path)
{
    if (!rows)
        return rows.error();
    QList<StoredNotice> notices;
    for (const Row &row : *rows) {
        const auto notice = readNotice(row, path);
        if (!notice)
            return notice.error();
        notices.append(*notice);
    }
    return notices;
}

Result<QList<StoredRevision>> readRevisions(const Result<QList<Row>> &rows, const QString &path)
{
    if (!rows)
        return rows.error();
    QList<StoredRevision> revisions;
    for (const Row &row : *rows) {
        const auto revision = readRevision(row.envelope, row.cursor, path);
        if (!revision)
            return revision.error();
        revisions.append(*revision);
    }
    return revisions;
}

Result<std::optional<StoredRevision>> readOptional(const Result<std::optional<Row>> &row,
                                                   const QString &path)
{
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredRevision>();
    const auto revision = readRevision((*row)->envelope, (*row)->cursor, path);
    if (!revision)
        return revision.error();
    return std::optional(*revision);
}
} // namespace

Result<bool> Store::isSharedWith(const Epoch &epoch, const NoticeId &id, int revision)
{
    if (epoch == d->facts.epoch)
        return true;
    const auto number = [](const QSqlQuery &row) { return row.value(0).toLongLong(); };
    const auto last = d->first(u"select_earlier_epoch"_s, {{u":epoch"_s, value(epoch)}}, number);
    if (!last)
        return last.error();
    const auto cursor =
        d->first(u"select_cursor"_s, {{u":id"_s, value(id)}, {u":revision"_s, revision}}, number);
    if (!cursor)
        return cursor.error();
    return *last && *cursor && **cursor <= **last;
}

Result<std::optional<StoredRevision>> Store::Private::revision(const NoticeId &id, int revision)
{
    return readOptional(first(u"select_revision"_s,
                              {{u":id"_s, value(id)}, {u":revision"_s, revision}}, revisionRow),
                        path);
}

Result<std::optional<StoredRevision>> Store::Private::currentRevision(const NoticeId &id)
{
    return readOptional(first(u"select_current_revision"_s, {{u":id"_s, value(id)}}, revisionRow),
                        path);
}

// Decided by the statement, not by what was read before: relays may share the store.
Result<int> Store::Private::moveNotice(const Notice &notice, int base, Instant now)
{
    const QVariant ended = isEnding(notice.phase) ? value(notice.publishedAt.value_or(now))
                                                  : value(std::optional<Instant>());
    if (base == 0)
        return change(u"insert_notice"_s, {{u":id"_s, value(notice.id)},
                                           {u":revision"_s, notice.revision},
                                           {u":asks"_s, notice.asks},
                                           {u":ended_at"_s, ended}});
    return change(u"update_notice"_s, {{u":id"_s, value(notice.id)},
                                       {u":revision"_s, notice.revision},
                                       {u":asks"_s, notice.asks},
                                       {u":ended_at"_s, ended},
                                       {u":base"_s, base}});
}

Result<PublishOutcome> Store::publish(const Notice &notice, const Envelope &envelope, int base,
                                      const Idempotency &idempotency)
{
    Q_ASSERT(notice.revision == base + 1);
    const auto earlier = earlierAnswer(idempotency);
    if (!earlier)
        return earlier.error();
    if (*earlier)
        return **earlier;

    const auto moved = d->moveNotice(notice, base, idempotency.at);
    if (!moved)
        return moved.error();
    if (*moved == 0) {
        const auto current = d->currentRevision(notice.id);
        if (!current)
            return current.error();
        if (!*current)
            return Error{u"There is no notice %1 to revise."_s.arg(notice.id.text)};
        PublishOutcome outcome;
        outcome.kind = PublishOutcome::Kind::Conflict;
        outcome.revision = **current;
        return outcome;
    }

    const auto number = d->noticeNumber(notice.id);
    if (!number)
        return number.error();
    const auto cursor = d->first(u"increment_cursor"_s, {},
                                 [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!cursor)
        return cursor.error();
    const auto inserted = d->change(u"insert_revision"_s, {{u":notice"_s, **number},
                                                           {u":revision"_s, notice.revision},
                                                           {u":cursor"_s, **cursor},
                                                           {u":envelope"_s, bytesOf(envelope)}});
    if (!inserted)
        return inserted.error();
    if (const auto kept = d->remember(idempotency, QVariant(QMetaType(QMetaType::QByteArray)),
                                      value(notice.id), notice.revision);
        !kept)
        return kept.error();
    d->facts.cursor = **cursor;
    PublishOutcome outcome; // kind Published
    outcome.revision = {notice, envelope, **cursor};
    return outcome;
}

Result<std::optional<PublishOutcome>> Store::earlierAnswer(const Idempotency &idempotency)
{
    std::optional<PublishOutcome> outcome;
    const auto known = d->remembered(idempotency);
    if (!known)
        return known.error();
    if (!*known)
        return outcome;
    // The key of an answer that was no notice is another request's key too.
    if ((*known)->requestHash != idempotency.requestHash || (*known)->notice.isEmpty()) {
        outcome.emplace().kind = PublishOutcome::Kind::KeyReused;
        return outcome;
    }
    const auto first = d->revision((*known)->notice, (*known)->revision);
    if (!first)
        return first.error();
    if (*first) {
        outcome.emplace().kind = PublishOutcome::Kind::Repeated;
        outcome->revision = **first;
    }
    return outcome;
}

Result<std::optional<StoredNotice>> Store::notice(const NoticeId &id)
{
    const auto row = d->first(u"select_notice"_s, {{u":id"_s, value(id)}}, noticeRow);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredNotice>();
    const auto notice = readNotice(**row, d->path);
    if (!notice)
        return notice.error();
    return std::optional(*notice);
}

Result<QList<StoredNotice>> Store::currentNotices(Instant endedAfter)
{
    constexpr int endedAtMost = 50; // design, rule 2; select_standings_of.sql names it too
    auto notices = readNotices(d->list(u"select_notices_not_ended"_s, {}, noticeRow), d->path);
    if (!notices)
        return notices;
    const auto ended = readNotices(
        d->list(u"select_notices_ended"_s,
                {{u":ended_after"_s, value(endedAfter)}, {u":row_limit"_s, endedAtMost}},
                noticeRow),
        d->path);
    if (!ended)
        return ended;
    notices->append(*ended);
    return notices;
}

Result<QList<StoredNotice>> Store::listNotices(bool liveOnly, const NoticeId &after, int limit)
{
    qlonglong before = std::numeric_limits<qlonglong>::max();
    if (!after.isEmpty()) {
        const auto number = d->noticeNumber(after);
        if (!number)
            return number.error();
        if (!*number)
            return QList<StoredNotice>();
        before = **number;
    }
    return readNotices(d->list(liveOnly ? u"list_live_notices"_s : u"list_notices"_s,
                               {{u":before"_s, before}, {u":row_limit"_s, limit}}, noticeRow),
                       d->path);
}

Result<QList<StoredRevision>> Store::history(const NoticeId &id, int after, int limit)
{
    return readRevisions(
        d->list(u"list_revisions"_s,
                {{u":id"_s, value(id)}, {u":after"_s, after}, {u":row_limit"_s, limit}},
                revisionRow),
        d->path);
}

Result<void> Store::keepShortNotice(const NoticeId &id, int revision, const QString &reason)
{
    const auto number = d->noticeNumber(id);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 to keep a reason for."_s.arg(id.text)};
    const auto kept =
        d->change(u"insert_short_notice"_s,
                  {{u":notice"_s, **number}, {u":revision"_s, revision}, {u":reason"_s, reason}});
    return kept ? Result<void>() : kept.error();
}

Result<QList<RevisionReason>> Store::shortNotices(const NoticeId &id, int after)
{
    return d->list(u"list_short_notices"_s, {{u":id"_s, value(id)}, {u":after"_s, after}},
                   [](const QSqlQuery &row) {
                       return RevisionReason{row.value(0).toInt(), row.value(1).toString()};
                   });
}

Result<void> Store::keepWaiver(const NoticeId &id, int ending, const Waiver &waiver)
{
    const auto number = d->noticeNumber(id);
    if (!number)
        return number.error();
    const auto kept = d->change(u"insert_waiver"_s, {{u":notice"_s, number->value_or(0)},
                                                     {u":ending"_s, ending},
                                                     {u":reason"_s, value(waiver.reason)},
                                                     {u":login"_s, value(waiver.by)},
                                                     {u":at"_s, value(waiver.at)}});
    return kept ? Result<void>() : kept.error();
}

Result<QList<EndedIncident>> Store::endedIncidents(Instant endedAfter, const NoticeId &id,
                                                   int limit)
{
    struct EndedRow
    {
        QByteArray current, ending;
        EndedIncident incident;
    };
    const auto rows =
        d->list(u"list_ended_incidents"_s,
                {{u":ended_after"_s, value(endedAfter)},
                 {u":id"_s, value(id)},
                 {u":row_limit"_s, limit},
                 {u":clear"_s, int(ReplyAnswer::Clear)},
                 {u":unclear"_s, int(ReplyAnswer::Unclear)}},
                [](const QSqlQuery &row) {
                    EndedRow found{row.value(0).toByteArray(), row.value(1).toByteArray(), {}};
                    if (!row.value(2).isNull())
                        found.incident.waiver =
                            Waiver{row.value(2).toString(), row.value(3).toString(),
                                   column::instant(row.value(4))};
                    found.incident.clear = row.value(5).toInt();
                    found.incident.unclear = row.value(6).toInt();
                    return found;
                });
    if (!rows)
        return rows.error();
    QList<EndedIncident> incidents;
    for (EndedRow row : *rows) {
        const auto current = readRevision(row.current, 0, d->path);
        if (!current)
            return current.error();
        const auto ending = readRevision(row.ending, 0, d->path);
        if (!ending)
            return ending.error();
        row.incident.current = current->notice;
        row.incident.ending = ending->notice;
        incidents.append(row.incident);
    }
    return incidents;
}

Result<QList<StoredRevision>> Store::drills(const NoticeId &notice, int limit)
{
    return readRevisions(d->list(u"list_drills"_s,
                                 {{u":id"_s, value(notice)}, {u":row_limit"_s, limit}},
                                 revisionRow),
                         d->path);
}

Result<QList<StoredRevision>> Store::recentRevisions(qint64 before, int limit)
{
    return readRevisions(d->list(u"list_recent_revisions"_s,
                                 {{u":before"_s, qlonglong(before)}, {u":row_limit"_s, limit}},
                                 revisionRow),
                         d->path);
}

} // namespace foghorn
