// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/outage_record.h"

#include "common/model/json_members.h"
#include "common/model/lifecycle.h"
#include "common/model/median.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace foghorn {

namespace {

constexpr double mostMinutes = 1e9;

bool isDated(const Restoration &estimate)
{
    return (estimate.kind == RestorationKind::About || estimate.kind == RestorationKind::Between) &&
           estimate.at;
}

/** What an estimate is compared by (rule 6): the later of its times; nothing = unknown. */
std::optional<Instant> timeOf(const Restoration &estimate)
{
    return estimate.until ? estimate.until : estimate.at;
}

bool isPutOff(const Restoration &before, const Restoration &after)
{
    const auto old = timeOf(before);
    const auto fresh = timeOf(after);
    return old && (!fresh || *fresh > *old);
}

minutes between(Instant from, Instant to)
{
    return std::chrono::round<minutes>(to - from);
}

Instant endOf(const QList<Notice> &revisions)
{
    const Notice &last = revisions.last();
    if (last.endsAt)
        return *last.endsAt;
    const auto open = std::find_if(revisions.rbegin(), revisions.rend(), [](const Notice &each) {
        return each.phase != Phase::Resolved;
    });
    // After the last word that was not "resolved" stands the first that was.
    return open.base()->publishedAt.value_or(Instant{});
}

} // namespace

QJsonObject toJson(const PastOutage &outage)
{
    QJsonObject json{{u"notice"_s, outage.notice.text},
                     {u"startedAt"_s, toIso(outage.startedAt)},
                     {u"endedAt"_s, toIso(outage.endedAt)},
                     {u"severity"_s, toString(outage.severity)},
                     {u"slips"_s, outage.slips}};
    if (outage.estimateError)
        json[u"estimateErrorMinutes"_s] = qint64(outage.estimateError->count());
    return json;
}

Result<PastOutage> pastOutageFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    JsonMembers members(json, {}, problems);
    for (const char *name : {"notice", "startedAt", "endedAt", "severity"}) {
        if (!members.has(name))
            members.wrong(name, u"is needed"_s);
    }
    PastOutage outage;
    outage.notice = {members.text("notice")};
    outage.startedAt = members.instant("startedAt").value_or(Instant{});
    outage.endedAt = members.instant("endedAt").value_or(Instant{});
    outage.severity = members.oneOf("severity", &severityFromString, "info, minor, major, critical")
                          .value_or(Severity::Minor);
    outage.slips = members.wholeNumber("slips");
    if (members.has("estimateErrorMinutes")) {
        const double error = json["estimateErrorMinutes"_L1].toDouble(0.5);
        if (std::abs(error) <= mostMinutes && error == std::floor(error))
            outage.estimateError = minutes(qint64(error));
        else
            members.wrong("estimateErrorMinutes", u"a whole number is needed"_s);
    }
    if (!problems.isEmpty())
        return Error{u"the outage has wrong fields"_s, problems};
    return outage;
}

std::optional<PastOutage> pastOutageOf(const QList<Notice> &revisions)
{
    if (revisions.isEmpty() || revisions.last().kind != NoticeKind::Incident ||
        revisions.last().phase != Phase::Resolved || revisions.last().exercise)
        return {};
    const Notice &last = revisions.last();
    PastOutage outage;
    outage.notice = last.id;
    const Instant told = revisions.first().publishedAt.value_or(Instant{});
    outage.startedAt = last.startsAt ? *last.startsAt : revisions.first().startsAt.value_or(told);
    outage.endedAt = std::max(outage.startedAt, endOf(revisions));
    outage.severity = std::max_element(revisions.begin(), revisions.end(),
                                       [](const Notice &one, const Notice &other) {
                                           return one.severity < other.severity;
                                       })
                          ->severity;
    const QList<Slip> history = estimateHistory(revisions);
    const auto first = std::find_if(history.begin(), history.end(),
                                    [](const Slip &slip) { return isDated(slip.estimate); });
    if (first != history.end())
        outage.estimateError = between(*timeOf(first->estimate), outage.endedAt);
    for (qsizetype i = 1; i < history.size(); ++i)
        outage.slips += isPutOff(history[i - 1].estimate, history[i].estimate) ? 1 : 0;
    return outage;
}

QList<Slip> estimateHistory(const QList<Notice> &revisions)
{
    QList<Slip> history;
    for (const Notice &each : revisions) {
        const bool isOver = isEnding(each.phase) || isWatched(each);
        if (isOver || (history.isEmpty() && !each.restoration))
            continue;
        const Restoration said = each.restoration.value_or(Restoration{});
        if (history.isEmpty() || history.last().estimate != said)
            history << Slip{each.revision, each.publishedAt.value_or(Instant{}), each.publishedBy,
                            said};
    }
    return history;
}

OutageStatistics statistics(const QList<PastOutage> &outages)
{
    OutageStatistics result;
    QList<minutes> lengths, errors;
    for (const PastOutage &outage : outages) {
        lengths << between(outage.startedAt, outage.endedAt);
        if (outage.estimateError)
            errors << *outage.estimateError;
    }
    result.count = int(lengths.size());
    result.estimates = int(errors.size());
    if (!lengths.isEmpty()) {
        result.median = medianOf(lengths);
        result.shortest = *std::min_element(lengths.begin(), lengths.end());
        result.longest = *std::max_element(lengths.begin(), lengths.end());
    }
    if (!errors.isEmpty())
        result.medianEstimateError = medianOf(errors);
    return result;
}

} // namespace foghorn
