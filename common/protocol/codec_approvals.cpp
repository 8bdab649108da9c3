// SPDX-License-Identifier: GPL-3.0-or-later
// What is watched over: notices that wait for a second pair of eyes, and what staff did.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr TextRule mayBeEmpty{.longest = limits::otherTextLength,
                              .empty = TextRule::Empty::Allowed,
                              .lines = TextRule::Lines::Many};

} // namespace

namespace codec {

QJsonObject toJson(const Approval &approval)
{
    QJsonObject json{{u"id"_s, approval.id},   {u"notice"_s, foghorn::toJson(approval.notice)},
                     {u"by"_s, approval.by},   {u"at"_s, toIso(approval.at)},
                     {u"why"_s, approval.why}, {u"state"_s, toString(approval.state)}};
    addText(json, u"revises"_s, approval.revises.text);
    if (approval.base > 0)
        json[u"base"_s] = approval.base;
    addText(json, u"decidedBy"_s, approval.decidedBy);
    addInstant(json, u"decidedAt"_s, approval.decidedAt);
    addText(json, u"comment"_s, approval.comment);
    return json;
}

Approval approvalFrom(JsonReader reader)
{
    Approval approval;
    approval.id = reader.text("id"_L1);
    if (const auto notice = reader.raw("notice"_L1))
        approval.notice = reader.take(noticeFromJson(*notice), u"notice"_s);
    approval.revises = reader.id<NoticeId>("revises"_L1, Presence::Optional);
    approval.base = reader.numberOr(0, "base"_L1, 0, std::numeric_limits<int>::max());
    approval.by = reader.text("by"_L1);
    approval.at = reader.instant("at"_L1);
    approval.why = reader.text("why"_L1, mayBeEmpty);
    approval.state =
        reader.choice("state"_L1, approvalStateFromString).value_or(ApprovalState::Waiting);
    approval.decidedBy = reader.text("decidedBy"_L1, {}, Presence::Optional);
    approval.decidedAt = reader.instantIfThere("decidedAt"_L1);
    approval.comment = reader.text("comment"_L1, mayBeEmpty, Presence::Optional);
    return approval;
}

QJsonObject toParams(const ToClient::ApprovalMoved &moved)
{
    return {{u"approval"_s, toJson(moved.approval)}};
}

ToClient::ApprovalMoved fromParams(JsonReader &params, As<ToClient::ApprovalMoved>)
{
    return {approvalFrom(params.object("approval"_L1))};
}

QJsonObject toParams(const ToClient::CertificateEnding &ending)
{
    return {{u"expiresAt"_s, toIso(ending.expiresAt)}};
}

ToClient::CertificateEnding fromParams(JsonReader &params, As<ToClient::CertificateEnding>)
{
    return {params.instant("expiresAt"_L1)};
}

QJsonObject toParams(const ApprovalList &)
{
    return {};
}

ApprovalList fromParams(JsonReader &, As<ApprovalList>)
{
    return {};
}

QJsonObject toParams(const ApprovalDecide &decide)
{
    QJsonObject params{{u"id"_s, decide.id},
                       {u"approve"_s, decide.approve},
                       {u"idempotencyKey"_s, decide.idempotencyKey}};
    addText(params, u"comment"_s, decide.comment);
    return params;
}

ApprovalDecide fromParams(JsonReader &params, As<ApprovalDecide>)
{
    return {params.text("id"_L1), params.flag("approve"_L1, Presence::Required),
            params.text("comment"_L1, mayBeEmpty, Presence::Optional), idempotencyKeyFrom(params)};
}

QJsonObject toParams(const AuditList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    if (list.after > 0)
        params[u"after"_s] = list.after;
    return params;
}

AuditList fromParams(JsonReader &params, As<AuditList>)
{
    AuditList list;
    list.after = params.whole("after"_L1, 0, largestWhole, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

} // namespace codec

QJsonObject toJson(const ApprovalList::Answer &answer)
{
    QJsonArray approvals;
    for (const Approval &approval : answer.approvals)
        approvals += codec::toJson(approval);
    return {{u"approvals"_s, approvals}, {u"more"_s, answer.more}};
}

Result<ApprovalList::Answer> decodeAnswer(const QJsonObject &json, const ApprovalList *)
{
    return reading<ApprovalList>(json, [](JsonReader &reader, ApprovalList::Answer &answer) {
        for (const JsonReader &approval : reader.objects("approvals"_L1, mostListed))
            answer.approvals += codec::approvalFrom(approval);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const ApprovalDecide::Answer &answer)
{
    QJsonObject json;
    if (answer.envelope)
        json[u"envelope"_s] = toJson(*answer.envelope);
    return json;
}

Result<ApprovalDecide::Answer> decodeAnswer(const QJsonObject &json, const ApprovalDecide *)
{
    return reading<ApprovalDecide>(json, [](JsonReader &reader, ApprovalDecide::Answer &answer) {
        if (reader.has("envelope"_L1))
            answer.envelope = codec::envelopeFrom(reader, "envelope"_L1);
    });
}

QJsonObject toJson(const AuditList::Answer &answer)
{
    QJsonArray entries;
    for (const AuditEntry &entry : answer.entries)
        entries += toJson(entry);
    QJsonObject json{{u"entries"_s, entries}, {u"more"_s, answer.more}};
    if (answer.head.number > 0)
        json[u"head"_s] = textOf(answer.head);
    return json;
}

Result<AuditList::Answer> decodeAnswer(const QJsonObject &json, const AuditList *)
{
    return reading<AuditList>(json, [](JsonReader &reader, AuditList::Answer &answer) {
        for (JsonReader &entry : reader.objects("entries"_L1, mostListed))
            answer.entries += entry.take(auditEntryFromJson(entry.json()));
        answer.more = reader.flag("more"_L1);
        if (reader.has("head"_L1)) {
            if (const auto head = auditHeadFromString(reader.text("head"_L1)))
                answer.head = *head;
            else
                reader.complain(u"head"_s, u"is not NUMBER:HASH"_s);
        }
    });
}

} // namespace foghorn
