// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QList>

namespace foghorn {

/** Why a revision interrupts (rule 6). */
enum class MaterialReason {
    FirstRevision,
    SeverityRose,
    ActionAdded,
    ActionChanged,
    ActionWithdrawn,
    ServiceAdded,
    AcknowledgementRequired,
    StartMoved,
    EndMoved,
    EstimateLater,
    EstimateLessCertain,
    AudienceGrew,
    Reopened,
    NotifyAlways
};

QString toString(MaterialReason);

/** An estimate or a maintenance window that moves by this much or more is material (rule 6). */
inline constexpr std::chrono::minutes materialSlip{15};

/** Everything that makes `next` material against the revision that last *asked* (not the previous
    one); empty = it refreshes silently. `notify: always` adds NotifyAlways; `quiet` empties the list
    (a first revision always asks). An ending or a cancellation is never material. Audience growth is
    judged here for the notice as a whole (its words grew), for the author to know; the relay does not move
    `asks` for it alone, since the new ones were never asked anyway. For one person see below. */
QList<MaterialReason> materialReasons(const Notice &lastAsked, const Notice &next);
/** The same, and what only the current revision tells: whether `next` reopens it, and whether it takes back an hour
    that was said since the last ask. (Good news asks nobody; who has planned on it is told when it slips. So "not
    known yet", then "about 12:00", then "about 13:30" interrupts with the third, though the first was worse.) */
QList<MaterialReason> materialReasons(const Notice &lastAsked, const Notice &current,
                                      const Notice &next);

/** For one desk: whether `next` interrupts the person although the notice as a whole need not, since
    the audience only now grew to them. */
bool audienceGrewTo(const DeskFacts &desk, const Notice &lastAsked, const Notice &next);

} // namespace foghorn
