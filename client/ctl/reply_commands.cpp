// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/commands.h"
#include "client/ctl/table.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** "Lyon: 40 work, 7 still broken; Porto: 12 work" */
QString sitesWords(const QList<SiteReplies> &sites)
{
    QStringList words;
    for (const SiteReplies &site : sites) {
        QStringList counts;
        if (site.works > 0)
            counts << u"%1 work"_s.arg(site.works);
        if (site.stillBroken > 0)
            counts << u"%1 still broken"_s.arg(site.stillBroken);
        words << (site.site.isEmpty() ? u"site not known"_s : site.site) + u": "_s +
                     counts.join(u", "_s);
    }
    return words.join(u"; "_s);
}

QString personWords(const QString &name, const PersonId &person)
{
    return name.isEmpty() ? person.text : u"%1 (%2)"_s.arg(name, person.text);
}

std::optional<Failure> showQueue(const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::HelpList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::HelpList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    if (list.calls.isEmpty()) {
        place.terminal.error(u"Nobody waits for help.\n"_s);
        return {};
    }
    Table table({u"CALL"_s, u"SINCE"_s, u"PERSON"_s, u"SITE"_s, u"DESK"_s, u"TAKEN BY"_s,
                 u"NOTICE"_s, u"WHAT"_s},
                {Table::Side::Right});
    for (const HelpCall &call : list.calls)
        table.add({QString::number(call.number), localTime(call.at),
                   personWords(call.name, call.person), call.site, call.host, call.takenBy,
                   call.notice.text, call.line});
    place.terminal.out(table.text());
    return {};
}

} // namespace

std::optional<Failure> run(const Replies &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::ReplyList{command.id});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::ReplyList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    if (list.sites.isEmpty()) {
        place.terminal.error(u"Nobody has answered yet.\n"_s);
        return {};
    }
    place.terminal.out(sitesWords(list.sites) + u'\n');
    Table table({u"AT"_s, u"ANSWER"_s, u"PERSON"_s, u"SITE"_s, u"DESK"_s});
    for (const PersonReply &reply : list.replies)
        table.add({localTime(reply.at), toString(reply.answer),
                   personWords(reply.name, reply.person), reply.site, reply.host});
    place.terminal.out(table.text());
    if (list.more)
        place.terminal.error(u"Only the newest are listed; the sites count all.\n"_s);
    return {};
}

std::optional<Failure> run(const HelpCalls &command, const Workplace &place)
{
    if (!command.mark)
        return showQueue(place);
    const auto answer = place.relay.ask(ToRelay::HelpMarked{command.call, *command.mark});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(toJson(std::get<ToRelay::HelpMarked::Answer>(answer)));
    return {};
}

} // namespace foghorn::ctl
