// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/password_hasher.h"
#include "server/identity/proof_throttles.h"
#include "server/identity/remembered_change.h"
#include "server/identity/staff_account.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** The accounts of staff: added, listed, changed, shut out, and their passwords. Whoever may do less afterwards is signed out
    in the same transaction; tells by signals whose consoles have to go. Knows no socket and no SQL. */
class StaffOffice : public QObject
{
    Q_OBJECT
public:
    StaffOffice(StoreThread &store, PasswordHasher &hasher, ProofThrottles &throttles,
                SecondFactorRule rule);

    template <class Answer>
    using Done = std::function<void(RpcResult<Answer>)>;
    void add(const Actor &by, const ToRelay::StaffAdd &order, Instant now,
             const Done<ToRelay::StaffAdd::Answer> &done);
    /** Cut so that a page always fits one frame. */
    void list(const ToRelay::StaffList &question, const Done<ToRelay::StaffList::Answer> &done);
    void change(const Actor &by, const ToRelay::StaffChange &order, Instant now,
                const Done<ToRelay::StaffChange::Answer> &done);
    /** Of whom the order names, or one's own: then the `current` one is proved first, and the sign-in by `token` stays. */
    void changePassword(const Actor &by, const QString &token, const ToRelay::StaffPassword &order,
                        Instant now, const Done<ToRelay::StaffPassword::Answer> &done);

    static constexpr int shortestPassword = 8;

Q_SIGNALS:
    /** Committed. `kept`: the SHA-256 of the one token that still holds. */
    void signInsEnded(const QString &login, const QByteArray &kept);
    /** Committed: this login may do more than when it signed in. */
    void rightsMoved(const QString &login);

private:
    struct Outcome;
    static Result<ChangeOutcome> apply(Store &store, const ToRelay::StaffChange &order,
                                       SecondFactorRule rule, Outcome &outcome);
    struct PasswordChange
    {
        Actor by;
        QString login;
        QByteArray kept; // the hash of the token that stays
        QString current, password;
        Idempotency idempotency;
        Done<ToRelay::StaffPassword::Answer> done;

        bool isOwn() const { return login == by.login; }
        ProofThrottles::Try asTry() const { return {by.login, by.from}; }
    };
    void proveCurrent(const PasswordChange &change, const StaffRecord &staff);
    void storePassword(const PasswordChange &change, const StaffRecord &staff);

    StoreThread &m_store;
    PasswordHasher &m_hasher;
    ProofThrottles &m_throttles;
    const SecondFactorRule m_rule;
};

} // namespace foghorn
