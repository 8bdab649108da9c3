// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/tally_book.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** Writes down who was addressed by a revision, right behind the announcement, so that who leaves the
    audience later is still counted. What a crash cut short the next start completes. */
class Addressed : public QObject
{
public:
    Addressed(StoreThread &store, const Roster &roster, TallyBook &tallies,
              std::chrono::milliseconds seenLately);

    void record(const Notice &current, Instant now);

    static constexpr qsizetype batch = 20'000; // one piece in the store

private:
    StoreThread &m_store;
    const Roster &m_roster;
    TallyBook &m_tallies;
    const std::chrono::milliseconds m_seenLately;
};

} // namespace foghorn
