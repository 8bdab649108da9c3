// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/follow_ups.h"

#include "common/log_event.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;
using Kind = ChangeOutcome::Kind;

/** Who asks later than that asks for nothing: nobody remembers what it was about. */
constexpr auto askedFor = std::chrono::hours(90 * 24);
constexpr int mostIncidents = 500;

/** Nothing where the notice owes nothing. */
Result<std::optional<EndedIncident>> owing(Store &store, const NoticeId &id)
{
    const auto found = store.endedIncidents(Instant(), id, 1);
    if (!found)
        return found.error();
    if (found->isEmpty() || !owesFollowUp(found->first().current))
        return std::optional<EndedIncident>();
    return std::optional(found->first());
}

} // namespace

FollowUpEntry FollowUps::entryOf(const EndedIncident &incident, Instant now) const
{
    const Instant endedAt = incident.ending.publishedAt.value_or(now);
    const MaintenanceRules days = m_calendar.calendarAt(endedAt);
    FollowUpEntry entry{.notice = incident.current.id,
                        .dueOn = followUpDueOn(days, endedAt, m_workingDays)};
    entry.state =
        followUpState(incident.current, incident.waiver, entry.dueOn, dayOf(now, days.zone));
    entry.waiver = incident.waiver;
    entry.clear = incident.clear;
    entry.unclear = incident.unclear;
    return entry;
}

void FollowUps::list(Instant now, Listed done)
{
    m_store.ask<QList<EndedIncident>>(
        this,
        [now](Store &store) { return store.endedIncidents(now - askedFor, {}, mostIncidents); },
        [=, this](const Result<QList<EndedIncident>> &incidents) {
            if (!incidents)
                return done(notStored(incidents.error()));
            ToRelay::FollowUpList::Answer answer;
            for (const EndedIncident &incident : *incidents) {
                // What nobody had to give and somebody gave is worth its numbers too.
                if (owesFollowUp(incident.current) || hasFollowUp(incident.current))
                    answer.entries << entryOf(incident, now);
            }
            fitFrame(answer, &ToRelay::FollowUpList::Answer::entries);
            done(answer);
        });
}

void FollowUps::waive(const Actor &actor, const ToRelay::FollowUpWaive &order, Instant now,
                      Waived done)
{
    struct Outcome
    {
        ChangeOutcome change;
        std::optional<EndedIncident> incident;
        std::optional<RpcError> beyond = {}; // the limits of who asks
    };
    m_store.ask<Outcome>(
        this,
        [=, idempotency = idempotencyOf(actor, order, now)](Store &store) -> Result<Outcome> {
            const auto owed = owing(store, order.notice);
            if (!owed)
                return owed.error();
            if (const auto beyond = *owed ? overLimit(actor, (*owed)->current) : std::nullopt)
                return Outcome{{}, *owed, beyond};
            const auto waiveOnce = [&](Store &each) -> Result<ChangeOutcome> {
                if (!*owed)
                    return ChangeOutcome{Kind::NotFound};
                if (hasFollowUp((*owed)->current))
                    return ChangeOutcome{Kind::Conflict};
                const QString reason = order.reason.trimmed();
                const auto kept = each.keepWaiver(order.notice, (*owed)->ending.revision,
                                                  {reason, actor.login, now});
                if (!kept)
                    return kept.error();
                return ChangeOutcome::done(0, {order.notice.text, {}, {{u"reason"_s, reason}}});
            };
            const auto change =
                changeOnce(store, actor, u"followUp.waive"_s, idempotency, waiveOnce);
            if (!change)
                return change.error();
            const auto incident = owing(store, order.notice);
            if (!incident)
                return incident.error();
            return Outcome{*change, *incident};
        },
        [=, this](const Result<Outcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (outcome->beyond)
                return done(*outcome->beyond);
            if (outcome->change.kind == Kind::NotFound || !outcome->incident)
                return done(refusal(ErrorCode::NotFound,
                                    u"there is no such notice that owes a follow-up"_s));
            if (outcome->change.kind == Kind::Conflict)
                return done(refusal(ErrorCode::Conflict, u"the follow-up was given"_s));
            if (const auto refused = refusalOf(outcome->change, u"notice"_s))
                return done(*refused);
            const auto &waiver = outcome->incident->waiver;
            if (waiver && waiver->reason != order.reason.trimmed())
                return done(refusal(ErrorCode::Conflict,
                                    u"%1 gave another reason already"_s.arg(waiver->by)));
            logInfo(lcNotices, "followUp.waived")
                .with("notice", order.notice)
                .with("by", actor.login);
            done(ToRelay::FollowUpWaive::Answer{entryOf(*outcome->incident, now)});
        });
}

} // namespace foghorn
