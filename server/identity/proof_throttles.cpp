// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/proof_throttles.h"

#include "common/plain_address.h"

#include <algorithm>

namespace foghorn {

QString ProofThrottles::networkOf(const Try &one)
{
    return countedAddress(QHostAddress(one.address)).toString();
}

QString ProofThrottles::pairOf(const Try &one)
{
    return one.login + QChar(u'\n') + networkOf(one);
}

std::optional<std::chrono::milliseconds> ProofThrottles::wait(const Try &one, Instant now) const
{
    // Whoever guesses at a login without a pause, from ever other addresses, would otherwise have each try that its
    // owner waits for.
    const bool failedHere = m_pairs.hasFailed(pairOf(one), now);
    return std::max({m_pairs.wait(pairOf(one), now),
                     failedHere ? m_logins.wait(one.login, now) : std::nullopt,
                     m_addresses.wait(networkOf(one), now)});
}

void ProofThrottles::failed(const Try &one, Instant now)
{
    m_pairs.failed(pairOf(one), now);
    m_logins.failed(one.login, now);
    m_addresses.failed(networkOf(one), now);
}

void ProofThrottles::takeBack(const Try &one)
{
    m_pairs.takeBack(pairOf(one));
    m_logins.takeBack(one.login);
    m_addresses.takeBack(networkOf(one));
}

std::optional<std::chrono::milliseconds> ProofThrottles::waitForCode(const QString &login,
                                                                     Instant now) const
{
    return m_codes.wait(login, now);
}

void ProofThrottles::codeFailed(const QString &login, Instant now)
{
    m_codes.failed(login, now);
}

void ProofThrottles::takeCodeBack(const QString &login)
{
    m_codes.takeBack(login);
}

void ProofThrottles::succeeded(const Try &one)
{
    takeBack(one);
    m_pairs.forget(pairOf(one));
}

} // namespace foghorn
