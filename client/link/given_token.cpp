// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/given_token.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr qsizetype longestToken = 256; // what the protocol lets through

bool looksLikeAToken(const QString &token)
{
    return token.size() <= longestToken &&
           std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

} // namespace

GivenToken::GivenToken(const QString &token, const QString &file, const QByteArray &rootKey)
    : m_token(token.trimmed()), m_file(file), m_rootKey(rootKey)
{
}

std::optional<Refusal> GivenToken::fault() const
{
    if (m_token.isEmpty() && m_file.isEmpty())
        return Refusal{Refusal::Kind::NotEnrolled};
    if (m_token.isEmpty())
        return Refusal{Refusal::Kind::TokenEmpty, m_file};
    if (!looksLikeAToken(m_token))
        return Refusal{Refusal::Kind::NotAToken, m_file};
    return {};
}

Refusal GivenToken::refusedBy(const QString &relaySaid) const
{
    if (m_file.isEmpty())
        return {Refusal::Kind::Unauthorised, {}, relaySaid};
    return {Refusal::Kind::TokenRefused, m_file};
}

} // namespace foghorn
