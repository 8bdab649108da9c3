// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a second pair of eyes.
#include "server/store/store_private.h"

#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::instant;
using column::optionalInstant;
using column::value;

namespace {

struct ApprovalRow
{
    StoredApproval stored; // all but the notice
    QByteArray notice;
};

ApprovalRow approvalRow(const QSqlQuery &row)
{
    ApprovalRow read;
    StoredApproval &stored = read.stored;
    stored.asked = {row.value(1).toString(), row.value(2).toString(), row.value(3).toByteArray(),
                    instant(row.value(8))};
    stored.request = row.value(4).toByteArray();
    read.notice = row.value(5).toByteArray();
    Approval &approval = stored.approval;
    approval.id = row.value(0).toString();
    approval.by = stored.asked.login;
    approval.revises = NoticeId{row.value(6).toString()};
    approval.base = row.value(7).toInt();
    approval.at = stored.asked.at;
    approval.why = row.value(9).toString();
    approval.state =
        approvalStateFromString(row.value(10).toString()).value_or(ApprovalState::Refused);
    approval.decidedBy = row.value(11).toString();
    approval.decidedAt = optionalInstant(row.value(12));
    approval.comment = row.value(13).toString();
    return read;
}

Result<StoredApproval> readApproval(const ApprovalRow &row, const QString &path)
{
    const auto notice = noticeFromJson(QJsonDocument::fromJson(row.notice).object());
    if (!notice)
        return Error{u"%1 holds a notice that waits for approval and cannot be read (%2)."_s.arg(
            path, notice.error().reason)};
    StoredApproval read = row.stored;
    read.approval.notice = *notice;
    return read;
}

Result<std::optional<StoredApproval>> readOne(const Result<std::optional<ApprovalRow>> &row,
                                              const QString &path)
{
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredApproval>();
    const auto read = readApproval(**row, path);
    if (!read)
        return read.error();
    return std::optional(*read);
}

} // namespace

Result<void> Store::keepApproval(const StoredApproval &kept)
{
    const Approval &approval = kept.approval;
    return d->done(
        u"insert_approval"_s,
        {{u":id"_s, value(approval.id)},
         {u":login"_s, value(kept.asked.login)},
         {u":request_key"_s, value(kept.asked.key)},
         {u":request_hash"_s, value(kept.asked.requestHash)},
         {u":request"_s, value(kept.request)},
         {u":notice"_s, QJsonDocument(toJson(approval.notice)).toJson(QJsonDocument::Compact)},
         {u":revises"_s, value(approval.revises)},
         {u":base"_s, approval.base},
         {u":at"_s, value(approval.at)},
         {u":why"_s, value(approval.why)},
         {u":state"_s, toString(approval.state)},
         {u":decided_by"_s, value(approval.decidedBy)},
         {u":decided_at"_s, value(approval.decidedAt)},
         {u":comment"_s, value(approval.comment)}});
}

Result<std::optional<StoredApproval>> Store::approval(const QString &id)
{
    return readOne(d->first(u"select_approval"_s, {{u":id"_s, value(id)}}, approvalRow), d->path);
}

Result<std::optional<StoredApproval>> Store::approvalOf(const Idempotency &asked)
{
    return readOne(
        d->first(u"select_approval_of_request"_s,
                 {{u":login"_s, value(asked.login)}, {u":request_key"_s, value(asked.key)}},
                 approvalRow),
        d->path);
}

Result<QList<Approval>> Store::approvals(Instant decidedSince, int most)
{
    const auto rows =
        d->list(u"list_approvals"_s, {{u":since"_s, value(decidedSince)}, {u":row_limit"_s, most}},
                approvalRow);
    if (!rows)
        return rows.error();
    QList<Approval> all;
    for (const ApprovalRow &row : *rows) {
        const auto read = readApproval(row, d->path);
        if (!read)
            return read.error();
        all << read->approval;
    }
    return all;
}

Result<bool> Store::decideApproval(const Approval &decided)
{
    const auto changed =
        d->change(u"decide_approval"_s, {{u":id"_s, value(decided.id)},
                                         {u":state"_s, toString(decided.state)},
                                         {u":decided_by"_s, value(decided.decidedBy)},
                                         {u":decided_at"_s, value(decided.decidedAt)},
                                         {u":comment"_s, value(decided.comment)}});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

} // namespace foghorn
