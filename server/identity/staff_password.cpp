// SPDX-License-Identifier: GPL-3.0-or-later
// The part of StaffOffice where a password is hashed: a new account, and another password.
#include "common/log_event.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/identity/staff_office.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

constexpr int longestPassword = 1000;

std::optional<FieldProblem> problemOfPassword(const QString &password)
{
    if (password.size() >= StaffOffice::shortestPassword && password.size() <= longestPassword)
        return {};
    return FieldProblem{u"password"_s,
                        u"must have at least %1 characters"_s.arg(StaffOffice::shortestPassword)};
}

/** What is wrong with a new member of staff, if anything. */
QList<FieldProblem> problemsOf(const ToRelay::StaffAdd &order)
{
    QList<FieldProblem> problems;
    const QString login = normalisedLogin(order.login);
    const bool strange = std::any_of(login.begin(), login.end(),
                                     [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (login.isEmpty() || login.size() > 64 || strange)
        problems.append({u"login"_s, u"must have 1 to 64 characters without blanks"_s});
    if (order.name.size() > 80)
        problems.append({u"name"_s, u"must have at most 80 characters"_s});
    if (const auto problem = problemOfPassword(order.password))
        problems.append(*problem);
    return problems;
}

enum class Added { Added, LoginTaken, KeyReused };

Result<Added> addOnce(Store &store, const Actor &by, const StaffRecord &record,
                      const Idempotency &idempotency)
{
    const auto earlier = earlierRequest(store, idempotency);
    if (!earlier)
        return earlier.error();
    if (*earlier != EarlierRequest::None)
        return *earlier == EarlierRequest::Same ? Added::Added : Added::KeyReused;
    const auto added = store.addStaff(record);
    if (!added)
        return added.error();
    if (!*added)
        return Added::LoginTaken;
    QJsonObject after{{u"name"_s, record.name}, {u"role"_s, toString(record.role)}};
    if (!record.limit.isNone())
        after[u"limit"_s] = toJson(record.limit);
    const Act act{by, u"staff.add"_s, {record.login, {}, after}};
    if (auto kept = store.rememberAnswer(idempotency, "{}", act); !kept)
        return kept.error();
    return Added::Added;
}

/** Whose password it is, and whether it was changed by the same request before. */
struct Known
{
    EarlierRequest earlier = EarlierRequest::None;
    std::optional<StaffRecord> staff = {};
};

Result<Known> look(Store &store, const QString &login, const Idempotency &idempotency)
{
    const auto earlier = earlierRequest(store, idempotency);
    if (!earlier)
        return earlier.error();
    const auto staff = store.staff(login);
    if (!staff)
        return staff.error();
    return Known{*earlier, *staff};
}

} // namespace

void StaffOffice::add(const Actor &by, const ToRelay::StaffAdd &order, Instant now,
                      const Done<ToRelay::StaffAdd::Answer> &done)
{
    if (const auto problems = problemsOf(order); !problems.isEmpty()) {
        return done(
            RpcError{.code = ErrorCode::InvalidParams,
                     .message = u"%1 %2"_s.arg(problems.first().field, problems.first().reason),
                     .fields = problems});
    }
    if (const auto objection = objectionTo(order.limit))
        return done(*objection);
    if (m_hasher.isBusy())
        return done(tooManyRequests(std::chrono::seconds(1)));

    const StaffRecord staff{.login = normalisedLogin(order.login),
                            .name = order.name,
                            .role = order.role,
                            .passwordHash = {},
                            .limit = order.limit};
    // The password stays out of this hash: a fast hash of it must not lie in the store.
    QByteArray asked = "staff.add\n" + staff.login.toUtf8() + '\n' + staff.name.toUtf8() + '\n' +
                       toString(staff.role).toUtf8();
    if (!staff.limit.isNone())
        asked += '\n' + QJsonDocument(toJson(staff.limit)).toJson(QJsonDocument::Compact);
    const Idempotency idempotency{by.login, order.idempotencyKey, sha256(asked), now};
    m_hasher.hash(order.password, this, [=, this](Result<QString> hash) mutable {
        if (!hash)
            return done(refusal(ErrorCode::InternalError, hash.error().reason));
        StaffRecord record = staff;
        record.passwordHash = *hash;
        m_store.ask<Added>(
            this, [=](Store &store) { return addOnce(store, by, record, idempotency); },
            [done, by, record](Result<Added> added) {
                if (!added)
                    return done(notStored(added.error()));
                if (*added == Added::KeyReused)
                    return done(keyReused());
                if (*added == Added::LoginTaken) {
                    return done(wrongField(
                        ErrorCode::InvalidParams, u"login"_s,
                        u"there is somebody with the login %1 already"_s.arg(record.login)));
                }
                logInfo(lcIdentity, "staff.added")
                    .with("login", record.login)
                    .with("role", toString(record.role))
                    .with("by", by.login);
                done(ToRelay::StaffAdd::Answer{});
            });
    });
}

void StaffOffice::changePassword(const Actor &by, const QString &token,
                                 const ToRelay::StaffPassword &order, Instant now,
                                 const Done<ToRelay::StaffPassword::Answer> &done)
{
    if (const auto problem = problemOfPassword(order.password))
        return done(wrongField(ErrorCode::InvalidParams, problem->field, problem->reason));
    PasswordChange change{by,
                          order.login.isEmpty() ? by.login : normalisedLogin(order.login),
                          {},
                          order.current,
                          order.password,
                          {},
                          done};
    if (change.isOwn()) {
        change.kept = sha256(token.toLatin1());
        if (const auto wait = m_throttles.wait(change.asTry(), now))
            return done(tooManyRequests(*wait));
        m_throttles.failed(change.asTry(), now);
    }
    // Neither password is in this hash, as in add().
    change.idempotency = {by.login, order.idempotencyKey,
                          sha256("staff.password\n" + change.login.toUtf8()), now};
    m_store.ask<Known>(
        this,
        [login = change.login, idempotency = change.idempotency](Store &store) {
            return look(store, login, idempotency);
        },
        [=, this](const Result<Known> &known) {
            std::optional<RpcError> refused;
            const bool asked = known && known->earlier == EarlierRequest::Same;
            if (!known)
                refused = notStored(known.error());
            else if (known->earlier == EarlierRequest::KeyReused)
                refused = keyReused();
            else if (!known->staff)
                refused = refusal(ErrorCode::NotFound, u"there is no such account"_s);
            else if (known->staff->isFromDirectory())
                refused = wrongField(ErrorCode::InvalidParams, u"login"_s,
                                     u"the directory knows this password; it is changed there"_s);
            else if (m_hasher.isBusy())
                refused = tooManyRequests(std::chrono::seconds(1));
            if (change.isOwn() && (refused || asked))
                m_throttles.takeBack(change.asTry());
            if (refused)
                return done(*refused);
            if (asked)
                return done(ToRelay::StaffPassword::Answer{});
            if (change.isOwn())
                proveCurrent(change, *known->staff);
            else
                storePassword(change, *known->staff);
        });
}

void StaffOffice::proveCurrent(const PasswordChange &change, const StaffRecord &staff)
{
    m_hasher.verify(staff.passwordHash, change.current, this, [=, this](bool good) {
        if (good) {
            m_throttles.takeBack(change.asTry());
            return storePassword(change, staff);
        }
        logWarning(lcIdentity, "password.currentWrong")
            .with("login", change.login)
            .with("peer", change.by.from);
        change.done(wrongField(ErrorCode::InvalidParams, u"current"_s, u"is not your password"_s));
    });
}

void StaffOffice::storePassword(const PasswordChange &change, const StaffRecord &staff)
{
    const auto store = [=, this](const QString &hash) {
        const auto inside = [=](Store &store) -> Result<ChangeOutcome> {
            const auto changed = store.changePassword(change.login, staff.passwordHash, hash);
            if (!changed)
                return changed.error();
            if (!*changed) // somebody else was faster
                return ChangeOutcome{ChangeOutcome::Kind::Conflict};
            if (auto ended = store.endSessions(change.login, change.kept); !ended)
                return ended.error();
            return ChangeOutcome::done(0, {change.login});
        };
        m_store.ask<ChangeOutcome>(
            this,
            [=](Store &store) {
                return changeOnce(store, change.by, u"staff.password"_s, change.idempotency,
                                  inside);
            },
            [this, change](const Result<ChangeOutcome> &outcome) {
                if (!outcome)
                    return change.done(notStored(outcome.error()));
                if (const auto error = refusalOf(*outcome, u"password"_s))
                    return change.done(*error);
                logInfo(lcIdentity, "staff.passwordChanged")
                    .with("login", change.login)
                    .with("by", change.by.login);
                change.done(ToRelay::StaffPassword::Answer{});
                Q_EMIT signInsEnded(change.login, change.kept);
            });
    };
    m_hasher.hash(change.password, this, [=](const Result<QString> &hash) {
        if (!hash)
            return change.done(refusal(ErrorCode::InternalError, hash.error().reason));
        store(*hash);
    });
}

} // namespace foghorn
