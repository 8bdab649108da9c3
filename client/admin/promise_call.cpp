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

std::optional<CallKind> callOf(const BoardEntry &entry, const QString &login, bool mayPublish,
                               Instant now)
{
    const Notice &notice = entry.notice;
    if (mayPublish && entry.callsForReopening(now))
        return CallKind::Broken;
    if (isOverrun(notice, now))
        return CallKind::Overrun;
    if (isStale(notice, now))
        return mayPublish && !notice.exercise ? std::optional(CallKind::Stale) : std::nullopt;
    const auto state = promiseState(notice, now);
    if (!state || (*state == PromiseState::Due && (!mayPublish || notice.publishedBy != login)))
        return {};
    return *state == PromiseState::Due       ? CallKind::Due
           : *state == PromiseState::Overdue ? CallKind::Overdue
                                             : CallKind::Escalated;
}

QString wordsOf(const BoardEntry &entry, CallKind call, bool mayPublish, Instant now)
{
    const Notice &notice = entry.notice;
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), now};
    const QString headline = notice.textFor(toString(reader.language)).headline;
    if (call == CallKind::Broken)
        return tr("“%1”: %Ln people say that it is still broken.", nullptr,
                  entry.tally->stillBroken)
            .arg(headline);
    if (call == CallKind::Stale)
        return tr("“%1” is out of date: the last word came %2. Does it still hold?")
            .arg(headline, clockTime(notice.publishedAt.value_or(now), reader));
    if (call == CallKind::Overrun) {
        const QString words = tr("“%1” should have ended by %2, %3.")
                                  .arg(headline, clockTime(*notice.endsAt, reader),
                                       ago(now - *notice.endsAt, reader.language));
        return mayPublish ? words + u' ' + tr("Is it done, or does it take longer?") : words;
    }
    const QString hour = clockTime(*notice.nextUpdateAt, reader);
    if (call == CallKind::Due)
        return tr("“%1”: you promised the next word by %2.").arg(headline, hour);
    const QString late = ago(now - *notice.nextUpdateAt, reader.language);
    const QString words =
        tr("“%1”: the next word was promised for %2, %3.").arg(headline, hour, late);
    if (!mayPublish)
        return words;
    return words + u' ' +
           (call == CallKind::Escalated ? tr("Whoever can: “still working on it” is enough.")
                                        : tr("People see that it is late."));
}

} // namespace

std::optional<PromiseCall> promiseCall(const BoardModel &model, const QString &login,
                                       bool mayPublish, Instant now)
{
    struct Waiting
    {
        BoardEntry entry;
        CallKind call;
    };
    QList<Waiting> waiting;
    for (const BoardEntry &entry : model.live(now) + model.ended(now)) {
        if (const auto call = callOf(entry, login, mayPublish, now))
            waiting.append({entry, *call});
    }
    if (waiting.isEmpty())
        return {};
    const auto first = std::max_element(
        waiting.begin(), waiting.end(), [](const Waiting &one, const Waiting &other) {
            if (one.call != other.call)
                return one.call < other.call;
            const Notice &a = one.entry.notice;
            const Notice &b = other.entry.notice;
            if (one.call == CallKind::Overrun)
                return a.endsAt > b.endsAt;
            return a.nextUpdateAt > b.nextUpdateAt; // longer late: more urgent
        });
    PromiseCall call{first->entry.notice.id, wordsOf(first->entry, first->call, mayPublish, now),
                     first->call};
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
