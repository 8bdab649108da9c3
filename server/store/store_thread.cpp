// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store_thread.h"

#include "common/log_event.h"

#include <pthread.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {
// In a storm the first who asked should not wait for the last: what is not done by then is
// committed in the next group.
constexpr qint64 groupMilliseconds = 100;

std::chrono::seconds monotonicSeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}
} // namespace

StoreThread::StoreThread(std::unique_ptr<Store> store, QObject *parent)
    : QObject(parent), m_facts(store->facts()), m_cursorBeside(m_facts.cursor),
      m_auditBeside(m_facts.audit), m_store(std::move(store)), m_thread([this] { run(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ending = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

void StoreThread::enqueue(Job job)
{
    {
        const std::lock_guard guard(m_mutex);
        m_waiting.push_back(std::move(job));
    }
    m_asked.notify_one();
}

void StoreThread::flush()
{
    Q_ASSERT(std::this_thread::get_id() != m_thread.get_id());
    std::binary_semaphore done(0);
    enqueue({[](Store &) { return Result<void>(); }, {}, &done});
    done.acquire();
}

void StoreThread::run()
{
    pthread_setname_np(pthread_self(), "store");
    std::vector<Job> jobs;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_running = jobs.size();
            m_asked.wait(lock, [&] { return !jobs.empty() || !m_waiting.empty() || m_ending; });
            std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(jobs));
            m_waiting.clear();
            m_running = jobs.size();
        }
        if (jobs.empty())
            break; // the end, and all is done
        const size_t done = runGroup(jobs);
        jobs.erase(jobs.begin(), jobs.begin() + qptrdiff(done));
    }
    writeBeside(Hurry::Leaving);
    m_store.reset(); // its connection belongs to this thread
}

size_t StoreThread::runGroup(std::vector<Job> &jobs)
{
    Result<void> committed = m_store->begin();
    Ran ran{.count = jobs.size()}; // a store that is held is not waited for once for each
    if (committed) {
        ran = runPieces(jobs, Guard::None);
        if (!ran.whole) {
            m_store->rollback();
            committed = m_store->begin();
            if (committed)
                ran = runPieces(jobs, Guard::Savepoints);
        }
    }
    if (committed) {
        committed = m_store->commit();
        if (!committed)
            m_store->rollback();
    }
    if (!committed)
        logWarning(lcStore, "store.notCommitted")
            .with("pieces", ran.count)
            .with("why", committed.error().reason);
    note(committed);
    tell(jobs, ran.count, committed);
    // After the answers: who published need not wait for it.
    if (committed)
        writeBeside(Hurry::None);
    return ran.count;
}

void StoreThread::writeBeside(Hurry hurry)
{
    // Each second is often enough for the trail: thousands of desks that enrol at once are to be let in quickly.
    const StoreFacts &now = m_store->facts();
    const bool due =
        hurry == Hurry::Leaving || !m_sinceBeside.isValid() || m_sinceBeside.hasExpired(1000);
    if (now.cursor == m_cursorBeside && (now.audit == m_auditBeside || !due))
        return;
    m_store->writeSideFile();
    m_cursorBeside = now.cursor;
    m_auditBeside = now.audit;
    m_sinceBeside.start();
}

StoreThread::Ran StoreThread::runPieces(const std::vector<Job> &jobs, Guard guard)
{
    QElapsedTimer running;
    running.start();
    Ran ran;
    while (ran.count < jobs.size() && (ran.count == 0 || running.elapsed() < groupMilliseconds)) {
        const Job &job = jobs[ran.count++];
        if (guard == Guard::Savepoints)
            runGuarded(job);
        else if (!job.work(*m_store))
            return {.count = ran.count, .whole = false};
    }
    return ran;
}

void StoreThread::tell(std::vector<Job> &jobs, size_t count, const Result<void> &committed)
{
    std::vector<std::function<void(const Result<void> &)>> answers;
    answers.reserve(count);
    std::vector<std::binary_semaphore *> waiting;
    for (size_t index = 0; index < count; ++index) {
        if (jobs[index].committed)
            waiting.push_back(jobs[index].committed);
        else
            answers.push_back(std::move(jobs[index].answer));
    }
    // One call for all: in a storm each would cost more than what it carries.
    m_answers.post([answers = std::move(answers), committed] {
        for (const auto &answer : answers)
            answer(committed);
    });
    for (auto *each : waiting)
        each->release();
}

void StoreThread::note(const Result<void> &committed)
{
    const std::lock_guard guard(m_mutex);
    if (committed)
        m_commits.add(1, monotonicSeconds());
    else
        ++m_failedCommits;
}

StoreStatus StoreThread::status() const
{
    const std::lock_guard guard(m_mutex);
    return {.waiting = int(m_waiting.size() + m_running),
            .commits = m_commits.total(),
            .failedCommits = m_failedCommits,
            .commitsLastMinute = int(m_commits.lastMinute(monotonicSeconds()))};
}

void StoreThread::runGuarded(const Job &job)
{
    // Without a savepoint the transaction is lost, and commit() will say so to everyone in it.
    if (!m_store->savepoint())
        return;
    if (job.work(*m_store))
        m_store->releaseSavepoint();
    else
        m_store->rollbackToSavepoint();
}

} // namespace foghorn
