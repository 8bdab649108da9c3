// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/proof_throttles.h"

#include <algorithm>

namespace foghorn {

std::optional<std::chrono::milliseconds> ProofThrottles::wait(const Try &one, Instant now) const
{
    return std::max({m_pairs.wait(pairOf(one), now), m_logins.wait(one.login, now),
                     m_addresses.wait(one.address, now),
                     one.code ? m_codes.wait(one.login, now) : std::nullopt});
}

void ProofThrottles::failed(const Try &one, Instant now)
{
    m_pairs.failed(pairOf(one), now);
    m_logins.failed(one.login, now);
    m_addresses.failed(one.address, now);
    if (one.code)
        m_codes.failed(one.login, now);
}

void ProofThrottles::takeBack(const Try &one)
{
    m_pairs.takeBack(pairOf(one));
    m_logins.takeBack(one.login);
    m_addresses.takeBack(one.address);
    takeBackCode(one);
}

void ProofThrottles::takeBackCode(const Try &one)
{
    if (one.code)
        m_codes.takeBack(one.login);
}

void ProofThrottles::succeeded(const Try &one)
{
    takeBack(one);
    m_pairs.forget(pairOf(one));
}

} // namespace foghorn
