// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/publisher.h"
#include "server/notices/recurrence.h"

#include <QSet>

namespace foghorn {

/** When an occurrence is told: at nine in the morning by the series' clock, so many days before it begins, or earlier
    where the organisation's lead time asks for it. */
Instant announcingMoment(const MaintenanceSeries &series, const Recurring &one,
                         const MaintenanceRules &rules);
/** What comes next of a series, the skipped ones too. */
QList<SeriesOccurrence> comingOccurrences(const StoredSeries &stored, const MaintenanceRules &rules,
                                          Instant now, int most);
/** Whether an occurrence that is not told yet is late for the organisation's lead time. */
bool isToldLate(const StoredSeries &stored, const MaintenanceRules &rules, Instant now);

/** The maintenances that recur, kept by the clock: publishes the notice of each occurrence when its time to be told has
    come, once, whatever stops in between: the notice and the mark that it is out are one transaction. What fell due
    while no relay ran is told as long as it is not over. Asked when the time comes (nextMoment()); knows no timer, socket
    or SQL. */
class SeriesKeeper : public QObject
{
    Q_OBJECT
public:
    SeriesKeeper(StoreThread &store, Publisher &publisher) : m_store(store), m_publisher(publisher)
    {
    }

    void load(const QList<StoredSeries> &all);
    const StoredSeries *find(const SeriesId &id) const;
    /** By their names. */
    QList<StoredSeries> inOrder() const;
    /** After a commit. */
    void put(const StoredSeries &stored);
    void forget(const SeriesId &id);

    /** Publishes what has fallen due by now. */
    void check(Instant now);
    /** When check() has something to do next; nothing while nothing recurs. */
    std::optional<Instant> nextMoment(Instant now) const;

Q_SIGNALS:
    /** What comes next may be another. */
    void seriesMoved();

private:
    struct Kept
    {
        StoredSeries stored;
        std::optional<Instant> due; // when the next one is told; nothing: none is left
        bool known = false;         // `due` was worked out
        QSet<QDate> onTheirWay = {};
    };
    void announceDue(Kept &kept, Instant now);
    void announce(const StoredSeries &stored, const Recurring &one, Instant now);
    void announced(const SeriesId &id, QDate day, const RpcResult<Envelope> &result, Instant now);
    void reload(const SeriesId &id);

    StoreThread &m_store;
    Publisher &m_publisher;
    QMap<SeriesId, Kept> m_kept;
};

} // namespace foghorn
