// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

/** An incident that is over, as the next author wants to know it: how long it took, and how far off the first
    estimate was. */
struct PastOutage
{
    NoticeId notice;
    Instant startedAt, endedAt;
    Severity severity = Severity::Minor; // the gravest that was said of it
    /** How much later than the first dated estimate (about, between) it was back; negative = earlier. Nothing
        where there was none: "not before" is a bound, not an estimate. */
    std::optional<std::chrono::minutes> estimateError;
    int slips = 0; // how often the estimate was put off, or withdrawn for "unknown"
    bool operator==(const PastOutage &) const = default;
};

QJsonObject toJson(const PastOutage &outage);
Result<PastOutage> pastOutageFromJson(const QJsonObject &json);

/** The record of a notice from its revisions, oldest first: only of an incident whose last word is resolved
    and which is no exercise. It started at startsAt (else when it was first told) and ended at endsAt (else
    when the word resolved was first said, after the last reopening). */
std::optional<PastOutage> pastOutageOf(const QList<Notice> &revisions);

/** One word about when it will be back. */
struct Slip
{
    int revision = 0;
    Instant saidAt;
    QString saidBy;
    Restoration estimate;
    bool operator==(const Slip &) const = default;
};

/** Every change of the estimate, the first one included; one that is taken away counts as unknown. */
QList<Slip> estimateHistory(const QList<Notice> &revisions);

struct OutageStatistics
{
    int count = 0;
    std::chrono::minutes median{0}, shortest{0}, longest{0};
    int estimates = 0; // outages that had a dated one
    std::optional<std::chrono::minutes> medianEstimateError;
    bool operator==(const OutageStatistics &) const = default;
};

OutageStatistics statistics(const QList<PastOutage> &outages);

} // namespace foghorn
