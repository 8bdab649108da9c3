// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_person.h"

using namespace Qt::StringLiterals;

namespace foghorn {

bool mayHaveDirectoryId(const PersonId &person, bool shared)
{
    return !shared && !person.text.contains(u'\\');
}

Result<Identified> identifyPerson(Store &store, const DeskRecord &desk, LoginNews news, Instant now)
{
    const PersonId &stated = desk.facts.person;
    if (desk.directoryId.isEmpty() || !mayHaveDirectoryId(stated, desk.facts.shared))
        return Identified{stated, {}, {}};
    const auto known = store.personOf(desk.directoryId);
    if (!known)
        return known.error();
    if (!*known) {
        if (auto bound = store.bindPerson(desk.directoryId, stated); !bound)
            return bound.error();
        return Identified{stated, {}, {}};
    }
    if (**known == stated)
        return Identified{stated, {}, {}};
    if (news != LoginNews::Changed) {
        // The session of another desk may run on under the earlier login for days.
        const auto former = store.wasCalled(desk.directoryId, stated);
        if (!former)
            return former.error();
        if (*former)
            return Identified{**known, {}, {}};
    }
    const Renaming renaming{desk.directoryId, **known, stated, desk.id, now};
    const auto moved = store.renamePerson(renaming);
    if (!moved)
        return moved.error();
    return Identified{stated, renaming, *moved};
}

} // namespace foghorn
