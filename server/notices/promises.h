// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/promise.h"
#include "server/notices/notice_book.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** The promises of the next word (rule 10): tells each state of each one once, whichever relay sees it first, and
    also what fell due while no relay ran. Asked when the time comes (nextMoment()); knows no timer, socket or SQL. */
class Promises : public QObject
{
    Q_OBJECT
public:
    Promises(StoreThread &store, const NoticeBook &book) : m_store(store), m_book(book) {}

    /** Tells what has fallen due by now. */
    void check(Instant now);
    /** When check() has something to tell next; nothing while nothing is promised. */
    std::optional<Instant> nextMoment(Instant now) const;

    void report(const ToRelay::PromiseReport &question, Instant now,
                std::function<void(RpcResult<ToRelay::PromiseReport::Answer>)> done);

Q_SIGNALS:
    /** Written down as told, by us. */
    void promiseMoved(const foghorn::Notice &notice, foghorn::PromiseState state);

private:
    struct Told
    {
        Instant promisedAt;
        PromiseState state;
        bool operator==(const Told &) const = default;
    };
    static Result<bool> raise(Store &store, const NoticeId &notice, const Told &told, Instant now);

    StoreThread &m_store;
    const NoticeBook &m_book;
    QHash<NoticeId, Told> m_told; // what the store need not be asked about again
};

/** Keeps the promises true behind a revision that was stored a moment ago, in the transaction that published. */
Result<void> recordPromise(Store &store, const Notice &next);

} // namespace foghorn
