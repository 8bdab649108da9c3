// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace Qt::StringLiterals;

/** Who may listen and who may speak. */
namespace foghorn::sample {

namespace {
const QString key = u"c2a7e6f0-88f1-4b57-9a6e-2f0d1c9b7a35"_s;
const DeskId receptionDesk{u"0192f5a0-1f00-7d10-8a55-0b2f4c6d8e11"_s};
const QString approvalId = u"0192f5b4-30d0-7a44-9b0e-1c2f91d3c777"_s;
} // namespace

EnrolmentTokenEntry lyonToken()
{
    return {u"Qm9uam91ciEh"_s, 2000, 1993, u"ana"_s, at("2026-12-20T08:00:00Z"), false, 7};
}

DeskEntry receptionEntry()
{
    DeskEntry desk;
    desk.id = receptionDesk;
    desk.label = u"Reception, ground floor"_s;
    desk.person = {u"marta@corp.example"_s};
    desk.personName = u"Marta"_s;
    desk.host = u"pc-reception"_s;
    desk.session = u"2"_s;
    desk.site = u"Lyon"_s;
    desk.machine = u"6f1e2d3c4b5a69788796a5b4c3d2e1f0"_s;
    desk.connected = true;
    desk.keyed = true;
    desk.appVersion = u"0.1.0"_s;
    desk.tokenId = lyonToken().id;
    desk.enrolledAt = at("2026-11-16T08:01:30Z");
    desk.lastSeen = at("2026-11-20T09:41:00Z");
    return desk;
}

StaffLimit onlyLyon()
{
    return {Audience{.include = {{.site = {u"Lyon"_s}}}}, Severity::Major};
}

ApiTokenEntry monitoringToken()
{
    return {.id = u"TW9uaXRvcmlu"_s,
            .name = u"Monitoring Lyon"_s,
            .rights = {Right::ReadBoard, Right::Publish},
            .limit = onlyLyon(),
            .createdBy = u"ana"_s,
            .createdAt = at("2026-11-01T09:00:00Z"),
            .expiresAt = at("2027-01-30T09:00:00Z"),
            .lastUsed = at("2026-11-20T09:40:00Z")};
}

Approval waitingApproval()
{
    Approval approval;
    approval.id = approvalId;
    approval.notice = outage();
    approval.by = u"luis"_s;
    approval.at = at("2026-11-20T09:41:12Z");
    approval.why = u"critical, wide"_s;
    return approval;
}

Many<ToRelay::EnrolmentList> of(As<ToRelay::EnrolmentList>)
{
    return {{"all", {}}};
}

Many<ToRelay::EnrolmentRevoke> of(As<ToRelay::EnrolmentRevoke>)
{
    return {{"of Lyon", {lyonToken().id, key}}};
}

Many<ToRelay::DeskList> of(As<ToRelay::DeskList>)
{
    return {{"from the first", {}},
            {"who is shut out in Lyon", {u"lyon"_s, true, receptionDesk, 50}}};
}

Many<ToRelay::DeskRename> of(As<ToRelay::DeskRename>)
{
    return {{"named", {receptionDesk, u"Reception, ground floor"_s, key}},
            {"no name any more", {receptionDesk, {}, key}}};
}

Many<ToRelay::DeskRevoke> of(As<ToRelay::DeskRevoke>)
{
    return {{"stolen", {receptionDesk, u"The laptop was stolen on the train."_s, key}},
            {"without a word", {receptionDesk, {}, key}}};
}

Many<ToRelay::DeskReadmit> of(As<ToRelay::DeskReadmit>)
{
    return {{"found again", {receptionDesk, key}}};
}

Many<ToRelay::StaffList> of(As<ToRelay::StaffList>)
{
    return {{"from the first", {}}, {"further", {u"luis"_s, 20}}};
}

Many<ToRelay::StaffChange> of(As<ToRelay::StaffChange>)
{
    ToRelay::StaffChange lyon{.login = u"luis"_s, .idempotencyKey = key};
    ToRelay::StaffChange all = lyon;
    lyon.role = Role::Author;
    lyon.limit = onlyLyon();
    all.name = u"Luis"_s;
    all.limit = StaffLimit();
    all.disabled = true;
    all.dropSecondFactor = true;
    return {{"speaks to Lyon only", lyon}, {"shut out", all}};
}

Many<ToRelay::StaffPassword> of(As<ToRelay::StaffPassword>)
{
    return {{"one's own", {{}, u"o rato roeu a rolha"_s, u"tres tristes tigres"_s, key}},
            {"somebody's", {u"luis"_s, {}, u"un chasseur sachant chasser"_s, key}}};
}

Many<ToRelay::SecondFactor> of(As<ToRelay::SecondFactor>)
{
    return {{"begun", {}},
            {"confirmed", {FactorStep::Confirm, u"287082"_s}},
            {"dropped", {FactorStep::Drop, u"081804"_s}}};
}

Many<ToRelay::ApiTokenCreate> of(As<ToRelay::ApiTokenCreate>)
{
    return {{"for the monitoring of Lyon",
             {u"Monitoring Lyon"_s, {Right::ReadBoard, Right::Publish}, onlyLyon(), 90, key}},
            {"to look only", {u"Wallboard"_s, {Right::ReadBoard}, {}, 365, key}}};
}

Many<ToRelay::ApiTokenList> of(As<ToRelay::ApiTokenList>)
{
    return {{"all", {}}};
}

Many<ToRelay::ApiTokenRevoke> of(As<ToRelay::ApiTokenRevoke>)
{
    return {{"of the monitoring", {monitoringToken().id, key}}};
}

Many<ToRelay::ApprovalList> of(As<ToRelay::ApprovalList>)
{
    return {{"all", {}}};
}

Many<ToRelay::ApprovalDecide> of(As<ToRelay::ApprovalDecide>)
{
    return {{"approved", {approvalId, true, {}, key}},
            {"refused", {approvalId, false, u"Lyon is not concerned: only Madrid."_s, key}}};
}

Many<ToRelay::AuditList> of(As<ToRelay::AuditList>)
{
    return {{"from the first", {}}, {"further", {4711, 50}}};
}

Many<ToClient::CertificateEnding> of(As<ToClient::CertificateEnding>)
{
    return {{"in two weeks", {at("2026-12-04T12:00:00Z")}}};
}

Many<ToClient::ApprovalMoved> of(As<ToClient::ApprovalMoved>)
{
    Approval decided = waitingApproval();
    decided.revises = decided.notice.id;
    decided.base = 2;
    decided.state = ApprovalState::Refused;
    decided.decidedBy = u"ana"_s;
    decided.decidedAt = at("2026-11-20T09:42:00Z");
    decided.comment = u"Lyon is not concerned: only Madrid."_s;
    return {{"waits", {waitingApproval()}}, {"refused", {decided}}};
}

} // namespace foghorn::sample
