// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace foghorn {

/** Ends a socket that somebody blocks on when a step takes too long. libldap with GnuTLS waits for a TLS handshake
    for ever, and burns a core meanwhile where a network timeout is set (2.5.13: it repeats on GNUTLS_E_AGAIN).
    Knows no protocol. */
class SocketWatch
{
public:
    SocketWatch() = default;
    ~SocketWatch();

    /** Watches over this socket from now on; has a number of its own for it. */
    void take(int socket);
    bool hasSocket() const { return m_socket >= 0; }
    /** The socket ends unless disarm() comes within this time. */
    void arm(std::chrono::milliseconds time);
    void disarm();
    bool hasFired() const;

private:
    using Clock = std::chrono::steady_clock;
    void run();

    int m_socket = -1;
    mutable std::mutex m_mutex; // of everything below
    std::condition_variable m_changed;
    Clock::time_point m_until = Clock::time_point::max();
    bool m_fired = false;
    bool m_ending = false;
    std::thread m_thread; // the last: it uses all of the above
};

} // namespace foghorn
