// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/socket_watch.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foghorn {

SocketWatch::~SocketWatch()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    if (m_socket >= 0)
        ::close(m_socket);
}

void SocketWatch::take(int socket)
{
    if (m_socket >= 0)
        return;
    // The number of the socket may be another's by the time at which the watch ends it.
    m_socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (m_socket >= 0)
        m_thread = std::thread([this] { run(); });
}

void SocketWatch::arm(std::chrono::milliseconds time)
{
    {
        const std::lock_guard guard(m_mutex);
        m_until = Clock::now() + time;
    }
    m_changed.notify_one();
}

void SocketWatch::disarm()
{
    {
        const std::lock_guard guard(m_mutex);
        m_until = Clock::time_point::max();
    }
    m_changed.notify_one();
}

bool SocketWatch::hasFired() const
{
    const std::lock_guard guard(m_mutex);
    return m_fired;
}

void SocketWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending && !m_fired) {
        if (m_until == Clock::time_point::max()) {
            m_changed.wait(lock);
        } else if (Clock::now() >= m_until) {
            m_fired = true;
            ::shutdown(m_socket, SHUT_RDWR);
        } else {
            m_changed.wait_until(lock, Clock::time_point(m_until));
        }
    }
}

} // namespace foghorn
