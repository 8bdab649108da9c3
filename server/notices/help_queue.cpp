// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/help_queue.h"

#include "server/identity/refusals.h"
#include "server/identity/fit_frame.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int longestList = 1000;

/** Who said it and where, as far as the roster knows that desk. */
template <class Said>
Said withWhereabouts(Said said, const DeskId &from, const Roster &roster)
{
    if (const DeskRecord *desk = roster.find(from)) {
        said.name = desk->facts.personName;
        said.site = desk->facts.site;
        said.host = desk->facts.host;
    }
    return said;
}

} // namespace

HelpCall HelpQueue::described(const StoredHelpCall &stored) const
{
    return withWhereabouts(stored.call, stored.desk, m_roster);
}

PersonReply HelpQueue::described(const StoredReply &stored) const
{
    return withWhereabouts(stored.reply, stored.desk, m_roster);
}

void HelpQueue::list(Listed done)
{
    m_store.ask<QList<StoredHelpCall>>(
        this, [](Store &store) { return store.helpCalls(longestList + 1); },
        [this, done](const Result<QList<StoredHelpCall>> &stored) {
            if (!stored)
                return done(notStored(stored.error()));
            ToRelay::HelpList::Answer answer;
            for (const StoredHelpCall &one :
                 stored->first(std::min<qsizetype>(longestList, stored->size())))
                answer.calls << described(one);
            answer.more = stored->size() > longestList;
            fitFrame(answer, &ToRelay::HelpList::Answer::calls);
            done(answer);
        });
}

void HelpQueue::mark(const Actor &actor, const ToRelay::HelpMarked &order, Instant now, Marked done)
{
    struct Outcome
    {
        bool changed = false;
        std::optional<StoredHelpCall> call;
    };
    m_store.ask<Outcome>(
        this,
        [=](Store &store) -> Result<Outcome> {
            const auto changed = store.markHelpCall(order.call, order.mark, actor.login, now);
            if (!changed)
                return changed.error();
            const auto call = store.helpCall(order.call);
            if (!call)
                return call.error();
            if (*changed) {
                const Act act{
                    actor,
                    u"help.mark"_s,
                    {QString::number(order.call), {}, {{u"mark"_s, toString(order.mark)}}}};
                if (const auto audited = store.appendAudit(act, now); !audited)
                    return audited.error();
            }
            return Outcome{*changed, *call};
        },
        [=, this](const Result<Outcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (!outcome->call)
                return done(refusal(wire::ErrorCode::NotFound, u"there is no such call"_s));
            const HelpCall call = described(*outcome->call);
            // Said twice it is true once; what a colleague has is theirs.
            const bool ours = order.mark == HelpMark::Done
                                  ? call.doneAt.has_value()
                                  : call.takenBy == actor.login && !call.doneAt;
            if (!ours)
                return done(refusal(wire::ErrorCode::Conflict,
                                    call.doneAt ? u"this call is done with"_s
                                                : u"%1 has taken it"_s.arg(call.takenBy)));
            done(ToRelay::HelpMarked::Answer{call});
            if (outcome->changed)
                Q_EMIT callMoved(call);
        });
}

void HelpQueue::listReplies(const ToRelay::ReplyList &question, Replied done)
{
    m_store.ask<QList<StoredReply>>(
        this, [question](Store &store) { return store.replies(question.notice); },
        [this, done](const Result<QList<StoredReply>> &stored) {
            if (!stored)
                return done(notStored(stored.error()));
            ToRelay::ReplyList::Answer answer;
            for (const StoredReply &one : *stored)
                answer.replies << described(one);
            answer.sites = repliesBySite(answer.replies);
            if (answer.replies.size() > longestList) {
                answer.replies.resize(longestList);
                answer.more = true;
            }
            fitFrame(answer, &ToRelay::ReplyList::Answer::replies);
            done(answer);
        });
}

void HelpQueue::tellNewest(const NoticeId &notice, const PersonId &person)
{
    m_store.ask<std::optional<StoredHelpCall>>(
        this, [=](Store &store) { return store.newestHelpCall(notice, person); },
        [this](const Result<std::optional<StoredHelpCall>> &stored) {
            if (stored && *stored)
                Q_EMIT callMoved(described(**stored));
        });
}

} // namespace foghorn
