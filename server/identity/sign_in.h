// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory.h"
#include "server/identity/password_hasher.h"
#include "server/identity/proof_throttles.h"
#include "server/identity/staff_account.h"
#include "server/store/store_thread.h"

#include <QHostAddress>

namespace foghorn {

/** Signs staff in: by password, with a code where there is a second factor, by the token of an earlier sign-in, or by an API
    token. Failures slow down the login and the address; an unknown login costs the same time as a wrong password. Knows no
    socket and no SQL. */
class SignIn : public QObject
{
    Q_OBJECT
public:
    SignIn(StoreThread &store, PasswordHasher &hasher,
           SecondFactorRule rule = SecondFactorRule::Optional);

    /** Who has no account of this relay is asked for in the directory. */
    void useDirectory(Directory *directory) { m_directory = directory; }

    using Done = std::function<void(RpcResult<StaffAccount>)>;
    void signIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer, Instant now,
                Done done, Door door = Door::Everybody);
    ProofThrottles &throttles() { return m_throttles; }

    static constexpr std::chrono::hours tokenLife{12};

Q_SIGNALS:
    /** Committed: the directory gives this login less than before. `kept`: the SHA-256 of the one token that still holds. */
    void signInsEnded(const QString &login, const QByteArray &kept);

private:
    struct Attempt
    {
        QString login;
        QString address;
        QString code;
        Instant now;
        Done done;
        Door door;

        ProofThrottles::Try asTry() const { return {login, address}; }
    };
    struct Entry;
    static Result<Entry> enter(Store &store, const StaffRecord &proved, const Attempt &attempt,
                               const QString &token, SecondFactorRule rule);

    void byToken(const QString &token, const QString &address, Instant now, const Done &done);
    void byApiToken(const QString &token, Instant now, const Done &done);
    void byPassword(const Attempt &attempt, const QString &password);
    void byDirectory(const Attempt &attempt, const QString &password);
    void takeDirectory(const Attempt &attempt, const LdapResult<DirectorySignIn> &answer);
    void refuseRoleless(const Attempt &attempt);
    void openSession(const Attempt &attempt, const StaffRecord &proved);
    void takeEntry(const Attempt &attempt, const Entry &entry);
    void refusePassword(const Attempt &attempt, const QString &directorySays = {});

    StoreThread &m_store;
    PasswordHasher &m_hasher;
    const SecondFactorRule m_rule;
    Directory *m_directory = nullptr;
    ProofThrottles m_throttles;
    // What reaches the directory of one login, from anywhere: directories lock an account after five to ten wrong
    // passwords, and this relay must not be how a stranger does it.
    Throttle m_directoryLogins{{.freeFailures = 4,
                                .firstDelay = std::chrono::minutes(10),
                                .longestDelay = std::chrono::minutes(10),
                                .forgottenAfter = std::chrono::minutes(30)}};
};

} // namespace foghorn
