// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QRandomGenerator>

namespace foghorn {

/** How many desks of those online a drill asks: a number or a part, one of the two. */
struct DrillSample
{
    int desks = 0;
    int percent = 0;
    bool operator==(const DrillSample &) const = default;
};

/** How far a desk of a drill did not come, and what is known of why. */
enum class DrillFault {
    NotDelivered, // online at the start, and nothing came of it
    Held,         // it has it, and its screen was locked, full or not to be disturbed
    NotDisplayed  // it has it and did not show it
};
QString toString(DrillFault); // "notDelivered", "held", "notDisplayed"
std::optional<DrillFault> drillFaultFromString(QStringView);

struct DrillFailure
{
    PersonId person;
    QString host;
    QString site;
    DrillFault fault = DrillFault::NotDelivered;
    std::optional<Instant> offlineSince; // nothing: it is connected
    bool operator==(const DrillFailure &) const = default;
};

/** How fast a drill reached its desks: the stopwatch runs from the press of the button. */
struct DrillReport
{
    NoticeId notice;
    Instant startedAt;
    QString startedBy;
    Instant endsAt;
    int desks = 0;
    int delivered = 0;
    int displayed = 0;
    std::optional<std::chrono::milliseconds> firstWord, half, most; // first display, 50 %, 90 %
    QList<std::chrono::milliseconds> displays;                      // each one, rising
    QList<DrillFailure> failures;
    bool operator==(const DrillReport &) const = default;
};

/** What one desk of a drill reported. */
struct DrillDesk
{
    std::optional<Instant> deliveredAt, heldAt, displayedAt;
    DrillFailure failure; // who it is, for the case that it failed
};

namespace limits {
inline constexpr int drillDesks = 200; // the audience of a drill names each of them
inline constexpr int drillMinutes = 60;
} // namespace limits

/** How many of `online` desks are asked: at least one, at most limits::drillDesks. */
int sizeOf(const DrillSample &sample, int online);
/** `count` numbers from 0 to `online` - 1, by chance. */
QList<int> chosen(int count, int online, QRandomGenerator &random);
/** Fills in counts, times and failures of `report`, whose startedAt is known. */
void measure(DrillReport &report, const QList<DrillDesk> &desks);

} // namespace foghorn
