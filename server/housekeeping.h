// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"
#include "server/notices/publisher.h"

#include <QTimer>

namespace foghorn {

class Clock;
class TallyDesk;

/** What falls due by the clock: when desks were last seen is written down each minute, abandoned incidents
    are closed, and once a day what has run out is forgotten. */
class Housekeeping : public QObject
{
public:
    Housekeeping(StoreThread &store, Roster &roster, NoticeBook &book, Publisher &publisher,
                 TallyDesk &tallies, const Clock &clock);

    /** Does all of it once, and again as time goes by. */
    void start();
    void eachMinute();
    void eachDay();
    /** Also at a clean stop. */
    void writeLastSeen();

private:
    void spreadAddressed();

    StoreThread &m_store;
    Roster &m_roster;
    NoticeBook &m_book;
    Publisher &m_publisher;
    TallyDesk &m_tallies;
    const Clock &m_clock;
    QTimer m_minutes;
    QTimer m_days;
};

} // namespace foghorn
