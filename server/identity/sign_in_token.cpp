// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SignIn that takes tokens: of an earlier sign-in, and those of scripts.
#include "common/log_event.h"
#include "server/identity/api_tokens.h"
#include "server/identity/refusals.h"
#include "server/identity/secrets.h"
#include "server/identity/sign_in.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using Found = std::optional<StaffAccount>;

/** A token that comes from another computer than before goes into the trail: it may be stolen. Not each time that a link comes
    back from the same one, or the trail would say little else. */
Result<void> noteAddress(Store &store, StaffSession session, const QString &address, Instant now)
{
    const QString earlier = std::exchange(session.address, address);
    if (earlier == address)
        return {};
    if (auto kept = store.storeSession(session); !kept)
        return kept;
    if (earlier.isEmpty())
        return {};
    return store.appendAudit({{session.login, address},
                              u"staff.resume"_s,
                              {session.login, {{u"from"_s, earlier}}, {{u"from"_s, address}}}},
                             now);
}

Result<Found> findSession(Store &store, const QString &token, const QString &address,
                          SecondFactorRule rule, Instant now)
{
    const auto session = store.session(sha256(token.toLatin1()), now);
    if (!session)
        return session.error();
    if (!*session)
        return Found();
    const auto staff = store.staff((*session)->login);
    if (!staff)
        return staff.error();
    if (!*staff || (*staff)->disabled)
        return Found();
    if (auto noted = noteAddress(store, **session, address, now); !noted)
        return noted.error();
    StaffAccount account = accountOf(**staff, rule);
    account.token = token;
    account.expiresAt = (*session)->expiresAt;
    return Found(account);
}

/** What its maker may now counts, not what they might when they made it. */
Result<Found> findApiToken(Store &store, const TokenSecret &secret, SecondFactorRule rule,
                           Instant now)
{
    const auto token = store.apiToken(secret.id);
    if (!token)
        return token.error();
    if (!*token || !sameSecret((*token)->secretHash, sha256(secret.secret)))
        return Found();
    const ApiTokenEntry &entry = (*token)->entry;
    const auto maker = store.staff(entry.createdBy);
    if (!maker)
        return maker.error();
    if (entry.revoked || entry.expiresAt <= now || !*maker || (*maker)->disabled)
        return Found();
    if (auto noted = store.noteApiTokenUse(entry.id, now); !noted)
        return noted.error();
    return Found(accountOf(entry, accountOf(**maker, rule)));
}

} // namespace

void SignIn::byToken(const QString &token, const QString &address, Instant now, const Done &done)
{
    m_store.ask<Found>(
        this,
        [=, rule = m_rule](Store &store) { return findSession(store, token, address, rule, now); },
        [done](const Result<Found> &found) {
            if (!found)
                return done(notStored(found.error()));
            if (*found)
                done(**found);
            else
                done(signInEnded());
        });
}

void SignIn::byApiToken(const QString &token, Instant now, const Done &done)
{
    const RpcError wrong =
        refusal(wire::ErrorCode::Unauthorised, u"this token is not known, or has ended"_s);
    const auto secret = ApiTokens::secretOf(token);
    if (!secret)
        return done(wrong);
    m_store.ask<Found>(
        this,
        [secret = *secret, rule = m_rule, now](Store &store) {
            return findApiToken(store, secret, rule, now);
        },
        [done, token, wrong, id = secret->id](const Result<Found> &found) {
            if (!found)
                return done(notStored(found.error()));
            if (!*found) {
                logWarning(lcIdentity, "apiToken.refused").with("token", id);
                return done(wrong);
            }
            StaffAccount account = **found;
            account.token = token;
            logInfo(lcIdentity, "apiToken.used").with("token", id).with("login", account.login);
            done(account);
        });
}

} // namespace foghorn
