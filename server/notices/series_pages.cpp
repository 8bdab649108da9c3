// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/series_pages.h"

#include "common/protocol/codec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024;
constexpr int longestPage = 50;
constexpr int occurrencesShown = 5;

} // namespace

RpcError wrongSeries(const QList<FieldProblem> &problems)
{
    return {.code = wire::ErrorCode::InvalidNotice,
            .message = u"the series is not right: %1: %2"_s.arg(problems.first().field,
                                                                problems.first().reason),
            .fields = problems};
}

ToRelay::SeriesList::Answer seriesPage(const QList<StoredSeries> &all,
                                       const MaintenanceRules &rules,
                                       const ToRelay::SeriesList &question, Instant now)
{
    ToRelay::SeriesList::Answer answer;
    const int limit = std::clamp(question.limit, 1, longestPage);
    qsizetype bytes = 0;
    bool behind = question.after.isEmpty();
    for (const StoredSeries &stored : all) {
        if (!std::exchange(behind, behind || stored.series.id == question.after))
            continue;
        const SeriesEntry entry{stored.series, stored.savedBy,
                                comingOccurrences(stored, rules, now, occurrencesShown)};
        bytes += encodeAnswerOf(1, ToRelay::SeriesList::Answer{{entry}}).size();
        if (answer.series.size() >= limit || (bytes > pageBytes && !answer.series.isEmpty())) {
            answer.more = true;
            break;
        }
        answer.series << entry;
    }
    return answer;
}

RpcResult<ToRelay::SeriesPreview::Answer> seriesPreview(const ToRelay::SeriesPreview &question,
                                                        const StoredSeries *known,
                                                        const MaintenanceRules &rules, Instant now)
{
    if (!QTimeZone::isTimeZoneIdAvailable(question.series.timeZone.toUtf8()))
        return wrongSeries(validate(question.series));
    if (const auto recurrence = Recurrence::of(question.series); !recurrence)
        return wrongSeries(recurrence.error().fields);
    StoredSeries stored{question.series, {}, {}};
    if (known)
        stored.announced = known->announced;
    return ToRelay::SeriesPreview::Answer{comingOccurrences(stored, rules, now, question.count),
                                          isToldLate(stored, rules, now)};
}

} // namespace foghorn
