// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace foghorn {

/** Who publishes, where and when. */
struct Authorship
{
    DeploymentId deployment;
    QString login;
    Instant now;
};

// What the relay makes of an author's words: pure functions, used inside the store's transaction.

/** The first revision of a notice: fills what the relay fills, or names every wrong field. */
Result<Notice> composeFirst(Notice draft, const Authorship &by);
/** The revision after `stored`: phase must follow, `asks` moves where the change is material against the
    revision that last asked, and publishedAt is later than the previous revision's. */
Result<Notice> composeNext(Notice draft, const StoredNotice &stored, const Authorship &by);
/** What an envelope that came ready made must be to stand after `stored` (nothing = as a first one). */
Result<Notice> checkReadyMade(const Notice &notice, const std::optional<StoredNotice> &stored,
                              const Authorship &by);

/** The ending that the relay itself writes: of a maintenance that ends by itself, and of what nobody said a word about
    for 7 days. It has no words of its own. */
Notice closingByRelay(const Notice &current);
/** A maintenance begins as planned: nothing that asks anybody anew. */
Notice beginningByRelay(const Notice &current);
/** Live incidents whose last revision is older than that, and maintenances whose planned end is, too. */
bool isAbandoned(const Notice &notice, Instant now);

} // namespace foghorn
