// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/proof_throttles.h"
#include "server/identity/staff_account.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** Staff set up their own second factor, and drop it: begun, in force once a code of it was right. Knows no socket. */
class SecondFactors : public QObject
{
    Q_OBJECT
public:
    /** `issuer`: whose account it is, as the app on the phone shows it. */
    SecondFactors(StoreThread &store, ProofThrottles &throttles, QString issuer,
                  SecondFactorRule rule);

    using Done = std::function<void(RpcResult<ToRelay::SecondFactor::Answer>)>;
    void take(const Actor &by, const ToRelay::SecondFactor &order, Instant now, const Done &done);

Q_SIGNALS:
    /** Committed: this login may do more or less than when it signed in. */
    void rightsMoved(const QString &login);

private:
    void begin(const Actor &by, Instant now, const Done &done);
    struct Outcome;
    static Result<Outcome> confirm(Store &store, const Actor &by, const QString &code, Instant now);
    static Result<Outcome> drop(Store &store, const Actor &by, const QString &code, Instant now);

    StoreThread &m_store;
    ProofThrottles &m_throttles;
    const QString m_issuer;
    const SecondFactorRule m_rule;
};

} // namespace foghorn
