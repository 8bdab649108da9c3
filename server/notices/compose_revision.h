// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/compose.h"
#include "server/store/store.h"

namespace foghorn {

// Pure functions, used inside the store's transaction.

/** The revision after `stored`. */
inline Result<Notice> composeNext(Notice draft, const StoredNotice &stored, const Authorship &by)
{
    return composeNext(std::move(draft), stored.current.notice, stored.lastAsked, by);
}
/** What an envelope that came ready made at `sentIn` must be to stand after `stored` (nothing = as a first one). */
Result<Notice> checkReadyMade(const Notice &notice, const std::optional<StoredNotice> &stored,
                              const Authorship &by, Instant sentIn);

/** The ending that the relay itself writes: of a maintenance that ends by itself, and of what nobody said a word about
    for 7 days. It has no words of its own. */
Notice closingByRelay(const Notice &current);
/** A maintenance begins as planned: nothing that asks anybody anew. */
Notice beginningByRelay(const Notice &current);
/** Live incidents whose last revision is older than that, and maintenances whose planned end is, too. */
bool isAbandoned(const Notice &notice, Instant now);

} // namespace foghorn
