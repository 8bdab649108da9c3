// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/approvals.h"

#include "common/log_event.h"
#include "common/overloaded.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

constexpr auto toldFor = std::chrono::hours(24); // what was decided

} // namespace

void Approvals::list(Instant now, Done<ToRelay::ApprovalList> done)
{
    m_store.ask<QList<Approval>>(
        this, [now](Store &store) { return store.approvals(now - toldFor, mostApprovals + 1); },
        [done](const Result<QList<Approval>> &found) {
            if (!found)
                return done(notStored(found.error()));
            ToRelay::ApprovalList::Answer answer{
                found->first(std::min<qsizetype>(mostApprovals, found->size())),
                found->size() > mostApprovals};
            fitFrame(answer, &ToRelay::ApprovalList::Answer::approvals);
            done(answer);
        });
}

void Approvals::decide(const Actor &by, bool mayRefuse, const ToRelay::ApprovalDecide &order,
                       Instant now, Done<ToRelay::ApprovalDecide> done)
{
    struct Found
    {
        std::optional<StoredApproval> kept;
        std::optional<StaffRecord> author;
    };
    m_store.ask<Found>(
        this,
        [id = order.id](Store &store) -> Result<Found> {
            const auto kept = store.approval(id);
            if (!kept)
                return kept.error();
            if (!*kept)
                return Found{};
            const auto author = store.staff((*kept)->approval.by);
            if (!author)
                return author.error();
            return Found{*kept, *author};
        },
        [=, this](const Result<Found> &found) {
            if (!found)
                return done(notStored(found.error()));
            if (!found->kept)
                return done(refusal(ErrorCode::NotFound, u"there is no such approval"_s));
            const Approval &approval = found->kept->approval;
            const bool own = approval.by == by.login;
            if (order.approve && own) {
                m_audit.noteRefused({by, u"approval.own"_s, {approval.id}}, now);
                return done(refusal(ErrorCode::Forbidden,
                                    u"you wrote this yourself: somebody else has to approve it"_s));
            }
            if (!order.approve && !own && !mayRefuse)
                return done(
                    refusal(ErrorCode::Forbidden,
                            u"only who approves may refuse what %1 wrote"_s.arg(approval.by)));
            if (const auto beyond = own ? std::nullopt : overLimit(by, approval.notice))
                return done(*beyond);
            if (!order.approve)
                return refuse(by, approval, order, now, done);
            approve(*found->kept, found->author, {approval.id, by, order.comment.trimmed()}, now,
                    done);
        });
}

void Approvals::approve(const StoredApproval &kept, const std::optional<StaffRecord> &author,
                        const Approved &approved, Instant now, Done<ToRelay::ApprovalDecide> done)
{
    const Approval &approval = kept.approval;
    const bool repeated = approval.state == ApprovalState::Approved &&
                          approval.decidedBy == approved.by.login; // the answer was lost
    if (approval.state != ApprovalState::Waiting && !repeated)
        return done(decidedAlready(approval));
    const auto account = author && !author->disabled
                             ? std::optional(accountOf(*author, m_secondFactor))
                             : std::nullopt;
    if (!account || !account->may(Right::Publish))
        return done(refusal(ErrorCode::Forbidden,
                            u"%1 may not publish any more: write it anew"_s.arg(approval.by)));
    const Actor actor{.login = approval.by, .limit = account->limit};
    const auto sent = [done](const RpcResult<Envelope> &result) {
        if (const auto *error = std::get_if<RpcError>(&result))
            return done(*error);
        done(ToRelay::ApprovalDecide::Answer{std::get<Envelope>(result)});
    };
    const auto saved = [done](const RpcResult<ToRelay::SeriesSave::Answer> &result) {
        if (const auto *error = std::get_if<RpcError>(&result))
            return done(*error);
        done(ToRelay::ApprovalDecide::Answer{});
    };
    const auto unreadable = [done] { done(notStored({u"what was kept cannot be read"_s})); };
    const auto read = decodeRequest(kept.request);
    const auto *incoming = std::get_if<IncomingRequest>(&read);
    if (!incoming)
        return unreadable();
    std::visit(Overloaded{[&](const ToRelay::NoticePublish &request) {
                              m_publisher.carryOutKept(request, kept, actor, approved, now, sent);
                          },
                          [&](const ToRelay::NoticeRevise &request) {
                              m_publisher.carryOutKept(request, kept, actor, approved, now, sent);
                          },
                          [&](const ToRelay::SeriesSave &request) {
                              m_series.save(actor, request, now, saved, approved);
                          },
                          [&](const auto &) { unreadable(); }},
               incoming->request);
}

void Approvals::refuse(const Actor &by, const Approval &kept, const ToRelay::ApprovalDecide &order,
                       Instant now, Done<ToRelay::ApprovalDecide> done)
{
    Approval refused = kept;
    refused.state = ApprovalState::Refused;
    refused.decidedBy = by.login;
    refused.decidedAt = now;
    refused.comment = order.comment.trimmed();
    const auto change = [refused](Store &store) -> Result<ChangeOutcome> {
        const auto done = store.decideApproval(refused);
        if (!done)
            return done.error();
        if (!*done)
            return ChangeOutcome{ChangeOutcome::Kind::Conflict};
        return ChangeOutcome::done(
            0, {refused.id,
                {},
                {{u"state"_s, toString(refused.state)}, {u"comment"_s, refused.comment}}});
    };
    m_store.ask<ChangeOutcome>(
        this,
        [by, change, idempotency = idempotencyOf(by, order, now)](Store &store) {
            return changeOnce(store, by, u"approval.decide"_s, idempotency, change);
        },
        [this, refused, kept, done](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (outcome->kind == ChangeOutcome::Kind::Conflict)
                return done(decidedAlready(kept));
            if (const auto error = refusalOf(*outcome, u"approval"_s))
                return done(*error);
            logInfo(lcNotices, "approval.refused")
                .with("approval", refused.id)
                .with("author", refused.by)
                .with("by", refused.decidedBy);
            Q_EMIT moved(refused);
            done(ToRelay::ApprovalDecide::Answer{});
        });
}

} // namespace foghorn
