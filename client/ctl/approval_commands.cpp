// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/table.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString headlineOf(const Notice &notice)
{
    return notice.text.value(notice.defaultLanguage).headline;
}

QString stateWords(const Approval &approval)
{
    if (approval.state == ApprovalState::Approved && approval.decidedBy == approval.by)
        return u"emergency: "_s + approval.comment;
    const QString state = toString(approval.state);
    if (approval.decidedBy.isEmpty())
        return state;
    const QString by = u"%1 by %2"_s.arg(state, approval.decidedBy);
    return approval.comment.isEmpty() ? by : by + u": "_s + approval.comment;
}

} // namespace

std::optional<Failure> run(const ListApprovals &, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::ApprovalList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::ApprovalList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    Table table({u"ID"_s, u"SENT IN"_s, u"BY"_s, u"WHY"_s, u"STATE"_s, u"HEADLINE"_s});
    for (const Approval &approval : list.approvals)
        table.add({approval.id, localTime(approval.at), approval.by, approval.why,
                   stateWords(approval), headlineOf(approval.notice)});
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ShowApproval &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::ApprovalList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    for (const Approval &approval : std::get<ToRelay::ApprovalList::Answer>(answer).approvals) {
        if (approval.id != command.id)
            continue;
        place.print(toJson(approval.notice));
        return {};
    }
    return Failure{ExitCode::Refused, u"There is no such approval; “approvals” lists what waits "
                                      "and what was decided in the last day."_s};
}

std::optional<Failure> run(const DecideApproval &command, const Workplace &place)
{
    const auto answer = place.relay.ask(
        ToRelay::ApprovalDecide{command.id, command.approve, command.comment, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &envelope = std::get<ToRelay::ApprovalDecide::Answer>(answer).envelope;
    if (!envelope)
        return {};
    const auto notice = noticeFromBytes(envelope->payload);
    if (!notice)
        return Failure{ExitCode::Internal,
                       u"The relay's answer holds no notice: "_s + notice.error().reason};
    if (place.json)
        place.print(QJsonObject{{u"id"_s, notice->id.text}, {u"revision"_s, notice->revision}});
    else
        place.terminal.out(notice->id.text + u'\n');
    return {};
}

} // namespace foghorn::ctl
