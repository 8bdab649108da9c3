// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "common/protocol/codec.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

std::optional<Failure> run(const EnrolmentToken &command, const Workplace &place)
{
    const auto answer =
        place.relay.ask(ToRelay::EnrolmentCreate{command.uses, command.validDays, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &made = std::get<ToRelay::EnrolmentCreate::Answer>(answer);
    // A relay that does not know its own addresses makes the bare token only.
    if (place.json)
        place.print(toJson(made));
    else
        place.terminal.out((made.invitation.isEmpty() ? made.token : made.invitation) + u'\n');
    return {};
}

namespace {

/** A relay that did not add somebody says which field it was: of the password the file is named. */
Failure notAdded(const StaffAdd &command, const Failure &failure)
{
    if (failure.code != ExitCode::InvalidNotice)
        return failure;
    Failure said{ExitCode::Refused, u"%1 was not added:"_s.arg(command.login), failure.fields};
    for (FieldProblem &problem : said.fields) {
        if (problem.field == "password"_L1 && !command.passwordFile.isEmpty())
            problem.field = u"password in %1"_s.arg(command.passwordFile);
    }
    return said;
}

} // namespace

std::optional<Failure> run(const StaffAdd &command, const Workplace &place)
{
    const auto password = readNewPassword(command.passwordFile, command.login, place.terminal);
    if (const Failure *failure = failureOf(password))
        return *failure;
    const auto answer =
        place.relay.ask(ToRelay::StaffAdd{command.login, command.name, std::get<QString>(password),
                                          command.role, place.newKey(), command.limit});
    if (const Failure *failure = failureOf(answer))
        return notAdded(command, *failure);
    if (place.json)
        place.print(QJsonObject{{u"login"_s, command.login}, {u"role"_s, toString(command.role)}});
    else
        place.terminal.out(
            u"%1 can now sign in as %2\n"_s.arg(command.login, toString(command.role)));
    return {};
}

} // namespace foghorn::ctl
