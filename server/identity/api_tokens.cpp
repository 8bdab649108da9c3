// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/api_tokens.h"

#include "common/log_event.h"
#include "server/identity/earlier_request.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

constexpr auto prefix = "fgt_"_L1;
constexpr int mostListed = 200;

QJsonArray wordsOf(const QList<Right> &rights)
{
    QJsonArray words;
    for (const Right right : rights)
        words += toString(right);
    return words;
}

/** What of the token is more than its maker may do or pass on. */
std::optional<RpcError> excessOf(const ApiTokenEntry &token, const StaffAccount &maker)
{
    for (const Right right : token.rights) {
        if (!mayBeGivenToToken(right))
            return wrongField(
                ErrorCode::Forbidden, u"rights"_s,
                u"no token manages accounts or makes tokens (%1)"_s.arg(toString(right)));
        if (!maker.may(right))
            return wrongField(ErrorCode::Forbidden, u"rights"_s,
                              u"%1 has no right to %2"_s.arg(maker.login, toString(right)));
    }
    Audience everyone;
    everyone.everyone = true;
    const auto passed = passedLimits(maker.limit, token.limit.audience.value_or(everyone),
                                     token.limit.mostSevere.value_or(Severity::Critical));
    if (passed.isEmpty())
        return {};
    return RpcError{.code = ErrorCode::Forbidden,
                    .message =
                        u"the limit of the token is wider than that of %1"_s.arg(maker.login),
                    .fields = passed};
}

} // namespace

/** What became of making one. */
struct ApiTokens::Made
{
    EarlierRequest earlier = EarlierRequest::None;
    std::optional<RpcError> refused = {};
};

ApiTokens::ApiTokens(StoreThread &store, QByteArray pepper, SecondFactorRule rule)
    : m_store(store), m_pepper(std::move(pepper)), m_rule(rule)
{
}

bool ApiTokens::isApiToken(const QString &token)
{
    return token.trimmed().startsWith(prefix);
}

std::optional<TokenSecret> ApiTokens::secretOf(const QString &token)
{
    return TokenSecret::fromToken(token.trimmed().mid(prefix.size()));
}

Result<ApiTokens::Made> ApiTokens::make(Store &store, const Actor &by, ApiTokenRecord token,
                                        const Idempotency &idempotency, SecondFactorRule rule)
{
    const auto earlier = earlierRequest(store, idempotency);
    if (!earlier)
        return earlier.error();
    if (*earlier != EarlierRequest::None)
        return Made{*earlier};
    const auto staff = store.staff(by.login);
    if (!staff)
        return staff.error();
    if (!*staff || (*staff)->disabled)
        return Made{.refused = signInEnded()};
    const StaffAccount maker = accountOf(**staff, rule);
    ApiTokenEntry &entry = token.entry;
    // What is not named is as narrow as its maker's.
    if (!entry.limit.audience)
        entry.limit.audience = maker.limit.audience;
    if (!entry.limit.mostSevere)
        entry.limit.mostSevere = maker.limit.mostSevere;
    if (const auto excess = excessOf(entry, maker))
        return Made{.refused = excess};
    if (auto added = store.addApiToken(token); !added)
        return added.error();
    QJsonObject after{{u"name"_s, entry.name},
                      {u"rights"_s, wordsOf(entry.rights)},
                      {u"expiresAt"_s, toIso(entry.expiresAt)}};
    if (!entry.limit.isNone())
        after[u"limit"_s] = toJson(entry.limit);
    const Act act{by, u"apiToken.create"_s, {entry.id, {}, after}};
    if (auto kept = store.rememberAnswer(idempotency, entry.id.toUtf8(), act); !kept)
        return kept.error();
    return Made{};
}

void ApiTokens::create(const Actor &by, const ToRelay::ApiTokenCreate &order, Instant now,
                       std::function<void(RpcResult<ToRelay::ApiTokenCreate::Answer>)> done)
{
    if (order.name.trimmed().isEmpty())
        return done(wrongField(ErrorCode::InvalidParams, u"name"_s, u"must say what it is for"_s));
    if (order.rights.isEmpty())
        return done(wrongField(ErrorCode::InvalidParams, u"rights"_s, u"must name one at least"_s));
    if (order.validDays < 1 || order.validDays > mostDays)
        return done(wrongField(ErrorCode::InvalidParams, u"validDays"_s,
                               u"must be 1 to %1"_s.arg(mostDays)));
    if (const auto objection = objectionTo(order.limit))
        return done(*objection);

    const Idempotency idempotency = idempotencyOf(by, order, now);
    const TokenSecret secret =
        order.idempotencyKey.isEmpty()
            ? TokenSecret::random()
            : TokenSecret::derived(m_pepper, "apiToken.create\n" + by.login.toUtf8() + '\n' +
                                                 order.idempotencyKey.toUtf8() + '\n' +
                                                 idempotency.requestHash);
    const ApiTokenRecord token{{.id = secret.id,
                                .name = order.name.trimmed(),
                                .rights = order.rights,
                                .limit = order.limit,
                                .createdBy = by.login,
                                .createdAt = now,
                                .expiresAt = now + std::chrono::days(order.validDays)},
                               sha256(secret.secret)};
    m_store.ask<Made>(
        this,
        [=, rule = m_rule](Store &store) { return make(store, by, token, idempotency, rule); },
        [done, by, entry = token.entry, text = secret.token()](const Result<Made> &made) {
            if (!made)
                return done(notStored(made.error()));
            if (made->refused)
                return done(*made->refused);
            if (made->earlier == EarlierRequest::KeyReused)
                return done(keyReused());
            logInfo(lcIdentity, "apiToken.made").with("token", entry.id).with("by", by.login);
            done(ToRelay::ApiTokenCreate::Answer{entry.id, prefix + text, entry.expiresAt});
        });
}

void ApiTokens::list(std::function<void(RpcResult<ToRelay::ApiTokenList::Answer>)> done)
{
    m_store.ask<QList<ApiTokenRecord>>(
        this, [](Store &store) { return store.apiTokens(mostListed + 1); },
        [done](const Result<QList<ApiTokenRecord>> &tokens) {
            if (!tokens)
                return done(notStored(tokens.error()));
            ToRelay::ApiTokenList::Answer answer{{}, tokens->size() > mostListed};
            for (const ApiTokenRecord &token : *tokens)
                answer.tokens += token.entry;
            if (answer.more)
                answer.tokens.removeLast();
            fitFrame(answer, &ToRelay::ApiTokenList::Answer::tokens);
            done(answer);
        });
}

void ApiTokens::revoke(const Actor &by, const ToRelay::ApiTokenRevoke &order, Instant now,
                       std::function<void(RpcResult<ToRelay::ApiTokenRevoke::Answer>)> done)
{
    const auto change = [by, order, now](Store &store) -> Result<ChangeOutcome> {
        const auto token = store.apiToken(order.id);
        if (!token)
            return token.error();
        if (!*token)
            return ChangeOutcome{ChangeOutcome::Kind::NotFound};
        if (auto revoked = store.revokeApiToken(order.id, by.login, now); !revoked)
            return revoked.error();
        const ApiTokenEntry &entry = (*token)->entry;
        return ChangeOutcome::done(0, {order.id,
                                       {{u"name"_s, entry.name}, {u"revoked"_s, entry.revoked}},
                                       {{u"revoked"_s, true}}});
    };
    m_store.ask<ChangeOutcome>(
        this,
        [by, change, idempotency = idempotencyOf(by, order, now)](Store &store) {
            return changeOnce(store, by, u"apiToken.revoke"_s, idempotency, change);
        },
        [this, done, by, order](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto error = refusalOf(*outcome, u"API token"_s))
                return done(*error);
            logInfo(lcIdentity, "apiToken.revoked").with("token", order.id).with("by", by.login);
            done(ToRelay::ApiTokenRevoke::Answer{});
            Q_EMIT tokenRevoked(order.id);
        });
}

} // namespace foghorn
