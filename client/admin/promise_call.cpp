// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/promise_call.h"

#include "client/admin/words.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/time_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

enum class Call { Due, Overrun, Overdue, Escalated, Stale }; // the further down, the more urgent

std::optional<Call> callOf(const Notice &notice, const QString &login, bool mayPublish, Instant now)
{
    if (isOverrun(notice, now))
        return Call::Overrun;
    if (isStale(notice, now))
        return mayPublish && !notice.exercise ? std::optional(Call::Stale) : std::nullopt;
    const auto state = promiseState(notice, now);
    if (!state || (*state == PromiseState::Due && (!mayPublish || notice.publishedBy != login)))
        return {};
    return *state == PromiseState::Due       ? Call::Due
           : *state == PromiseState::Overdue ? Call::Overdue
                                             : Call::Escalated;
}

QString wordsOf(const Notice &notice, Call call, bool mayPublish, Instant now)
{
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), now};
    const QString headline = notice.textFor(toString(reader.language)).headline;
    if (call == Call::Stale)
        return tr("“%1” is out of date: the last word came %2. Does it still hold?")
            .arg(headline, clockTime(notice.publishedAt.value_or(now), reader));
    if (call == Call::Overrun) {
        const QString words = tr("“%1” should have ended by %2, %3.")
                                  .arg(headline, clockTime(*notice.endsAt, reader),
                                       ago(now - *notice.endsAt, reader.language));
        return mayPublish ? words + u' ' + tr("Is it done, or does it take longer?") : words;
    }
    const QString hour = clockTime(*notice.nextUpdateAt, reader);
    if (call == Call::Due)
        return tr("“%1”: you promised the next word by %2.").arg(headline, hour);
    const QString late = ago(now - *notice.nextUpdateAt, reader.language);
    const QString words =
        tr("“%1”: the next word was promised for %2, %3.").arg(headline, hour, late);
    if (!mayPublish)
        return words;
    return words + u' ' +
           (call == Call::Escalated ? tr("Whoever can: “still working on it” is enough.")
                                    : tr("People see that it is late."));
}

} // namespace

std::optional<PromiseCall> promiseCall(const BoardModel &model, const QString &login,
                                       bool mayPublish, Instant now)
{
    struct Waiting
    {
        Notice notice;
        Call call;
    };
    QList<Waiting> waiting;
    for (const BoardEntry &entry : model.live(now)) {
        if (const auto call = callOf(entry.notice, login, mayPublish, now))
            waiting.append({entry.notice, *call});
    }
    if (waiting.isEmpty())
        return {};
    const auto first = std::max_element(
        waiting.begin(), waiting.end(), [](const Waiting &one, const Waiting &other) {
            if (one.call != other.call)
                return one.call < other.call;
            if (one.call == Call::Overrun)
                return one.notice.endsAt > other.notice.endsAt;
            return one.notice.nextUpdateAt > other.notice.nextUpdateAt; // longer late: more urgent
        });
    PromiseCall call{first->notice.id, wordsOf(first->notice, first->call, mayPublish, now),
                     first->call != Call::Due, first->call == Call::Overrun};
    if (waiting.size() > 1)
        call.words += u' ' + tr("%n more wait for a word.", nullptr, int(waiting.size() - 1));
    return call;
}

std::optional<Instant> nextCall(const BoardModel &model, Instant now)
{
    std::optional<Instant> next;
    for (const BoardEntry &entry : model.live(now)) {
        for (const auto &moment :
             {nextPromiseMoment(entry.notice, now), nextMaintenanceMoment(entry.notice, now)}) {
            if (moment && (!next || *moment < *next))
                next = moment;
        }
    }
    return next;
}

} // namespace foghorn
