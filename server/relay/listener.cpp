// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/listener.h"

#include "common/log_event.h"

#include <QNetworkProxy>

#include <cerrno>
#include <chrono>
#include <sys/socket.h>

namespace foghorn {

using namespace std::chrono_literals;

namespace {

constexpr int backlog = 4096; // Qt's default of 50 refuses a morning's log-on
constexpr int acceptedAtOnce = 64;
constexpr auto retryAfter = 250ms;

enum class AcceptTrouble { NoneWaits, OneHasLeft, ShortOfResources };

AcceptTrouble troubleOf(int error)
{
    switch (error) {
    case EAGAIN: return AcceptTrouble::NoneWaits;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM: return AcceptTrouble::ShortOfResources;
    default: // accept(2): what befell that one connection is told here too
        return AcceptTrouble::OneHasLeft;
    }
}

} // namespace

Listener::Listener(HasRoom hasRoom, HandOver handOver)
    : m_hasRoom(std::move(hasRoom)), m_handOver(std::move(handOver))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setListenBacklogSize(backlog);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &Listener::resume);
}

bool Listener::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return false;
    m_server.pauseAccepting(); // Qt's notifier sleeps from here on, ours works
    m_notifier =
        std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::accept);
    return true;
}

void Listener::close()
{
    m_notifier.reset();
    m_server.close();
}

void Listener::resume()
{
    if (m_notifier && !m_retry.isActive() && m_hasRoom())
        m_notifier->setEnabled(true);
}

void Listener::accept()
{
    for (int taken = 0; taken < acceptedAtOnce; ++taken) {
        if (!m_hasRoom())
            return m_notifier->setEnabled(false);
        const int descriptor = ::accept4(int(m_server.socketDescriptor()), nullptr, nullptr,
                                         SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            m_handOver(descriptor);
            continue;
        }
        const int error = errno;
        switch (troubleOf(error)) {
        case AcceptTrouble::NoneWaits: return;
        case AcceptTrouble::OneHasLeft: break;
        case AcceptTrouble::ShortOfResources:
            logWarning(lcRelay, "connections.notTakenUp").with("why", qt_error_string(error));
            m_notifier->setEnabled(false);
            return m_retry.start();
        }
    }
}

} // namespace foghorn
