// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/housekeeping.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "server/tally_desk.h"

using namespace std::chrono_literals;

namespace foghorn {

Housekeeping::Housekeeping(StoreThread &store, Roster &roster, NoticeBook &book,
                           Publisher &publisher, Promises &promises, Schedule &schedule,
                           WatchKeeper &watches, SeriesKeeper &series, TallyDesk &tallies,
                           AuditTrail &audit, const Clock &clock)
    : m_store(store), m_roster(roster), m_book(book), m_publisher(publisher), m_promises(promises),
      m_schedule(schedule), m_watches(watches), m_series(series), m_tallies(tallies),
      m_audit(audit), m_clock(clock)
{
    m_nextDue.setSingleShot(true);
    m_nextDue.setTimerType(Qt::PreciseTimer);
    connect(&m_nextDue, &QTimer::timeout, this, &Housekeeping::checkDue);
    connect(&m_publisher, &Publisher::noticePublished, this, &Housekeeping::checkDue);
    connect(&m_series, &SeriesKeeper::seriesMoved, this, &Housekeeping::checkDue);
    connect(&m_minutes, &QTimer::timeout, this, &Housekeeping::eachMinute);
    connect(&m_days, &QTimer::timeout, this, &Housekeeping::eachDay);
}

void Housekeeping::start()
{
    m_minutes.start(60s);
    m_days.start(24h);
    eachDay();
    m_publisher.closeAbandoned(m_clock.now());
    checkDue();
}

void Housekeeping::eachMinute()
{
    writeLastSeen();
    spreadAddressed();
    m_audit.writeRefused(m_clock.now());
    m_publisher.closeAbandoned(m_clock.now());
    checkDue();
}

void Housekeeping::checkDue()
{
    const Instant now = m_clock.now();
    m_promises.check(now);
    m_schedule.check(now);
    m_watches.check(now);
    m_series.check(now);
    std::optional<Instant> next;
    for (const auto &moment : {m_promises.nextMoment(now), m_schedule.nextMoment(now),
                               m_watches.nextMoment(now), m_series.nextMoment(now)}) {
        if (moment && (!next || *moment < *next))
            next = moment;
    }
    if (next && *next - now < 60s)
        m_nextDue.start(*next - now);
    else
        m_nextDue.stop(); // eachMinute() comes first
}

void Housekeeping::spreadAddressed()
{
    m_store.ask<bool>(
        this,
        [](Store &store) -> Result<bool> {
            if (auto done = store.spreadSomeAddressed(); !done)
                return done.error();
            return true;
        },
        [](Result<bool> done) {
            if (!done)
                logWarning(lcStore, "notice.addressedNotSpread").with("why", done.error().reason);
        });
}

void Housekeeping::writeLastSeen()
{
    const Instant now = m_clock.now();
    const QList<DeskId> seen = m_roster.takeSeen(now);
    if (seen.isEmpty())
        return;
    m_store.ask<bool>(
        this,
        [seen, now](Store &store) -> Result<bool> {
            if (auto stored = store.storeLastSeen(seen, now); !stored)
                return stored.error();
            return true;
        },
        [](Result<bool> stored) {
            if (!stored)
                logWarning(lcStore, "desk.lastSeenNotStored").with("why", stored.error().reason);
        });
}

void Housekeeping::eachDay()
{
    m_book.tidy(m_clock.now());
    m_tallies.tidy();
    m_store.ask<bool>(
        this,
        [now = m_clock.now()](Store &store) -> Result<bool> {
            if (auto done = store.tidy(now); !done)
                return done.error();
            return true;
        },
        [](Result<bool> done) {
            if (!done)
                logWarning(lcStore, "store.notTidied").with("why", done.error().reason);
        });
}

} // namespace foghorn
