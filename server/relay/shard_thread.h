// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/shard.h"

#include <QEventLoop>

#include <future>
#include <thread>

namespace foghorn {

/** A shard with the thread in which it is made, runs and dies. */
class ShardThread
{
public:
    using Prepare = std::function<void(Shard &)>;
    /** Begun when this returns; `prepare` was called in the new thread before that. */
    ShardThread(int index, const RelaySettings &settings, const TlsContext &tls, const Clock &clock,
                const Prepare &prepare);
    /** After the calls that were posted before. */
    ~ShardThread();
    Q_DISABLE_COPY_MOVE(ShardThread)

    /** Any thread: the call comes in the shard's. */
    template <class Call> // call(Shard &)
    void post(Call call)
    {
        m_shard->mailbox().post([shard = m_shard, call = std::move(call)] { call(*shard); });
    }

private:
    void run(int index, const RelaySettings &settings, const TlsContext &tls, const Clock &clock,
             const Prepare &prepare, std::promise<void> &begun);

    // On the stack of m_thread.
    Shard *m_shard = nullptr;
    QEventLoop *m_loop = nullptr;
    std::thread m_thread;
};

} // namespace foghorn
