// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/series.h"

#include <functional>

namespace foghorn {

/** One occurrence: when it takes place. */
struct Recurring
{
    QDate
        day; // on which its rule has it begin, by the series' clock: its name, also where it was changed
    Instant startsAt, endsAt;
    bool operator==(const Recurring &) const = default;
};

/** When a series takes place: its RRULE (RFC 5545, by libical) gives days of the wall clock, and the zone makes moments
    of them. Knows no clock. */
class Recurrence
{
public:
    /** `series` is otherwise right (see validate()); an error names what is wrong with its rule or its length. */
    static Result<Recurrence> of(const MaintenanceSeries &series);

    /** Those that end after `since`, by their days; without the skipped, the changed ones as they were changed. */
    QList<Recurring> after(Instant since, int most) const;
    /** As the rule has it, skipped or changed or not; nothing where the rule does not name that day. */
    std::optional<Recurring> planned(QDate day) const;

private:
    explicit Recurrence(const MaintenanceSeries &series);
    std::optional<Error> problem() const;
    /** Each day that the rule names, in order and up to `last`, until `take` says that it has enough. */
    void walk(QDate last, const std::function<bool(QDate)> &take) const;
    Recurring timed(QDate day) const;

    MaintenanceSeries m_series;
    QTimeZone m_zone;
};

} // namespace foghorn
