// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/mailbox.h"
#include "common/protocol/messages.h"
#include "server/store/recent_count.h"
#include "server/store/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

namespace foghorn {

/** The one writer: runs pieces of work against the Store on its own thread, in the order asked.
    Work that waits together is committed together (group commit): every answer is given only after
    the commit that made it durable. Work is done again where it must be: when a piece fails, its group is
    rolled back and run anew with a savepoint for each, so that only that piece is undone. When the commit
    itself fails (disk full), every piece of the group gets that error and the thread goes on with the
    next group. */
class StoreThread : public QObject
{
    Q_OBJECT
public:
    explicit StoreThread(std::unique_ptr<Store> store, QObject *parent = nullptr);
    /** Finishes and commits what was asked, then ends the thread. Answers that were not delivered by
        then are dropped. */
    ~StoreThread() override;

    /** A copy taken at the start; epoch does not change while running. */
    StoreFacts facts() const { return m_facts; }

    /** Runs `work(Store&)` on the store thread (perhaps twice: it must leave nothing behind but what it
        stores and gives) and afterwards `done(Result<R>)` in this object's thread, where `context` lives,
        unless that died. Both must be copyable. */
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
        job.answer = [context = QPointer<QObject>(context), result,
                      done = std::move(done)](const Result<void> &committed) {
            if (!context)
                return;
            if (!committed)
                *result = committed.error(); // a commit that failed takes the answer with it
            done(std::move(*result));
        };
        enqueue(std::move(job));
    }

    /** What it did since the start and what waits; receipts are the rules' to count. Any thread. */
    StoreStatus status() const;

    /** Waits until everything asked so far is committed (for a clean stop and for tests). */
    void flush();

private:
    struct Job
    {
        std::function<Result<void>(Store &)> work;
        /** In this object's thread: only there can one see for certain that the context is alive. */
        std::function<void(const Result<void> &)> answer;
        std::binary_semaphore *committed =
            nullptr; // released after the commit, on the store thread
    };
    void enqueue(Job job);
    void run();                              // on the store thread
    size_t runGroup(std::vector<Job> &jobs); // gives how many of them are done with
    enum class Guard { None, Savepoints };   // what undoes a piece that fails
    struct Ran
    {
        size_t count = 0;
        bool whole = true; // no piece failed
    };
    Ran runPieces(const std::vector<Job> &jobs, Guard guard);
    void tell(std::vector<Job> &jobs, size_t count, const Result<void> &committed);
    void runGuarded(const Job &job);
    void note(const Result<void> &committed);
    enum class Hurry { None, Leaving };
    void writeBeside(Hurry hurry);

    StoreFacts m_facts;
    // What foghorn.side holds, and since when; touched by m_thread only.
    qint64 m_cursorBeside = 0;
    AuditHead m_auditBeside;
    QElapsedTimer m_sinceBeside;
    std::unique_ptr<Store> m_store; // touched by m_thread only
    Mailbox m_answers;
    std::condition_variable m_asked; // something waits, or the end has come
    mutable std::mutex m_mutex;      // of everything below
    std::vector<Job> m_waiting;
    size_t m_running = 0; // taken up and not committed yet
    mutable RecentCount m_commits;
    qint64 m_failedCommits = 0;
    bool m_ending = false;
    std::thread m_thread; // the last: it uses all of the above
};

} // namespace foghorn
