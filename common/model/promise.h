// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QList>

#include <chrono>

namespace foghorn {

// The promise of the next word (rule 10): public, timed, and the same by every clock that is asked. Pure.

/** How far it has come: soon due, passed, passed long enough that every author is told. */
enum class PromiseState { Due, Overdue, Escalated };

QString toString(PromiseState); // "due", "overdue", "escalated"
std::optional<PromiseState> promiseStateFromString(QStringView);

/** Its author is warned this long before, and every author told this long after (ours: no product warns anybody,
    and three hours, as status pages have it, is too long for colleagues who wait). */
inline constexpr std::chrono::minutes promiseWarning{5};
inline constexpr std::chrono::minutes promiseEscalation{10};

/** Nothing: there is no promise, it is more than five minutes away, the notice is over, or it is an exercise. */
std::optional<PromiseState> promiseState(const Notice &notice, Instant now);
/** When promiseState() says something else next; nothing where it will not by itself. */
std::optional<Instant> nextPromiseMoment(const Notice &notice, Instant now);

/** A word that was promised, and when it came. */
struct PromiseRecord
{
    Instant promisedAt;
    std::optional<Instant> keptAt;
    bool operator==(const PromiseRecord &) const = default;
};

/** How well promises were kept. One whose hour has not come yet counts nowhere. */
struct Punctuality
{
    int kept = 0;                                       // in time
    int late = 0;                                       // came later, or has not come
    std::optional<std::chrono::minutes> medianLateness; // of the late ones, so far
    bool operator==(const Punctuality &) const = default;
};
Punctuality punctuality(const QList<PromiseRecord> &promises, Instant now);

/** The quiet revision for "still working on it": checked now, the next word promised for the cadence of its
    severity after (or `every`), on the full minute; nothing else changes and nobody is interrupted. Of a live notice;
    without what the relay fills. */
Notice stillWorkingOn(const Notice &current, Instant now,
                      std::optional<std::chrono::minutes> every = {});

} // namespace foghorn
