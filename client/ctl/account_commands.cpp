// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

std::optional<Failure> run(const EnrolmentToken &command, const Workplace &place)
{
    const auto answer =
        place.relay.ask(ToRelay::EnrolmentCreate{command.uses, command.validDays, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const QString token = std::get<ToRelay::EnrolmentCreate::Answer>(answer).token;
    if (place.json)
        place.print(QJsonObject{{u"token"_s, token}});
    else
        place.terminal.out(token + u'\n');
    return {};
}

std::optional<Failure> run(const StaffAdd &command, const Workplace &place)
{
    const auto password = readPassword(command.passwordFile, place.terminal);
    if (const Failure *failure = failureOf(password))
        return *failure;
    const auto answer = place.relay.ask(ToRelay::StaffAdd{
        command.login, {}, std::get<QString>(password), command.role, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(QJsonObject{{u"login"_s, command.login}, {u"role"_s, toString(command.role)}});
    else
        place.terminal.out(
            u"%1 can now sign in as %2\n"_s.arg(command.login, toString(command.role)));
    return {};
}

} // namespace foghorn::ctl
