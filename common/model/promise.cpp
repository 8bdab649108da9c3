// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/promise.h"

#include "common/model/enum_names.h"
#include "common/model/lifecycle.h"
#include "common/model/median.h"
#include "common/model/notice_start.h"

using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto states = enumNames<PromiseState>({{PromiseState::Due, "due"},
                                                 {PromiseState::Overdue, "overdue"},
                                                 {PromiseState::Escalated, "escalated"}});

bool promises(const Notice &notice, Instant now)
{
    return notice.nextUpdateAt && isLive(notice, now) && !notice.exercise;
}

} // namespace

QString toString(PromiseState state)
{
    return states.nameOf(state);
}

std::optional<PromiseState> promiseStateFromString(QStringView word)
{
    return states.valueOf(word);
}

std::optional<PromiseState> promiseState(const Notice &notice, Instant now)
{
    if (!promises(notice, now))
        return {};
    const auto late = now - *notice.nextUpdateAt;
    if (late >= promiseEscalation)
        return PromiseState::Escalated;
    if (late >= 0ms)
        return PromiseState::Overdue;
    return late >= -promiseWarning ? std::optional(PromiseState::Due) : std::nullopt;
}

std::optional<Instant> nextPromiseMoment(const Notice &notice, Instant now)
{
    if (!promises(notice, now))
        return {};
    for (const auto moment : {*notice.nextUpdateAt - promiseWarning, *notice.nextUpdateAt,
                              *notice.nextUpdateAt + promiseEscalation}) {
        if (now < moment)
            return moment;
    }
    return {};
}

Punctuality punctuality(const QList<PromiseRecord> &promises, Instant now)
{
    Punctuality result;
    QList<std::chrono::milliseconds> lateness;
    for (const PromiseRecord &promise : promises) {
        if (promise.promisedAt >= now)
            continue;
        if (const auto late = promise.keptAt.value_or(now) - promise.promisedAt; late > 0ms)
            lateness << late;
        else
            ++result.kept;
    }
    result.late = int(lateness.size());
    if (!lateness.isEmpty())
        result.medianLateness = std::chrono::round<std::chrono::minutes>(medianOf(lateness));
    return result;
}

Notice stillWorkingOn(const Notice &current, Instant now, std::optional<std::chrono::minutes> every)
{
    Notice next = draftOf(current);
    next.checkedAt = now;
    next.nextUpdateAt = std::chrono::ceil<std::chrono::minutes>(
        now + every.value_or(updateCadence(current.severity)));
    next.notify = Notify::Quiet;
    return next;
}

} // namespace foghorn
