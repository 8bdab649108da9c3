// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/four_eyes.h"

#include "common/model/lifecycle.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/notices/audited.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

QJsonObject toldOf(const Approval &approval)
{
    QJsonObject json{{u"state"_s, toString(approval.state)}};
    if (!approval.comment.isEmpty())
        json[u"comment"_s] = approval.comment;
    return json;
}

QString both(bool critical, bool wide)
{
    QStringList reasons;
    if (critical)
        reasons << u"critical"_s;
    if (wide)
        reasons << u"wide"_s;
    return reasons.join(u", "_s);
}

/** What waited and does so in vain, now that `next` is out. */
bool isOvertakenBy(const Notice &next, const Approval &waiting, const QString &login)
{
    if (next.revision > 1)
        return waiting.revises == next.id;
    // The author could not wait and sent the same words again, as an emergency.
    return waiting.revises.isEmpty() && waiting.by == login && waiting.notice.text == next.text;
}

Approval decided(Approval approval, ApprovalState state, const QString &by, const QString &comment,
                 Instant now)
{
    approval.state = state;
    approval.decidedBy = by;
    approval.decidedAt = now;
    approval.comment = comment;
    return approval;
}

Result<Approval> settle(Store &store, const Actor &by, const QString &act, const Approval &after)
{
    const auto done = store.decideApproval(after);
    if (!done)
        return done.error();
    const auto told =
        store.appendAudit({by, act, {after.id, {}, toldOf(after)}}, after.decidedAt.value());
    if (!told)
        return told.error();
    return after;
}

/** It went out at once: for all who approve to read. */
Result<Approval> keepEmergency(Store &store, const Actor &author, const Notice &next,
                               const QString &why, const QString &reason, Instant now)
{
    const Approval approval = decided({.id = makeUuidV7(now.time_since_epoch().count()),
                                       .notice = next,
                                       .revises = next.revision > 1 ? next.id : NoticeId(),
                                       .base = next.revision - 1,
                                       .by = author.login,
                                       .at = now,
                                       .why = why},
                                      ApprovalState::Approved, author.login, reason, now);
    if (const auto kept = store.keepApproval({approval, {}, {author.login, {}, {}, now}}); !kept)
        return kept.error();
    const auto told = store.appendAudit(
        {author, u"approval.emergency"_s, {approval.id, {}, toldOf(approval)}}, now);
    if (!told)
        return told.error();
    return approval;
}

} // namespace

std::optional<FourEyesRule> fourEyesRuleFromStrings(const QStringList &words)
{
    FourEyesRule rule;
    for (const QString &word : words) {
        if (word == "critical"_L1)
            rule.critical = true;
        else if (word == "wide"_L1)
            rule.wide = true;
        else if (word != "none"_L1 || words.size() > 1)
            return {};
    }
    return rule;
}

bool isWide(const Audience &audience, const Roster &roster, Instant now,
            std::chrono::milliseconds window)
{
    if (audience.everyone && audience.exclude.isEmpty())
        return true;
    qsizetype people = 0;
    qsizetype reached = 0;
    for (const PersonPresence &person : roster.weigh(audience, now, window)) {
        people += person.seenLately || person.online;
        reached += person.matches && (person.seenLately || person.online);
    }
    return reached > 0 && reached * 2 >= people;
}

QString SecondLook::why(const Notice &next, const std::optional<Notice> &before) const
{
    if (isEnding(next.phase))
        return {};
    const bool asksAnew = next.asks == next.revision;
    const bool triedOut = next.exercise && !wide; // before it goes to everybody
    const bool wasCritical = before && before->severity == Severity::Critical;
    return both(rule.critical && !triedOut && next.severity == Severity::Critical &&
                    (asksAnew || !wasCritical),
                rule.wide && wide && (asksAnew || !wasWide));
}

QString SecondLook::why(Severity severity) const
{
    return both(rule.critical && severity == Severity::Critical, rule.wide && wide);
}

RpcError waits(const Approval &approval)
{
    RpcError error =
        refusal(ErrorCode::ApprovalNeeded,
                u"kept: it goes out once somebody else has approved it (%1)"_s.arg(approval.why));
    error.approval = approval.id;
    return error;
}

RpcError decidedAlready(const Approval &approval)
{
    // What was read before another one decided still says that it waits.
    return wrongField(
        ErrorCode::InvalidParams, u"id"_s,
        approval.state == ApprovalState::Waiting
            ? u"was decided by somebody else meanwhile"_s
            : u"was decided already: %1 by %2"_s.arg(toString(approval.state), approval.decidedBy));
}

/** Nothing: the approval still waits. */
static Result<std::optional<RpcError>> decidedFirst(Store &store, const QString &id)
{
    const auto found = store.approval(id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional(refusal(ErrorCode::NotFound, u"there is no such approval"_s));
    const Approval &approval = (*found)->approval;
    return approval.state == ApprovalState::Waiting ? std::nullopt
                                                    : std::optional(decidedAlready(approval));
}

Result<std::optional<RpcError>> earlierWord(Store &store, const SecondLook &look,
                                            const Idempotency &asked)
{
    if (look.approved)
        return decidedFirst(store, look.approved->id);
    const auto found = store.approvalOf(asked);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<RpcError>();
    if ((*found)->asked.requestHash != asked.requestHash)
        return std::optional(keyReused());
    const Approval &approval = (*found)->approval;
    if (approval.state == ApprovalState::Waiting)
        return std::optional(waits(approval));
    if (approval.state == ApprovalState::Approved) // so long ago that its answer is forgotten
        return std::optional<RpcError>();
    RpcError error =
        refusal(ErrorCode::Forbidden,
                u"%1 by %2 %3"_s.arg(toString(approval.state), approval.decidedBy, approval.comment)
                    .trimmed());
    error.approval = approval.id;
    return std::optional(error);
}

Result<Approval> keepWaiting(Store &store, const Actor &author, Approval approval,
                             const SecondLook &look, const Idempotency &asked)
{
    approval.id = makeUuidV7(asked.at.time_since_epoch().count());
    approval.by = author.login;
    approval.at = asked.at;
    if (const auto kept = store.keepApproval({approval, look.request, asked}); !kept)
        return kept.error();
    QJsonObject after = audited(approval.notice);
    after[u"why"_s] = approval.why;
    const Changed changed{approval.id, {}, after};
    if (const auto told = store.appendAudit({author, u"approval.ask"_s, changed}, asked.at); !told)
        return told.error();
    return approval;
}

Result<Approval> settleApproved(Store &store, const Approved &approved, Instant now)
{
    const auto found = store.approval(approved.id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{u"the approval is gone"_s};
    return settle(store, approved.by, u"approval.decide"_s,
                  decided((*found)->approval, ApprovalState::Approved, approved.by.login,
                          approved.comment, now));
}

Result<QList<Approval>> settleApprovals(Store &store, const Actor &author, const Notice &next,
                                        const QString &why, const SecondLook &look, Instant now)
{
    QList<Approval> moved;
    const auto take = [&moved](const Result<Approval> &approval) {
        if (approval)
            moved << *approval;
        return approval;
    };
    if (look.approved) {
        if (const auto done = take(settleApproved(store, *look.approved, now)); !done)
            return done.error();
    } else if (!why.isEmpty()) {
        if (const auto done = take(keepEmergency(store, author, next, why, look.emergency, now));
            !done)
            return done.error();
    }
    const auto waiting = store.approvals(Instant::max(), mostApprovals);
    if (!waiting)
        return waiting.error();
    for (const Approval &each : *waiting) {
        if (!isOvertakenBy(next, each, author.login))
            continue;
        const Approval late = decided(each, ApprovalState::Overtaken, author.login, {}, now);
        if (const auto done = take(settle(store, author, u"approval.overtake"_s, late)); !done)
            return done.error();
    }
    return moved;
}

} // namespace foghorn
