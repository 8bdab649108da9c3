// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SignIn that asks the organisation's directory.
#include "server/identity/sign_in.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"

using namespace Qt::StringLiterals;

namespace foghorn {

void SignIn::byDirectory(const Attempt &attempt, const QString &password)
{
    if (const auto wait = m_directoryLogins.wait(attempt.login, attempt.now)) {
        m_throttles.takeBack(attempt.asTry()); // nothing was tried
        logWarning(lcIdentity, "signIn.throttled")
            .with("login", attempt.login)
            .with("peer", attempt.address)
            .with("waitMs", wait->count());
        return attempt.done(tooManyRequests(*wait));
    }
    if (m_directory->isBusy()) {
        m_throttles.takeBack(attempt.asTry());
        return attempt.done(tooManyRequests(std::chrono::seconds(1)));
    }
    m_directoryLogins.failed(attempt.login, attempt.now);
    m_directory->signIn(attempt.login, password, this,
                        [this, attempt](const LdapResult<DirectorySignIn> &answer) {
                            takeDirectory(attempt, answer);
                        });
}

void SignIn::takeDirectory(const Attempt &attempt, const LdapResult<DirectorySignIn> &answer)
{
    const auto *trouble = std::get_if<LdapTrouble>(&answer);
    if (trouble && trouble->kind == LdapTrouble::Kind::WrongPassword)
        return refusePassword(attempt, trouble->reason);
    m_directoryLogins.takeBack(attempt.login);
    if (trouble) {
        m_throttles.takeBack(attempt.asTry());
        logWarning(lcIdentity, "directory.notAsked").with("why", trouble->reason);
        return attempt.done(
            RpcError{.code = wire::ErrorCode::NotStored,
                     .message = u"the directory cannot be reached; accounts of this relay still "
                                "sign in"_s,
                     .retryAfter = std::chrono::seconds(10)});
    }
    m_directoryLogins.forget(attempt.login);
    const auto &found = std::get<DirectorySignIn>(answer);
    if (!found.role) {
        logWarning(lcIdentity, "signIn.noRole")
            .with("login", attempt.login)
            .with("groups", found.groups.size());
        return refuseRoleless(attempt);
    }
    openSession(attempt, {.login = attempt.login,
                          .name = found.person.name.isEmpty() ? attempt.login : found.person.name,
                          .role = *found.role,
                          .passwordHash = {}});
}

void SignIn::refuseRoleless(const Attempt &attempt)
{
    m_throttles.takeBack(attempt.asTry());
    m_store.ask<void>(
        this, [login = attempt.login](Store &store) { return store.endDirectorySessions(login); },
        [this, attempt](const Result<void> &ended) {
            if (!ended)
                return attempt.done(notStored(ended.error()));
            attempt.done(refusal(wire::ErrorCode::Forbidden,
                                 u"the directory knows you, but none of your groups has a role "
                                 "here; ask who set this relay up"_s));
            Q_EMIT signInsEnded(attempt.login, {});
        });
}

} // namespace foghorn
