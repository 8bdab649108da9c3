// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/sign_in.h"

#include "common/log_event.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/identity/rights.h"
#include "server/identity/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

QString pairKey(const QString &login, const QString &address)
{
    return login + QChar(u'\n') + address;
}

/** What is wrong with a new member of staff, if anything. */
QList<FieldProblem> problemsOf(const ToRelay::StaffAdd &request)
{
    QList<FieldProblem> problems;
    const QString login = normalisedLogin(request.login);
    const bool strange = std::any_of(login.begin(), login.end(),
                                     [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (login.isEmpty() || login.size() > 64 || strange)
        problems.append({u"login"_s, u"must have 1 to 64 characters without blanks"_s});
    if (request.name.size() > 80)
        problems.append({u"name"_s, u"must have at most 80 characters"_s});
    if (request.password.size() < SignIn::shortestPassword || request.password.size() > 1000) {
        problems.append(
            {u"password"_s, u"must have at least %1 characters"_s.arg(SignIn::shortestPassword)});
    }
    return problems;
}

enum class Added { Added, LoginTaken, KeyReused };

Result<Added> add(Store &store, const Actor &by, const StaffRecord &record,
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
    const Act act{
        by,
        u"staff.add"_s,
        {record.login, {}, {{u"name"_s, record.name}, {u"role"_s, toString(record.role)}}}};
    if (auto kept = store.rememberAnswer(idempotency, "{}", act); !kept)
        return kept.error();
    return Added::Added;
}

} // namespace

QString normalisedLogin(const QString &login)
{
    return login.trimmed().toLower();
}

SignIn::SignIn(StoreThread &store, PasswordHasher &hasher) : m_store(store), m_hasher(hasher) {}

void SignIn::signIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer, Instant now,
                    Done done)
{
    if (!hello.token.isEmpty())
        return byToken(hello, now, std::move(done));

    const QString login = normalisedLogin(hello.login);
    const QString address = peer.toString();
    for (const auto &wait : {m_pairs.wait(pairKey(login, address), now), m_logins.wait(login, now),
                             m_addresses.wait(address, now)}) {
        if (wait) {
            logWarning(lcIdentity, "signIn.throttled")
                .with("login", login)
                .with("peer", address)
                .with("waitMs", wait->count());
            return done(tooManyRequests(*wait));
        }
    }
    if (m_hasher.isBusy())
        return done(tooManyRequests(std::chrono::seconds(1)));
    byPassword(hello, address, now, std::move(done));
}

void SignIn::byPassword(const ToRelay::ConsoleHello &hello, const QString &address, Instant now,
                        Done done)
{
    const QString login = normalisedLogin(hello.login);
    const QString pair = pairKey(login, address);
    m_pairs.failed(pair, now);
    m_logins.failed(login, now);
    m_addresses.failed(address, now);
    const auto takeBack = [this, pair, login, address] {
        m_pairs.takeBack(pair);
        m_logins.takeBack(login);
        m_addresses.takeBack(address);
    };
    m_store.ask<std::optional<StaffRecord>>(
        this, [login](Store &store) { return store.staff(login); },
        [=, this, password = hello.password](Result<std::optional<StaffRecord>> found) {
            if (!found) {
                takeBack();
                return done(notStored(found.error()));
            }
            const auto staff = *found;
            // An account of this relay wins over the same login in the directory.
            if (m_directory && (!staff || staff->passwordHash.isEmpty()))
                return byDirectory({login, address, now, takeBack, done}, password);
            m_hasher.verify(staff ? staff->passwordHash : QString(), password, this,
                            [=, this](bool good) {
                                if (!good) {
                                    logWarning(lcIdentity, "signIn.failed")
                                        .with("login", login)
                                        .with("peer", address);
                                    return done(wrongProof());
                                }
                                takeBack();
                                m_pairs.forget(pair);
                                openSession(*staff, address, now, done);
                            });
        });
}

void SignIn::openSession(const StaffRecord &staff, const QString &address, Instant now, Done done)
{
    StaffAccount account{staff.login, staff.name, rightsOf(staff.role), makeConsoleToken(),
                         now + tokenLife};
    const StaffSession session{sha256(account.token.toLatin1()), staff.login, account.expiresAt};
    m_store.ask<bool>(
        this,
        [session, address, now](Store &store) -> Result<bool> {
            if (auto stored = store.storeSession(session); !stored)
                return stored.error();
            const Act act{{session.login, address},
                          u"staff.signIn"_s,
                          {session.login, {}, {{u"until"_s, toIso(session.expiresAt)}}}};
            if (auto audited = store.appendAudit(act, now); !audited)
                return audited.error();
            return true;
        },
        [account, done](Result<bool> stored) {
            if (!stored)
                return done(notStored(stored.error()));
            logInfo(lcIdentity, "signIn.done").with("login", account.login);
            done(account);
        });
}

void SignIn::byToken(const ToRelay::ConsoleHello &hello, Instant now, Done done)
{
    using Found = std::optional<QPair<StaffSession, StaffRecord>>;
    m_store.ask<Found>(
        this,
        [hash = sha256(hello.token.toLatin1()), now](Store &store) -> Result<Found> {
            const auto session = store.session(hash, now);
            if (!session)
                return session.error();
            if (!*session)
                return Found();
            const auto staff = store.staff((*session)->login);
            if (!staff)
                return staff.error();
            return *staff ? Found({**session, **staff}) : Found();
        },
        [done, token = hello.token](Result<Found> found) {
            if (!found)
                return done(notStored(found.error()));
            if (!*found)
                return done(
                    refusal(ErrorCode::Unauthorised, u"the sign-in has ended; sign in again"_s));
            const auto &[session, staff] = **found;
            done(StaffAccount{staff.login, staff.name, rightsOf(staff.role), token,
                              session.expiresAt});
        });
}

void SignIn::addStaff(const Actor &by, const ToRelay::StaffAdd &request, Instant now,
                      StaffAdded done)
{
    if (const auto problems = problemsOf(request); !problems.isEmpty()) {
        return done(
            RpcError{.code = ErrorCode::InvalidParams,
                     .message = u"%1 %2"_s.arg(problems.first().field, problems.first().reason),
                     .fields = problems});
    }
    if (m_hasher.isBusy())
        return done(tooManyRequests(std::chrono::seconds(1)));

    const StaffRecord staff{normalisedLogin(request.login), request.name, request.role, {}};
    // The password stays out of this hash: a fast hash of it must not lie in the store.
    const QByteArray asked = "staff.add\n" + staff.login.toUtf8() + '\n' + staff.name.toUtf8() +
                             '\n' + toString(staff.role).toUtf8();
    const Idempotency idempotency{by.login, request.idempotencyKey, sha256(asked), now};
    m_hasher.hash(request.password, this, [=, this](Result<QString> hash) mutable {
        if (!hash)
            return done(refusal(ErrorCode::InternalError, hash.error().reason));
        StaffRecord record = staff;
        record.passwordHash = *hash;
        m_store.ask<Added>(
            this, [=](Store &store) { return add(store, by, record, idempotency); },
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

} // namespace foghorn
