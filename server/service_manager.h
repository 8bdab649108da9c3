// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace foghorn {

class Relay;
class StoreThread;

/** Tells the service manager that started us (systemd's notify protocol) when we are ready, that we are
    alive, and when we stop. Alive means that the main thread, every shard and the store thread have all
    answered since the last word: a thread that hangs lets the watchdog bite. Without a service manager it
    does nothing. Main thread. */
class ServiceManager : public QObject
{
public:
    ServiceManager(Relay &relay, StoreThread &store);

    /** Everything is up: clients are taken. */
    void tellReady();
    void tellStopping();

private:
    void ask();
    void noteAnswer();

    Relay &m_relay;
    StoreThread &m_store;
    QTimer m_turn;     // runs where the manager keeps a watchdog
    int m_missing = 0; // of the answers to the present question
};

} // namespace foghorn
