// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/shard_thread.h"

#ifdef FOGHORN_EPOLL
#include "server/relay/event_dispatcher.h"
#endif

#include <QThread>

#include <pthread.h>
#include <semaphore>

namespace foghorn {

namespace {

/** The bench compares with Qt's own dispatcher: FOGHORN_DISPATCHER=qt in the environment. */
void takeDispatcher()
{
#ifdef FOGHORN_EPOLL
    if (qgetenv("FOGHORN_DISPATCHER") == "qt")
        return;
    auto *dispatcher = new EpollDispatcher; // Qt's from then on
    QThread::currentThread()->setEventDispatcher(dispatcher);
    dispatcher->startingUp(); // Qt does so only for threads and loops that it starts itself
#endif
}

} // namespace

ShardThread::ShardThread(int index, const RelaySettings &settings, const TlsContext &tls,
                         const Clock &clock, const Prepare &prepare)
{
    std::promise<void> begun;
    m_thread = std::thread([&, this] { run(index, settings, tls, clock, prepare, begun); });
    begun.get_future().get();
}

ShardThread::~ShardThread()
{
    // It may be awake and take this call up before post() has come back, which uses what dies with the thread.
    std::binary_semaphore posted(0);
    post([loop = m_loop, &posted](Shard &) {
        posted.acquire();
        loop->quit();
    });
    posted.release();
    m_thread.join();
}

void ShardThread::run(int index, const RelaySettings &settings, const TlsContext &tls,
                      const Clock &clock, const Prepare &prepare, std::promise<void> &begun)
{
    pthread_setname_np(pthread_self(), ("shard-" + std::to_string(index)).c_str());
    takeDispatcher();
    QEventLoop loop;
    Shard shard(index, settings, tls, clock);
    prepare(shard);
    shard.begin();
    m_shard = &shard;
    m_loop = &loop;
    begun.set_value();
    loop.exec();
}

} // namespace foghorn
