// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/addressed.h"

#include "common/log_event.h"

namespace foghorn {

Addressed::Addressed(StoreThread &store, const Roster &roster, TallyBook &tallies,
                     std::chrono::milliseconds seenLately)
    : m_store(store), m_roster(roster), m_tallies(tallies), m_seenLately(seenLately)
{
}

void Addressed::record(const Notice &current, Instant now)
{
    QList<PersonId> people;
    for (const PersonPresence &one : m_roster.weigh(current.audience, now, m_seenLately)) {
        if (one.matches && one.seenLately)
            people.append(one.person);
    }
    for (qsizetype from = 0; from < people.size(); from += batch) {
        const QList<PersonId> some = people.mid(from, batch);
        m_store.ask<bool>(
            this,
            [id = current.id, revision = current.revision, some](Store &store) -> Result<bool> {
                if (auto stored = store.storeAddressed(id, revision, some); !stored)
                    return stored.error();
                return true;
            },
            [this, id = current.id, some](Result<bool> stored) {
                if (stored)
                    m_tallies.takeAddressed(id, some);
                else
                    logWarning(lcNotices, "notice.addressedNotStored")
                        .with("notice", id)
                        .with("why", stored.error().reason);
            });
    }
}

} // namespace foghorn
