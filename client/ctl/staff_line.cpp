// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/staff_line.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<Role> roleOf(const Typed &typed)
{
    if (const auto role = roleFromString(typed.value(u"role"_s)))
        return *role;
    return usageFailure(u"--role is viewer, helpDesk, author, approver or administrator."_s);
}

/** Nothing: no limit was typed. */
Outcome<std::optional<StaffLimit>> limitOf(const Typed &typed)
{
    std::optional<StaffLimit> limit;
    if (typed.has(u"limit-site"_s)) {
        Audience audience;
        audience.include = {{.site = typed.values(u"limit-site"_s)}};
        limit = StaffLimit{audience, {}};
    }
    if (typed.has(u"limit-severity"_s)) {
        const auto severity = severityFromString(typed.value(u"limit-severity"_s));
        if (!severity)
            return usageFailure(u"--limit-severity is info, minor, major or critical."_s);
        limit = limit.value_or(StaffLimit());
        limit->mostSevere = severity;
    }
    if (!typed.has(u"no-limit"_s))
        return limit;
    if (limit)
        return usageFailure(u"--no-limit takes every limit away; it stands alone."_s);
    return std::optional(StaffLimit());
}

Outcome<Command> add(const Typed &typed, const QString &login)
{
    const auto role = roleOf(typed);
    if (const Failure *failure = failureOf(role))
        return *failure;
    for (const QString &name : {u"disable"_s, u"enable"_s, u"drop-second-factor"_s}) {
        if (typed.has(name))
            return usageFailure(u"--%1 belongs to “staff change”."_s.arg(name));
    }
    const auto limit = limitOf(typed);
    if (const Failure *failure = failureOf(limit))
        return *failure;
    return Command(StaffAdd{login, std::get<Role>(role), typed.value(u"password-file"_s),
                            typed.value(u"name"_s),
                            std::get<std::optional<StaffLimit>>(limit).value_or(StaffLimit())});
}

Outcome<Command> change(const Typed &typed, const QString &login)
{
    ChangeStaff command{.login = login};
    if (typed.has(u"role"_s)) {
        const auto role = roleOf(typed);
        if (const Failure *failure = failureOf(role))
            return *failure;
        command.role = std::get<Role>(role);
    }
    const auto limit = limitOf(typed);
    if (const Failure *failure = failureOf(limit))
        return *failure;
    command.limit = std::get<std::optional<StaffLimit>>(limit);
    if (typed.has(u"name"_s))
        command.name = typed.value(u"name"_s);
    if (typed.has(u"disable"_s) && typed.has(u"enable"_s))
        return usageFailure(u"--disable and --enable exclude each other."_s);
    if (typed.has(u"disable"_s) || typed.has(u"enable"_s))
        command.disabled = typed.has(u"disable"_s);
    command.dropSecondFactor = typed.has(u"drop-second-factor"_s);
    if (!command.role && !command.limit && !command.name && !command.disabled &&
        !command.dropSecondFactor)
        return usageFailure(u"What is to change of %1? See “foghornctl --help”."_s.arg(login));
    return Command(command);
}

} // namespace

Shape staffShape()
{
    return {{u"list, add, change or password"_s},
            {{u"role"_s, Takes::Value},
             {u"name"_s, Takes::Value},
             {u"password-file"_s, Takes::Value},
             {u"limit-site"_s, Takes::Values},
             {u"limit-severity"_s, Takes::Value},
             {u"no-limit"_s, Takes::Nothing},
             {u"disable"_s, Takes::Nothing},
             {u"enable"_s, Takes::Nothing},
             {u"drop-second-factor"_s, Takes::Nothing}},
            {u"LOGIN"_s}};
}

Outcome<Command> readStaff(const Typed &typed)
{
    const QString what = typed.operand(0), login = typed.operand(1);
    if (what == "list"_L1 && login.isEmpty())
        return Command(ListStaff{});
    if (what == "password"_L1)
        return Command(ChangePassword{login, typed.value(u"password-file"_s)});
    if (what == "add"_L1 && !login.isEmpty())
        return add(typed, login);
    if (what == "change"_L1 && !login.isEmpty())
        return change(typed, login);
    return usageFailure(u"Staff are listed (staff list), added (staff add LOGIN), changed (staff "
                        "change LOGIN) or get another password (staff password [LOGIN])."_s);
}

Shape secondFactorShape()
{
    return {{u"begin, confirm or drop"_s}, {}, {u"CODE"_s}};
}

Outcome<Command> readSecondFactor(const Typed &typed)
{
    const auto step = factorStepFromString(typed.operand(0));
    const QString code = typed.operand(1);
    if (!step || (step == FactorStep::Begin) != code.isEmpty())
        return usageFailure(
            u"A second factor is begun (second-factor begin), then confirmed "
            "(second-factor confirm CODE); or dropped (second-factor drop CODE)."_s);
    return Command(MoveSecondFactor{*step, code});
}

Shape apiTokenShape()
{
    return {{u"create, list or revoke"_s},
            {{u"right"_s, Takes::Values},
             {u"limit-site"_s, Takes::Values},
             {u"limit-severity"_s, Takes::Value},
             {u"valid-days"_s, Takes::Value}},
            {u"NAME or ID"_s}};
}

Outcome<Command> readApiToken(const Typed &typed)
{
    const QString what = typed.operand(0), which = typed.operand(1);
    if (what == "list"_L1 && which.isEmpty())
        return Command(ListApiTokens{});
    if (what == "revoke"_L1 && !which.isEmpty())
        return Command(RevokeApiToken{which});
    if (what != "create"_L1 || which.isEmpty())
        return usageFailure(u"API tokens are made (api-token create NAME --right RIGHT), listed "
                            "(api-token list) or made worthless (api-token revoke ID)."_s);
    MakeApiToken command{.name = which};
    for (const QString &word : typed.values(u"right"_s)) {
        const auto right = rightFromString(word);
        if (!right)
            return usageFailure(
                u"There is no right “%1”: readBoard, readRecipients, publish, …"_s.arg(word));
        command.rights += *right;
    }
    if (command.rights.isEmpty())
        return usageFailure(u"--right names what the token may do; it may stand there more than "
                            "once."_s);
    const auto limit = limitOf(typed);
    if (const Failure *failure = failureOf(limit))
        return *failure;
    const auto days = typed.number(u"valid-days"_s, 1, 366, command.validDays);
    if (const Failure *failure = failureOf(days))
        return *failure;
    command.limit = std::get<std::optional<StaffLimit>>(limit).value_or(StaffLimit());
    command.validDays = std::get<int>(days);
    return Command(command);
}

} // namespace foghorn::ctl
