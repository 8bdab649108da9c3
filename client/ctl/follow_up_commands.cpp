// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/commands.h"
#include "client/ctl/revision_json.h"
#include "client/ctl/table.h"
#include "common/model/follow_up.h"
#include "common/model/timeline.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

std::optional<Failure> run(const FollowUpOn &command, const Workplace &place)
{
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &ended = std::get<Notice>(current);
    if (ended.kind != NoticeKind::Incident || ended.phase != Phase::Resolved)
        return Failure{
            ExitCode::Refused,
            u"Only of an incident that is over people are told what happened (this %1 "
            "is %2); nothing was sent."_s.arg(toString(ended.kind), toString(ended.phase))};
    Notice next = followUpOn(ended);
    next.text[next.defaultLanguage].cause = command.cause;
    next.text[next.defaultLanguage].prevention = command.prevention;
    next.followUp = command.by;
    const auto checked = checkedNotice(next);
    if (const Failure *failure = failureOf(checked))
        return *failure;
    if (const auto failure = holdSigningKey(place))
        return failure;
    const auto answer = place.relay.ask(
        ToRelay::NoticeRevise{command.id, ended.revision, next, {}, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto sent =
        noticeFromBytes(std::get<ToRelay::NoticeRevise::Answer>(answer).envelope.payload);
    if (!sent || !hasFollowUp(*sent))
        return Failure{ExitCode::Refused,
                       u"The relay is of an earlier version: it left out what is done so that it "
                       "does not happen again."_s};
    if (place.json)
        place.print(QJsonObject{{u"id"_s, sent->id.text}, {u"revision"_s, sent->revision}});
    else
        place.terminal.out(sent->id.text + u'\n');
    return {};
}

std::optional<Failure> run(const WaiveFollowUp &command, const Workplace &place)
{
    const auto answer =
        place.relay.ask(ToRelay::FollowUpWaive{command.id, command.reason, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(toJson(std::get<ToRelay::FollowUpWaive::Answer>(answer)));
    return {};
}

std::optional<Failure> run(const ListFollowUps &, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::FollowUpList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::FollowUpList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    if (list.entries.isEmpty()) {
        place.terminal.error(u"No incident that ended lately owes a follow-up.\n"_s);
        return {};
    }
    using Side = Table::Side;
    Table table({u"ID"_s, u"STATE"_s, u"DUE"_s, u"CLEAR"_s, u"UNCLEAR"_s, u"WHY NOT"_s},
                {Side::Left, Side::Left, Side::Left, Side::Right, Side::Right});
    for (const FollowUpEntry &entry : list.entries)
        table.add(
            {entry.notice.text, toString(entry.state), entry.dueOn.toString(Qt::ISODate),
             QString::number(entry.clear), QString::number(entry.unclear),
             entry.waiver ? u"%1 (%2)"_s.arg(entry.waiver->reason, entry.waiver->by) : QString()});
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ShowTimeline &command, const Workplace &place)
{
    const auto revisions = everyRevision(command.id, place);
    if (const Failure *failure = failureOf(revisions))
        return *failure;
    Timeline timeline{std::get<QList<Notice>>(revisions), {}};
    if (timeline.revisions.isEmpty())
        return Failure{ExitCode::Refused, u"The relay knows no such notice."_s};
    // What an older relay does not tell is left out.
    const auto tallies = place.relay.ask(ToRelay::TallyWatch{{command.id}});
    if (const auto *answer = std::get_if<ToRelay::TallyWatch::Answer>(&tallies);
        answer && !answer->tallies.isEmpty())
        timeline.tally = answer->tallies.first();
    const auto followUps = place.relay.ask(ToRelay::FollowUpList{});
    if (const auto *answer = std::get_if<ToRelay::FollowUpList::Answer>(&followUps))
        timeline.whyNoFollowUp = whyWaived(answer->entries, command.id);
    const auto own = languageFromString(timeline.revisions.last().defaultLanguage);
    place.terminal.out(timelineMarkdown(
        timeline, {command.language.value_or(own.value_or(Language::English)),
                   QTimeZone::systemTimeZone(), place.relay.console().link().relayNow()}));
    return {};
}

} // namespace foghorn::ctl
