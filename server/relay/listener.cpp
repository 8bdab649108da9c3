// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/listener.h"

#include "common/logging.h"

#include <chrono>

namespace foghorn {

using namespace std::chrono_literals;

namespace {

constexpr int backlog = 4096;  // Qt's default of 50 refuses a morning's log-on
constexpr auto retryAfter = 250ms; // out of descriptors: Qt would spin at 100 % of a core

} // namespace

Listener::Listener(HasRoom hasRoom, HandOver handOver)
    : m_hasRoom(std::move(hasRoom)), m_handOver(std::move(handOver))
{
    setListenBacklogSize(backlog);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &Listener::resume);
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(lcRelay).noquote() << "cannot take up connections now:" << errorString();
        pause();
        m_retry.start();
    });
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_handOver(descriptor);
    if (!m_hasRoom())
        pause();
}

/** A limit of no pending connections is what ends QTcpServer's loop of accepts; pauseAccepting alone
    lets it empty the backlog first. */
void Listener::pause()
{
    m_paused = true;
    setMaxPendingConnections(0);
    pauseAccepting();
}

void Listener::resume()
{
    if (!m_paused || !isListening() || !m_hasRoom())
        return;
    m_paused = false;
    setMaxPendingConnections(1); // none ever pends: we hand over at once
    resumeAccepting();
}

} // namespace foghorn
