// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/second_factors.h"

#include "common/log_event.h"
#include "server/identity/one_time_code.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::ErrorCode;

namespace {

Act actOf(const Actor &by, const QJsonObject &before, const QJsonObject &after)
{
    return {by, u"staff.secondFactor"_s, {by.login, before, after}};
}

QJsonObject factor(bool inForce)
{
    return {{u"secondFactor"_s, inForce}};
}

/** Who asks is signed in: they stand in the store. */
Result<StaffRecord> asking(Store &store, const Actor &by)
{
    const auto staff = store.staff(by.login);
    if (!staff)
        return staff.error();
    if (!*staff)
        return Error{u"there is no account %1"_s.arg(by.login)};
    return **staff;
}

} // namespace

/** What became of a code. */
struct SecondFactors::Outcome
{
    enum class Kind { Done, DoneBefore, Wrong, NotBegun };
    Kind kind = Kind::Done;
};

SecondFactors::SecondFactors(StoreThread &store, ProofThrottles &throttles, QString issuer,
                             SecondFactorRule rule)
    : m_store(store), m_throttles(throttles), m_issuer(std::move(issuer)), m_rule(rule)
{
}

void SecondFactors::begin(const Actor &by, Instant now, const Done &done)
{
    const QByteArray secret = makeCodeSecret();
    m_store.ask<bool>(
        this,
        [by, secret, now](Store &store) -> Result<bool> {
            const auto begun = store.beginSecondFactor(by.login, secret);
            if (!begun || !*begun)
                return begun;
            if (auto audited = store.appendAudit(actOf(by, {}, {{u"step"_s, u"begin"_s}}), now);
                !audited)
                return audited.error();
            return begun;
        },
        [done, by, secret, issuer = m_issuer](const Result<bool> &begun) {
            if (!begun)
                return done(notStored(begun.error()));
            if (!*begun)
                return done(refusal(ErrorCode::Conflict,
                                    u"there is a second factor already; drop it first"_s));
            done(ToRelay::SecondFactor::Answer{toBase32(secret),
                                               codeAddress(issuer, by.login, secret)});
        });
}

Result<SecondFactors::Outcome> SecondFactors::confirm(Store &store, const Actor &by,
                                                      const QString &code, Instant now)
{
    using Kind = Outcome::Kind;
    const auto staff = asking(store, by);
    if (!staff)
        return staff.error();
    if (!staff->totpSecret.isEmpty()) {
        // The answer to the same code was lost.
        const auto again = stepOfCode(code, staff->totpSecret, now, 0);
        return Outcome{again == staff->totpCounter ? Kind::DoneBefore : Kind::NotBegun};
    }
    if (staff->totpPending.isEmpty())
        return Outcome{Kind::NotBegun};
    const auto step = stepOfCode(code, staff->totpPending, now, 0);
    if (!step)
        return Outcome{Kind::Wrong};
    const auto confirmed = store.confirmSecondFactor(by.login, staff->totpPending, *step);
    if (!confirmed)
        return confirmed.error();
    if (!*confirmed)
        return Outcome{Kind::NotBegun};
    if (auto audited = store.appendAudit(actOf(by, factor(false), factor(true)), now); !audited)
        return audited.error();
    return Outcome{};
}

Result<SecondFactors::Outcome> SecondFactors::drop(Store &store, const Actor &by,
                                                   const QString &code, Instant now)
{
    using Kind = Outcome::Kind;
    const auto staff = asking(store, by);
    if (!staff)
        return staff.error();
    if (staff->totpSecret.isEmpty())
        return Outcome{Kind::NotBegun};
    const auto step = stepOfCode(code, staff->totpSecret, now, staff->totpCounter);
    const auto used = step ? store.useCode(by.login, *step) : Result<bool>(false);
    if (!used)
        return used.error();
    if (!*used)
        return Outcome{Kind::Wrong};
    if (auto dropped = store.dropSecondFactor(by.login); !dropped)
        return dropped.error();
    if (auto audited = store.appendAudit(actOf(by, factor(true), factor(false)), now); !audited)
        return audited.error();
    return Outcome{};
}

void SecondFactors::take(const Actor &by, const ToRelay::SecondFactor &order, Instant now,
                         const Done &done)
{
    using Kind = Outcome::Kind;
    if (order.step == FactorStep::Begin)
        return begin(by, now, done);
    if (const auto wait = m_throttles.waitForCode(by.login, now))
        return done(tooManyRequests(*wait));
    m_throttles.codeFailed(by.login, now);
    m_store.ask<Outcome>(
        this,
        [by, order, now](Store &store) {
            return order.step == FactorStep::Confirm ? confirm(store, by, order.code, now)
                                                     : drop(store, by, order.code, now);
        },
        [=, this](const Result<Outcome> &outcome) {
            if (!outcome || outcome->kind != Kind::Wrong)
                m_throttles.takeCodeBack(by.login);
            if (!outcome)
                return done(notStored(outcome.error()));
            if (outcome->kind == Kind::Wrong) {
                logWarning(lcIdentity, "secondFactor.wrongCode").with("login", by.login);
                return done(wrongField(ErrorCode::InvalidParams, u"code"_s,
                                       u"is not right, or was used already"_s));
            }
            if (outcome->kind == Kind::NotBegun) {
                return done(refusal(ErrorCode::NotFound, order.step == FactorStep::Drop
                                                             ? u"there is no second factor"_s
                                                             : u"no second factor was begun"_s));
            }
            done(ToRelay::SecondFactor::Answer{});
            if (outcome->kind == Kind::DoneBefore)
                return;
            logInfo(lcIdentity, "secondFactor.moved")
                .with("login", by.login)
                .with("step", toString(order.step));
            if (m_rule == SecondFactorRule::Authors)
                Q_EMIT rightsMoved(by.login);
        });
}

} // namespace foghorn
