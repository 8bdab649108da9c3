// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <mutex>
#include <vector>

namespace foghorn {

/** The one writer: runs pieces of work against the Store on its own thread, in the order asked.
    Work that waits together is committed together (group commit): every answer is given only after
    the commit that made it durable. A piece of work that fails is rolled back alone (savepoint); when
    the commit itself fails (disk full), every piece of the group gets that error and the thread
    goes on with the next group. */
class StoreThread : public QObject
{
    Q_OBJECT
public:
    explicit StoreThread(std::unique_ptr<Store> store, QObject *parent = nullptr);
    ~StoreThread() override; // finishes what was asked, then ends the thread

    /** A copy taken at the start; epoch does not change while running. */
    StoreFacts facts() const { return m_facts; }

    /** Runs `work(Store&)` on the store thread and afterwards `done(Result<R>)` in the thread of
        `context`, unless that died. Safe from any thread. */
    template <class R, class Work, class Done>
    void ask(QObject *context, Work work, Done done)
    {
        auto result = std::make_shared<Result<R>>(Error{QStringLiteral("not run")});
        Job job;
        job.work = [work = std::move(work), result](Store &store) -> Result<void> {
            *result = work(store);
            if (!*result)
                return result->error();
            return {};
        };
        job.finished = [context = QPointer<QObject>(context), result,
                        done = std::move(done)](const Result<void> &committed) mutable {
            if (!context)
                return;
            QMetaObject::invokeMethod(
                    context.data(),
                    [result, committed, done = std::move(done)]() mutable {
                        // A commit that failed takes the answer with it.
                        if (!committed)
                            done(Result<R>(committed.error()));
                        else
                            done(std::move(*result));
                    },
                    Qt::QueuedConnection);
        };
        enqueue(std::move(job));
    }

    /** Waits until everything asked so far is committed (for a clean stop and for tests). */
    void flush();

private:
    struct Job
    {
        std::function<Result<void>(Store &)> work;
        std::function<void(const Result<void> &)> finished;
    };
    void enqueue(Job job);
    void runWaiting(); // on the store thread
    void runGroup(std::vector<Job> jobs);

    StoreFacts m_facts;
    std::unique_ptr<Store> m_store; // touched by m_thread only
    QThread m_thread;
    QObject *m_worker = nullptr; // lives in m_thread
    std::mutex m_mutex;
    std::vector<Job> m_waiting;
    bool m_wakePosted = false;
};

} // namespace foghorn
