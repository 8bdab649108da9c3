// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/throttle.h"

namespace foghorn {

/** Slows down who tries to be somebody of the staff: by a password at one login from one address, at one login from
    anywhere (short waits, and only for who has failed at it from where they sit: a stranger must not be able to keep its
    owner out), from one address at any login; and by a code of a second factor, which only who knows the password gets
    to. */
class ProofThrottles
{
public:
    struct Try
    {
        QString login;
        QString address;
    };
    std::optional<std::chrono::milliseconds> wait(const Try &one, Instant now) const;
    /** Called before the proof is looked at. */
    void failed(const Try &one, Instant now);
    /** Nothing was wrong with it. */
    void takeBack(const Try &one);
    /** Whoever is at this address has proved it. */
    void succeeded(const Try &one);

    // Once the password was right: before that a stranger's tries must not hold up the owner's codes.
    std::optional<std::chrono::milliseconds> waitForCode(const QString &login, Instant now) const;
    void codeFailed(const QString &login, Instant now);
    void takeCodeBack(const QString &login);

private:
    /** All of an IPv6 network is one address: each of its computers may take any in it. */
    static QString networkOf(const Try &one);
    static QString pairOf(const Try &one);

    Throttle m_pairs{{.freeFailures = 4}};
    Throttle m_logins{{.freeFailures = 10, .longestDelay = std::chrono::seconds(5)}};
    Throttle m_addresses{{.freeFailures = 20, .longestDelay = std::chrono::minutes(5)}};
    // A million codes, three of them right at any time: 300 tries a day find one in three years.
    Throttle m_codes{{.freeFailures = 6,
                      .firstDelay = std::chrono::seconds(30),
                      .longestDelay = std::chrono::minutes(5),
                      .forgottenAfter = std::chrono::hours(1)}};
};

} // namespace foghorn
