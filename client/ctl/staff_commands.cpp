// SPDX-License-Identifier: GPL-3.0-or-later
// Who may speak: accounts, their second factor, and keys for scripts.
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"
#include "common/model/audience_kinds.h"
#include "common/protocol/check_code.h"
#include "common/protocol/codec.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const StaffLimit &limit)
{
    QStringList words;
    if (limit.mostSevere)
        words += u"up to "_s + toString(*limit.mostSevere);
    if (limit.audience && !limit.audience->everyone) {
        QStringList parts;
        for (const AudienceElement &element : limit.audience->include) {
            for (const ElementKind &kind : elementKinds) {
                if (!(element.*kind.values).isEmpty())
                    parts += u"%1 %2"_s.arg(QLatin1String(kind.name),
                                            (element.*kind.values).join(u", "_s));
            }
        }
        words += u"only "_s + (parts.isEmpty() ? u"nobody"_s : parts.join(u"; "_s));
    }
    return words.join(u", "_s);
}

QString stateOf(const StaffEntry &staff)
{
    QStringList words;
    if (staff.disabled)
        words += u"shut out"_s;
    if (staff.secondFactor)
        words += u"second factor"_s;
    if (staff.fromDirectory)
        words += u"directory"_s;
    return words.join(u", "_s);
}

QString stateOf(const ApiTokenEntry &token, Instant now)
{
    if (token.revoked)
        return u"revoked"_s;
    return (token.expiresAt <= now ? u"ended "_s : u"until "_s) + localTime(token.expiresAt);
}

QString wordsOf(const QList<Right> &rights)
{
    QStringList words;
    for (const Right right : rights)
        words += toString(right);
    return words.join(u' ');
}

/** Prints the answer as JSON, or what it says in words. */
template <class Order, class Say>
std::optional<Failure> askAndSay(const Order &order, const Workplace &place, Say say)
{
    const auto answer = place.relay.ask(order);
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &good = std::get<typename Order::Answer>(answer);
    if (place.json)
        place.print(toJson(good));
    else
        place.terminal.out(say(good));
    return {};
}

} // namespace

std::optional<Failure> run(const ListStaff &, const Workplace &place)
{
    ToRelay::StaffList question{.limit = 1000};
    ToRelay::StaffList::Answer all;
    for (bool more = true; more;) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::StaffList::Answer>(answer);
        all.staff += page.staff;
        more = page.more && !page.staff.isEmpty();
        if (more)
            question.after = page.staff.last().login;
    }
    if (place.json) {
        place.print(toJson(all));
        return {};
    }
    Table table({u"LOGIN"_s, u"NAME"_s, u"ROLE"_s, u"MAY SPEAK"_s, u"LAST SIGN-IN"_s, u"STATE"_s});
    for (const StaffEntry &staff : all.staff)
        table.add({staff.login, staff.name, toString(staff.role), wordsOf(staff.limit),
                   localTime(staff.lastSignIn), stateOf(staff)});
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ChangeStaff &command, const Workplace &place)
{
    const ToRelay::StaffChange order{.login = command.login,
                                     .name = command.name,
                                     .role = command.role,
                                     .limit = command.limit,
                                     .disabled = command.disabled,
                                     .dropSecondFactor = command.dropSecondFactor,
                                     .idempotencyKey = place.newKey()};
    return askAndSay(order, place, [&](const auto &) {
        return u"%1 is changed; whoever may do less now is signed out.\n"_s.arg(command.login);
    });
}

std::optional<Failure> run(const ChangePassword &command, const Workplace &place)
{
    const QString login =
        command.login.isEmpty() ? place.relay.console().account().login : command.login;
    const auto password = readNewPassword(command.passwordFile, login, place.terminal);
    if (const Failure *failure = failureOf(password))
        return *failure;
    const ToRelay::StaffPassword order{.login = command.login,
                                       .current = place.password,
                                       .password = std::get<QString>(password),
                                       .idempotencyKey = place.newKey()};
    return askAndSay(order, place, [&](const auto &) {
        return u"%1 has another password; the other sign-ins have ended.\n"_s.arg(login);
    });
}

std::optional<Failure> run(const MoveSecondFactor &command, const Workplace &place)
{
    return askAndSay(
        ToRelay::SecondFactor{command.step, command.code}, place,
        [&](const ToRelay::SecondFactor::Answer &answer) {
            if (command.step == FactorStep::Confirm)
                return u"From now on a sign-in needs the password and a code.\n"_s;
            if (command.step == FactorStep::Drop)
                return u"From now on the password alone signs in.\n"_s;
            return u"Put this into the app on your phone that makes codes:\n\n  %1\n  %2\n\n"
                   "Then confirm it with the six digits that it shows:\n"
                   "  foghornctl second-factor confirm CODE\n"_s.arg(inFours(answer.secret),
                                                                     answer.uri);
        });
}

std::optional<Failure> run(const MakeApiToken &command, const Workplace &place)
{
    return askAndSay(
        ToRelay::ApiTokenCreate{command.name, command.rights, command.limit, command.validDays,
                                place.newKey()},
        place, [&](const ToRelay::ApiTokenCreate::Answer &made) {
            place.terminal.error(
                u"Shown this once; until %1. Put it into a file that only the script "
                "can read, and name that by --token-file.\n"_s.arg(localTime(made.expiresAt)));
            return made.token + u'\n';
        });
}

std::optional<Failure> run(const ListApiTokens &, const Workplace &place)
{
    return askAndSay(
        ToRelay::ApiTokenList{}, place, [&](const ToRelay::ApiTokenList::Answer &list) {
            Table table({u"TOKEN"_s, u"NAME"_s, u"RIGHTS"_s, u"MAY SPEAK"_s, u"MADE BY"_s,
                         u"LAST USED"_s, u"STATE"_s});
            for (const ApiTokenEntry &token : list.tokens)
                table.add({token.id, token.name, wordsOf(token.rights), wordsOf(token.limit),
                           token.createdBy, localTime(token.lastUsed),
                           stateOf(token, place.clock.now())});
            return table.text();
        });
}

std::optional<Failure> run(const RevokeApiToken &command, const Workplace &place)
{
    return askAndSay(ToRelay::ApiTokenRevoke{command.id, place.newKey()}, place, [&](const auto &) {
        return u"Nothing is done by %1 any more.\n"_s.arg(command.id);
    });
}

} // namespace foghorn::ctl
