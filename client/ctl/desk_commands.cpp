// SPDX-License-Identifier: GPL-3.0-or-later
// Who may listen: desks and enrolment tokens.
#include "client/ctl/commands.h"
#include "client/ctl/table.h"
#include "common/protocol/codec.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const DeskEntry &desk)
{
    if (desk.revocation)
        return desk.revocation->readmitted ? u"revoked, login readmitted"_s : u"revoked"_s;
    return desk.connected ? u"connected"_s : u"last seen "_s + localTime(desk.lastSeen);
}

QString stateOf(const EnrolmentTokenEntry &token, Instant now)
{
    if (token.revoked)
        return u"revoked"_s;
    if (token.expiresAt <= now)
        return u"ended"_s;
    return token.usesLeft == 0 ? u"used up"_s : u"until "_s + localTime(token.expiresAt);
}

/** Sends an order that answers with nothing, and says what came of it. */
template <class Order>
std::optional<Failure> order(const Order &order, const QString &sentence, const Workplace &place)
{
    const auto answer = place.relay.ask(order);
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(toJson(std::get<typename Order::Answer>(answer)));
    else
        place.terminal.out(sentence + u'\n');
    return {};
}

} // namespace

std::optional<Failure> run(const ListDesks &command, const Workplace &place)
{
    ToRelay::DeskList question{
        .search = command.search, .revokedOnly = command.revokedOnly, .limit = 1000};
    ToRelay::DeskList::Answer all;
    for (bool more = true; more;) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::DeskList::Answer>(answer);
        all.desks += page.desks;
        all.total = page.total;
        more = page.more && !page.desks.isEmpty();
        if (more)
            question.after = page.desks.last().id;
    }
    if (place.json) {
        place.print(toJson(all));
        return {};
    }
    Table table({u"DESK"_s, u"PERSON"_s, u"HOST"_s, u"SITE"_s, u"NAME"_s, u"PROOF"_s, u"STATE"_s});
    for (const DeskEntry &desk : all.desks)
        table.add({desk.id.text, desk.person.text, desk.host, desk.site, desk.label,
                   desk.keyed ? u"key"_s : u"secret"_s, stateOf(desk)});
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const RenameDesk &command, const Workplace &place)
{
    return order(ToRelay::DeskRename{command.desk, command.name, place.newKey()},
                 command.name.isEmpty() ? u"The desk has no name any more."_s
                                        : u"The desk is called “%1”."_s.arg(command.name),
                 place);
}

std::optional<Failure> run(const RevokeDesk &command, const Workplace &place)
{
    const auto answer =
        place.relay.ask(ToRelay::DeskRevoke{command.desk, command.reason, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &revoked = std::get<ToRelay::DeskRevoke::Answer>(answer);
    if (place.json) {
        place.print(toJson(revoked));
        return {};
    }
    place.terminal.out(u"The desk is off, and its login cannot enrol on that computer until "
                       "“foghornctl desk readmit %1”.\n"_s.arg(command.desk.text));
    if (revoked.token)
        place.terminal.out(u"It came by a token by which %1 more may come. To end that: "
                           "foghornctl enrolment revoke %2\n"_s.arg(revoked.token->usesLeft)
                               .arg(revoked.token->id));
    return {};
}

std::optional<Failure> run(const ReadmitDesk &command, const Workplace &place)
{
    return order(ToRelay::DeskReadmit{command.desk, place.newKey()},
                 u"Its login may enrol on that computer again, with a new token."_s, place);
}

std::optional<Failure> run(const ListEnrolmentTokens &, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::EnrolmentList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::EnrolmentList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    Table table({u"TOKEN"_s, u"DESKS"_s, u"USES LEFT"_s, u"MADE BY"_s, u"STATE"_s},
                {Table::Side::Left, Table::Side::Right, Table::Side::Right, Table::Side::Left,
                 Table::Side::Left});
    for (const EnrolmentTokenEntry &token : list.tokens)
        table.add({token.id, QString::number(token.desks),
                   u"%1 of %2"_s.arg(token.usesLeft).arg(token.uses), token.createdBy,
                   stateOf(token, place.clock.now())});
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const RevokeEnrolmentToken &command, const Workplace &place)
{
    return order(ToRelay::EnrolmentRevoke{command.id, place.newKey()},
                 u"Nobody enrols by %1 any more; who came by it stays."_s.arg(command.id), place);
}

} // namespace foghorn::ctl
