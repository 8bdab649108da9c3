// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/model/wall_time.h"

namespace foghorn {

/** One occurrence of a series takes place at another time than its rule says (RECURRENCE-ID in RFC 5545). */
struct ChangedOccurrence
{
    QDate day; // on which it would have begun, by the series' clock: its name for good
    Instant startsAt, endsAt;
    bool operator==(const ChangedOccurrence &) const = default;
};

/** A maintenance that is done again and again: its words once, and by which rule it recurs. The relay publishes each
    occurrence as a notice of its own. */
struct MaintenanceSeries
{
    SeriesId id;     // the relay's; empty = a new one
    int version = 0; // counts its stored states; 0 = never stored
    QString name;    // for the staff; not shown to employees
    Notice notice;   // a planned maintenance without times: see patternOf()
    WallTime firstStart;
    QString timeZone; // IANA: "Europe/Madrid"; the clock by which it keeps its hour
    std::chrono::minutes duration{120};
    QString rule;         // RRULE of RFC 5545, without the name: "FREQ=MONTHLY;BYDAY=2SU"
    int announceDays = 7; // so many calendar days before it begins its notice comes
    QList<QDate> skipped; // by the series' clock, in order
    QList<ChangedOccurrence> changed;
    bool operator==(const MaintenanceSeries &) const = default;
};

/** Ahead: its notice has not come yet. */
enum class OccurrenceState { Ahead, Announced, Skipped };
QString toString(OccurrenceState); // "ahead", "announced", "skipped"
std::optional<OccurrenceState> occurrenceStateFromString(QStringView);

/** One occurrence as it stands: what a list shows of it. */
struct SeriesOccurrence
{
    QDate day; // its name: see ChangedOccurrence
    Instant startsAt, endsAt;
    Instant
        announcedAt; // when its notice comes; of one that is announced or skipped it says nothing
    OccurrenceState state = OccurrenceState::Ahead;
    NoticeId notice = {}; // Announced
    bool changed = false; // not as the rule has it
    bool operator==(const SeriesOccurrence &) const = default;
};

namespace limits {
inline constexpr int seriesNameLength = 80;
inline constexpr int ruleLength = 300;
inline constexpr int leastAnnounceDays = 1;
inline constexpr int mostAnnounceDays = 60;
inline constexpr std::chrono::minutes longestOccurrence{7 * 24 * 60};
inline constexpr int exceptionCount = 200;    // skipped or changed
inline constexpr int seriesBytes = 48 * 1024; // one always fits a frame
} // namespace limits

QJsonObject toJson(const MaintenanceSeries &series);
/** Reads shape and types only, naming every wrong field; unknown members are ignored. */
Result<MaintenanceSeries> seriesFromJson(const QJsonObject &json);

/** What of a notice every occurrence says: all but its times and what the relay fills. */
Notice patternOf(const Notice &notice);
/** The notice of one occurrence, ready to be published. */
Notice occurrenceNotice(const MaintenanceSeries &series, Instant startsAt, Instant endsAt);

/** Every rule of content that a series breaks but for those of its RRULE, which the relay reads
    (server/notices/recurrence.h); below "notice" what would keep an occurrence from being published. */
QList<FieldProblem> validate(const MaintenanceSeries &series);

} // namespace foghorn
