// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    void openSession(const StaffRecord &staff, Instant now, Done done);

    StoreThread &m_store;
    PasswordHasher &m_hasher;
    // Tries at one login from one address, tries at one login from anywhere (short waits: a stranger must
    // not be able to keep its owner out), and tries from one address at any login.
    Throttle m_pairs{{.freeFailures = 4}};
    Throttle m_logins{{.freeFailures = 10, .longestDelay = std::chrono::seconds(5)}};
    Throttle m_addresses{{.freeFailures = 20, .longestDelay = std::chrono::minutes(5)}};
};

} // namespace foghorn
