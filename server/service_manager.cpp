// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service_manager.h"

#include "server/relay/relay.h"
#include "server/store/store_thread.h"

#include <systemd/sd-daemon.h>

namespace foghorn {

namespace {
constexpr int keepEnvironment = 0; // a child of ours would speak for itself; we have none
}

ServiceManager::ServiceManager(Relay &relay, StoreThread &store) : m_relay(relay), m_store(store)
{
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(keepEnvironment, &microseconds) <= 0)
        return;
    // Half of the time, as sd_watchdog_enabled(3) recommends.
    m_turn.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::microseconds(microseconds / 2)));
    connect(&m_turn, &QTimer::timeout, this, &ServiceManager::ask);
}

void ServiceManager::tellReady()
{
    sd_notifyf(keepEnvironment, "READY=1\nSTATUS=Listening on %s",
               qUtf8Printable(m_relay.urls().join(QStringLiteral(", "))));
    if (m_turn.interval() > 0)
        m_turn.start();
}

void ServiceManager::tellStopping()
{
    m_turn.stop(); // the manager's stop timeout watches from here on
    sd_notify(keepEnvironment, "STOPPING=1\nSTATUS=Sending the desks away");
}

void ServiceManager::ask()
{
    if (m_missing > 0)
        return; // somebody has not answered the last time: no word of life
    m_missing = 2;
    m_relay.report([this](const QList<ShardReport> &) { noteAnswer(); });
    m_store.ask<bool>(
        this, [](Store &) { return Result<bool>(true); },
        [this](const Result<bool> &) { noteAnswer(); });
}

void ServiceManager::noteAnswer()
{
    if (--m_missing > 0)
        return;
    sd_notifyf(keepEnvironment, "WATCHDOG=1\nSTATUS=%d connections", m_relay.sessionCount());
}

} // namespace foghorn
