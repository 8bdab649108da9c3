// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/secrets.h"
#include "server/identity/staff_account.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** Makes, lists and revokes keys for scripts: what one may do is never more than its maker may, and nothing about accounts.
    The secret half is nowhere kept; the same request under the same key gets the same token by deriving it again. */
class ApiTokens : public QObject
{
    Q_OBJECT
public:
    /** `pepper`: 32 bytes that only this relay knows. */
    ApiTokens(StoreThread &store, QByteArray pepper, SecondFactorRule rule);

    void create(const Actor &by, const ToRelay::ApiTokenCreate &order, Instant now,
                std::function<void(RpcResult<ToRelay::ApiTokenCreate::Answer>)> done);
    void list(std::function<void(RpcResult<ToRelay::ApiTokenList::Answer>)> done);
    void revoke(const Actor &by, const ToRelay::ApiTokenRevoke &order, Instant now,
                std::function<void(RpcResult<ToRelay::ApiTokenRevoke::Answer>)> done);

    /** Whether it says of itself that it is one, and no token of a sign-in. */
    static bool isApiToken(const QString &token);
    static std::optional<TokenSecret> secretOf(const QString &token);

    static constexpr int mostDays = 366;

Q_SIGNALS:
    /** Committed: what is open by it ends now. */
    void tokenRevoked(const QString &id);

private:
    struct Made;
    static Result<Made> make(Store &store, const Actor &by, ApiTokenRecord token,
                             const Idempotency &idempotency, SecondFactorRule rule);

    StoreThread &m_store;
    const QByteArray m_pepper;
    const SecondFactorRule m_rule;
};

} // namespace foghorn
