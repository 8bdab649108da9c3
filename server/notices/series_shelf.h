// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/remembered_change.h"
#include "server/notices/series_keeper.h"

namespace foghorn {

/** What staff do to the maintenances that recur: save, skip one, change only one, remove. Two of them cannot do it over
    each other. Knows no clock, socket or SQL. */
class SeriesShelf : public QObject
{
public:
    SeriesShelf(StoreThread &store, Publisher &publisher, SeriesKeeper &keeper)
        : m_store(store), m_publisher(publisher), m_keeper(keeper)
    {
    }

    template <class Request>
    using Done = std::function<void(RpcResult<typename Request::Answer>)>;
    /** `approved`: it was kept, and somebody else has looked at it. */
    void save(const Actor &actor, const ToRelay::SeriesSave &order, Instant now,
              Done<ToRelay::SeriesSave> done, const std::optional<Approved> &approved = {});
    void skip(const Actor &actor, const ToRelay::SeriesSkip &order, Instant now,
              Done<ToRelay::SeriesSkip> done);
    void change(const Actor &actor, const ToRelay::SeriesChange &order, Instant now,
                Done<ToRelay::SeriesChange> done);
    void remove(const Actor &actor, const ToRelay::SeriesRemove &order, Instant now,
                Done<ToRelay::SeriesRemove> done);

private:
    /** Why it may not be kept. */
    std::optional<RpcError> refusalOf(const StoredSeries &wanted, Instant now) const;
    /** Why it waits for a second pair of eyes: each of its notices goes out by itself. Empty: it need not. */
    QString whyApproval(const StoredSeries &wanted, const SecondLook &look) const;
    /** What became of a save. */
    struct Saved
    {
        std::optional<RpcError> refused;
        ChangeOutcome change = {};
        QList<Approval> moved = {};
    };
    static Result<Saved> save(Store &store, const Actor &actor, const StoredSeries &wanted,
                              int base, const QString &why, const SecondLook &look,
                              const Idempotency &idempotency);
    static Result<ChangeOutcome> saved(Store &store, const StoredSeries &wanted, int base);
    /** The series and the occurrence that an order names, or why it names none. */
    struct Named
    {
        StoredSeries stored;
        Recurring planned;
    };
    std::variant<Named, RpcError> named(const Actor &actor, const SeriesId &id, QDate day,
                                        Instant now) const;
    /** The next version of a series, where `next.series.version` is still the current one. */
    void keep(const Actor &actor, const QString &act, const StoredSeries &next,
              const Idempotency &idempotency, std::function<void(RpcResult<int>)> done);
    /** After its commit. `released`: this occurrence has no notice any more. */
    void putNext(StoredSeries next, int version, QDate released = {});
    void skipAnnounced(const Actor &actor, const ToRelay::SeriesSkip &order,
                       const StoredSeries &next, const Notice &current, Instant now,
                       std::function<void(RpcResult<int>)> done);
    void cancelAhead(const Actor &actor, const StoredSeries &removed, Instant now);

    StoreThread &m_store;
    Publisher &m_publisher;
    SeriesKeeper &m_keeper;
};

} // namespace foghorn
