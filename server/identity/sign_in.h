// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory.h"
#include "server/identity/password_hasher.h"
#include "server/identity/throttle.h"
#include "server/store/store_thread.h"

#include <QHostAddress>

namespace foghorn {

/** A member of staff who has proved it. */
struct StaffAccount
{
    QString login;
    QString name;
    QList<Right> rights;
    QString token;
    Instant expiresAt;

    bool may(Right right) const { return rights.contains(right); }
};

/** Logins are compared in lower case and without the blanks around them. */
QString normalisedLogin(const QString &login);

/** Signs staff in, by password or by the token of an earlier sign-in, and adds staff. Failures slow down
    the login and the address; an unknown login costs the same time as a wrong password. Knows no socket
    and no SQL. */
class SignIn : public QObject
{
public:
    SignIn(StoreThread &store, PasswordHasher &hasher);

    /** Who has no account of this relay is asked for in the directory. */
    void useDirectory(Directory *directory) { m_directory = directory; }

    using Done = std::function<void(RpcResult<StaffAccount>)>;
    void signIn(const ToRelay::ConsoleHello &hello, const QHostAddress &peer, Instant now,
                Done done);

    using StaffAdded = std::function<void(RpcResult<ToRelay::StaffAdd::Answer>)>;
    void addStaff(const Actor &by, const ToRelay::StaffAdd &request, Instant now, StaffAdded done);

    static constexpr std::chrono::hours tokenLife{12};
    static constexpr int shortestPassword = 8;

private:
    void byToken(const ToRelay::ConsoleHello &hello, Instant now, Done done);
    void byPassword(const ToRelay::ConsoleHello &hello, const QString &address, Instant now,
                    Done done);
    struct Attempt
    {
        QString login;
        QString address;
        Instant now;
        std::function<void()> takeBack; // out of the throttles of every sign-in
        Done done;
    };
    void byDirectory(const Attempt &attempt, const QString &password);
    void takeDirectory(const Attempt &attempt, const LdapResult<DirectorySignIn> &answer);
    void keepDirectoryAccount(const Attempt &attempt, const DirectorySignIn &found);
    void openSession(const StaffRecord &staff, const QString &address, Instant now, Done done);

    StoreThread &m_store;
    PasswordHasher &m_hasher;
    Directory *m_directory = nullptr;
    // Tries at one login from one address, tries at one login from anywhere (short waits: a stranger must
    // not be able to keep its owner out), and tries from one address at any login.
    Throttle m_pairs{{.freeFailures = 4}};
    Throttle m_logins{{.freeFailures = 10, .longestDelay = std::chrono::seconds(5)}};
    // What reaches the directory of one login, from anywhere: directories lock an account after five to ten wrong
    // passwords, and this relay must not be how a stranger does it.
    Throttle m_directoryLogins{{.freeFailures = 4,
                                .firstDelay = std::chrono::minutes(10),
                                .longestDelay = std::chrono::minutes(10),
                                .forgottenAfter = std::chrono::minutes(30)}};
    Throttle m_addresses{{.freeFailures = 20, .longestDelay = std::chrono::minutes(5)}};
};

} // namespace foghorn
