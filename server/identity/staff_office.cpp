// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/staff_office.h"

#include "common/log_event.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;
using Kind = ChangeOutcome::Kind;

constexpr int longestName = 80;

StaffEntry entryOf(const StaffRecord &staff)
{
    return {.login = staff.login,
            .name = staff.name,
            .role = staff.role,
            .limit = staff.limit,
            .disabled = staff.disabled,
            .secondFactor = !staff.totpSecret.isEmpty(),
            .fromDirectory = staff.isFromDirectory(),
            .lastSignIn = staff.lastSignIn};
}

QJsonObject audited(const StaffRecord &staff)
{
    return {{u"name"_s, staff.name},
            {u"role"_s, toString(staff.role)},
            {u"limit"_s, toJson(staff.limit)},
            {u"disabled"_s, staff.disabled},
            {u"secondFactor"_s, !staff.totpSecret.isEmpty()}};
}

/** Only what is another now. */
Changed changeOf(const StaffRecord &before, const StaffRecord &after)
{
    Changed changed{after.login, audited(before), audited(after)};
    for (const QString &member : changed.after.keys()) {
        if (changed.before[member] == changed.after[member]) {
            changed.before.remove(member);
            changed.after.remove(member);
        }
    }
    return changed;
}

StaffRecord changedBy(const ToRelay::StaffChange &order, const StaffRecord &before)
{
    StaffRecord after = before;
    after.name = order.name.value_or(before.name);
    after.role = order.role.value_or(before.role);
    after.limit = order.limit.value_or(before.limit);
    after.disabled = order.disabled.value_or(before.disabled);
    if (order.dropSecondFactor) {
        after.totpSecret.clear();
        after.totpPending.clear();
    }
    return after;
}

} // namespace

StaffOffice::StaffOffice(StoreThread &store, PasswordHasher &hasher, ProofThrottles &throttles,
                         SecondFactorRule rule)
    : m_store(store), m_hasher(hasher), m_throttles(throttles), m_rule(rule)
{
}

void StaffOffice::list(const ToRelay::StaffList &question,
                       const Done<ToRelay::StaffList::Answer> &done)
{
    m_store.ask<QList<StaffRecord>>(
        this,
        [question](Store &store) { return store.staffBehind(question.after, question.limit + 1); },
        [done, limit = question.limit](const Result<QList<StaffRecord>> &staff) {
            if (!staff)
                return done(notStored(staff.error()));
            ToRelay::StaffList::Answer answer{{}, staff->size() > limit};
            for (const StaffRecord &one : staff->first(std::min<qsizetype>(limit, staff->size())))
                answer.staff += entryOf(one);
            fitFrame(answer, &ToRelay::StaffList::Answer::staff);
            done(answer);
        });
}

/** What a change came to. */
struct StaffOffice::Outcome
{
    ChangeOutcome changed = {};
    std::optional<RpcError> refused = {};
    bool signedOut = false; // may do less
    bool moved = false;     // may do more
};

Result<ChangeOutcome> StaffOffice::apply(Store &store, const ToRelay::StaffChange &order,
                                         SecondFactorRule rule, Outcome &outcome)
{
    const auto found = store.staff(normalisedLogin(order.login));
    if (!found)
        return found.error();
    if (!*found)
        return ChangeOutcome{Kind::NotFound};
    const StaffRecord &before = **found;
    const StaffRecord after = changedBy(order, before);
    if (before.isFromDirectory() && after.role != before.role) {
        outcome.refused = wrongField(ErrorCode::InvalidParams, u"role"_s,
                                     u"the directory gives %1 the role"_s.arg(before.login));
        return ChangeOutcome{Kind::Conflict};
    }
    const auto stored = store.changeStaff(after);
    if (!stored)
        return stored.error();
    if (!*stored) {
        outcome.refused = refusal(
            ErrorCode::Forbidden,
            u"%1 is the last administrator who can sign in here; make another one first"_s.arg(
                before.login));
        return ChangeOutcome{Kind::Conflict};
    }
    const bool dropped = order.dropSecondFactor && !before.totpSecret.isEmpty();
    const StaffAccount could = accountOf(before, rule), can = accountOf(after, rule);
    outcome.signedOut = dropped || mayDoLess(could, can) || (after.disabled && !before.disabled);
    outcome.moved = !(could.rights == can.rights && could.limit == can.limit);
    Result<void> done;
    if (order.dropSecondFactor)
        done = store.dropSecondFactor(before.login);
    if (done && outcome.signedOut)
        done = store.endSessions(before.login);
    if (!done)
        return done.error();
    return ChangeOutcome::done(0, changeOf(before, after));
}

void StaffOffice::change(const Actor &by, const ToRelay::StaffChange &order, Instant now,
                         const Done<ToRelay::StaffChange::Answer> &done)
{
    if (order.name && order.name->size() > longestName)
        return done(wrongField(ErrorCode::InvalidParams, u"name"_s,
                               u"must have at most %1 characters"_s.arg(longestName)));
    if (const auto objection = objectionTo(order.limit.value_or(StaffLimit())))
        return done(*objection);
    m_store.ask<Outcome>(
        this,
        [by, order, rule = m_rule,
         idempotency = idempotencyOf(by, order, now)](Store &store) -> Result<Outcome> {
            Outcome outcome;
            const auto changed =
                changeOnce(store, by, u"staff.change"_s, idempotency,
                           [&](Store &inside) { return apply(inside, order, rule, outcome); });
            if (!changed)
                return changed.error();
            outcome.changed = *changed;
            return outcome;
        },
        [this, by, done, login = normalisedLogin(order.login)](const Result<Outcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (outcome->refused)
                return done(*outcome->refused);
            if (const auto error = refusalOf(outcome->changed, u"account"_s))
                return done(*error);
            logInfo(lcIdentity, "staff.changed")
                .with("login", login)
                .with("by", by.login)
                .with("signedOut", outcome->signedOut);
            done(ToRelay::StaffChange::Answer{});
            if (outcome->signedOut)
                Q_EMIT signInsEnded(login, {});
            else if (outcome->moved)
                Q_EMIT rightsMoved(login);
        });
}

} // namespace foghorn
