// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

namespace foghorn {

/** What a desk's login is, compared with what the desk said before. */
enum class LoginNews {
    New,     // it says one for the first time
    Same,    // as before: perhaps a session that began before the renaming
    Changed, // the desk itself was renamed
};

/** Whom a desk counts as, and what was renamed on the way. */
struct Identified
{
    PersonId person;
    std::optional<Renaming> renaming;
    QList<DeskId> moved; // with a renaming: every desk of the person
};

/** "Same id, new login = renamed": whom `desk`, whose facts name the person of its login, stands for. Runs
    inside the store's transaction, and renames there. A directory id counts only beside a login of a
    directory: the ids of local accounts are alike on machines that were cloned. */
Result<Identified> identifyPerson(Store &store, const DeskRecord &desk, LoginNews news,
                                  Instant now);

/** Whether ids mean anything for this person; not for shared desks and local accounts. */
bool mayHaveDirectoryId(const PersonId &person, bool shared);

} // namespace foghorn
