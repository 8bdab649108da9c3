// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/sign_in.h"

#include "common/log_event.h"
#include "server/identity/api_tokens.h"
#include "server/identity/one_time_code.h"
#include "server/identity/refusals.h"
#include "server/identity/secrets.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::ErrorCode;

SignIn::SignIn(StoreThread &store, PasswordHasher &hasher, SecondFactorRule rule)
    : m_store(store), m_hasher(hasher), m_rule(rule)
{
}

void SignIn::signIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer, Instant now,
                    Done done, Door door)
{
    if (ApiTokens::isApiToken(hello.token))
        return byApiToken(hello.token, now, done);
    if (!hello.token.isEmpty())
        return byToken(hello.token, peer.toString(), now, done);

    const Attempt attempt{normalisedLogin(hello.login),
                          peer.toString(),
                          hello.code.trimmed(),
                          now,
                          std::move(done),
                          door};
    if (const auto wait = m_throttles.wait(attempt.asTry(), now)) {
        logWarning(lcIdentity, "signIn.throttled")
            .with("login", attempt.login)
            .with("peer", attempt.address)
            .with("waitMs", wait->count());
        return attempt.done(tooManyRequests(*wait));
    }
    if (m_hasher.isBusy(door))
        return attempt.done(tooManyRequests(std::chrono::seconds(1)));
    byPassword(attempt, hello.password);
}

void SignIn::byPassword(const Attempt &attempt, const QString &password)
{
    m_throttles.failed(attempt.asTry(), attempt.now);
    m_store.ask<std::optional<StaffRecord>>(
        this, [login = attempt.login](Store &store) { return store.staff(login); },
        [=, this](Result<std::optional<StaffRecord>> found) {
            if (!found) {
                m_throttles.takeBack(attempt.asTry());
                return attempt.done(notStored(found.error()));
            }
            const auto staff = *found;
            // An account of this relay wins over the same login in the directory.
            if (m_directory && (!staff || staff->isFromDirectory()))
                return byDirectory(attempt, password);
            m_hasher.verify(
                staff ? staff->passwordHash : QString(), password, this,
                [=, this](bool good) {
                    if (good)
                        openSession(attempt, *staff);
                    else
                        refusePassword(attempt);
                },
                attempt.door);
        });
}

void SignIn::refusePassword(const Attempt &attempt, const QString &directorySays)
{
    logWarning(lcIdentity, "signIn.failed")
        .with("login", attempt.login)
        .with("peer", attempt.address)
        .with("directory", directorySays);
    attempt.done(wrongProof());
}

/** What a right password came to, and who is in then. */
struct SignIn::Entry
{
    enum class Kind { In, ShutOut, Changed, CodeNeeded, WrongCode };
    Kind kind = Kind::In;
    StaffAccount account = {};
    bool earlierEnded = false; // the sign-ins before this one
};

Result<SignIn::Entry> SignIn::enter(Store &store, const StaffRecord &proved, const Attempt &attempt,
                                    const QString &token, SecondFactorRule rule)
{
    using Kind = Entry::Kind;
    const auto before = store.staff(proved.login);
    if (!before)
        return before.error();
    const auto kept =
        proved.isFromDirectory()
            ? store.keepDirectoryStaff(
                  proved) // false: an account of the same login was made here meanwhile
            : Result<bool>(*before && (*before)->passwordHash == proved.passwordHash);
    if (!kept)
        return kept.error();
    const auto found = store.staff(proved.login);
    if (!found)
        return found.error();
    if (!*kept || !*found)
        return Entry{Kind::Changed};
    const StaffRecord &staff = **found;

    Entry entry;
    entry.account = accountOf(staff, rule);
    if (*before && mayDoLess(accountOf(**before, rule), entry.account)) {
        if (auto ended = store.endSessions(staff.login); !ended)
            return ended.error();
        entry.earlierEnded = true;
    }
    if (staff.disabled) {
        entry.kind = Kind::ShutOut;
        return entry;
    }
    if (entry.account.secondFactor) {
        entry.kind = attempt.code.isEmpty() ? Kind::CodeNeeded : Kind::WrongCode;
        const auto step =
            stepOfCode(attempt.code, staff.totpSecret, attempt.now, staff.totpCounter);
        if (!step)
            return entry;
        const auto used = store.useCode(staff.login, *step);
        if (!used)
            return used.error();
        if (!*used)
            return entry;
        entry.kind = Kind::In;
    }
    entry.account.token = token;
    entry.account.expiresAt = attempt.now + tokenLife;
    const Act act{{staff.login, attempt.address},
                  u"staff.signIn"_s,
                  {staff.login, {}, {{u"until"_s, toIso(entry.account.expiresAt)}}}};
    for (const auto &stored :
         {store.storeSession(
              {sha256(token.toLatin1()), staff.login, entry.account.expiresAt, attempt.address}),
          store.noteSignIn(staff.login, attempt.now), store.appendAudit(act, attempt.now)}) {
        if (!stored)
            return stored.error();
    }
    return entry;
}

void SignIn::openSession(const Attempt &attempt, const StaffRecord &proved)
{
    const bool withCode = !attempt.code.isEmpty();
    if (withCode) {
        if (const auto wait = m_throttles.waitForCode(attempt.login, attempt.now)) {
            m_throttles.takeBack(attempt.asTry());
            logWarning(lcIdentity, "signIn.codesThrottled").with("login", attempt.login);
            return attempt.done(tooManyRequests(*wait));
        }
        m_throttles.codeFailed(attempt.login, attempt.now);
    }
    const QString token = makeConsoleToken();
    m_store.ask<Entry>(
        this,
        [=, rule = m_rule](Store &store) { return enter(store, proved, attempt, token, rule); },
        [=, this](const Result<Entry> &entry) {
            if (withCode && (!entry || entry->kind != Entry::Kind::WrongCode))
                m_throttles.takeCodeBack(attempt.login);
            if (entry)
                return takeEntry(attempt, *entry);
            m_throttles.takeBack(attempt.asTry());
            attempt.done(notStored(entry.error()));
        });
}

void SignIn::takeEntry(const Attempt &attempt, const Entry &entry)
{
    using Kind = Entry::Kind;
    if (entry.earlierEnded)
        Q_EMIT signInsEnded(attempt.login, sha256(entry.account.token.toLatin1()));
    if (entry.kind == Kind::WrongCode) {
        logWarning(lcIdentity, "signIn.wrongCode")
            .with("login", attempt.login)
            .with("peer", attempt.address);
        return attempt.done(wrongProof());
    }
    if (entry.kind == Kind::In)
        m_throttles.succeeded(attempt.asTry());
    else
        m_throttles.takeBack(attempt.asTry());
    switch (entry.kind) {
    case Kind::In:
        logInfo(lcIdentity, "signIn.done").with("login", attempt.login);
        return attempt.done(entry.account);
    case Kind::CodeNeeded:
        return attempt.done(
            refusal(ErrorCode::SecondFactorNeeded, u"the code of the second factor is needed"_s));
    case Kind::ShutOut:
        logWarning(lcIdentity, "signIn.shutOut").with("login", attempt.login);
        return attempt.done(refusal(ErrorCode::Forbidden,
                                    u"this account is shut out; ask who manages the staff"_s));
    case Kind::Changed:
    case Kind::WrongCode: return attempt.done(wrongProof());
    }
}

} // namespace foghorn
