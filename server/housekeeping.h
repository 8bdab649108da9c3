// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"
#include "server/notices/audit_trail.h"
#include "server/notices/promises.h"
#include "server/notices/publisher.h"
#include "server/notices/schedule.h"
#include "server/notices/series_keeper.h"
#include "server/notices/watch_keeper.h"

#include <QTimer>

namespace foghorn {

class Clock;
class TallyDesk;

/** What falls due by the clock: promises of the next word, the plans of maintenances and
    watches, and maintenances that recur, at once; when desks
    were last seen is written down each minute, abandoned notices are closed, and once a day what has run out is
    forgotten. */
class Housekeeping : public QObject
{
public:
    Housekeeping(StoreThread &store, Roster &roster, NoticeBook &book, Publisher &publisher,
                 Promises &promises, Schedule &schedule, WatchKeeper &watches, SeriesKeeper &series,
                 TallyDesk &tallies, AuditTrail &audit, const Clock &clock);

    /** Does all of it once, and again as time goes by. */
    void start();
    void eachMinute();
    void eachDay();
    /** At the moment at which one falls due, and each minute: a clock may be set. */
    void checkDue();
    /** Also at a clean stop. */
    void writeLastSeen();

private:
    void spreadAddressed();

    StoreThread &m_store;
    Roster &m_roster;
    NoticeBook &m_book;
    Publisher &m_publisher;
    Promises &m_promises;
    Schedule &m_schedule;
    WatchKeeper &m_watches;
    SeriesKeeper &m_series;
    TallyDesk &m_tallies;
    AuditTrail &m_audit;
    const Clock &m_clock;
    QTimer m_minutes;
    QTimer m_days;
    QTimer m_nextDue;
};

} // namespace foghorn
