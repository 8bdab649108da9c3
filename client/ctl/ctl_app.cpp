// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"

#include "client/ctl/check_command.h"
#include "client/ctl/commands.h"
#include "client/ctl/create_key_command.h"
#include "client/ctl/help.h"
#include "client/ctl/input.h"
#include "client/ctl/verify_command.h"
#include "common/overloaded.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** With the code that was typed, or asks for one where the account wants it. */
std::optional<Failure> signIn(Conversation &relay, const CommandLine &line, const QString &password,
                              const Terminal &terminal)
{
    auto failure = relay.signIn(line.login, password, line.code);
    if (!failure || !relay.needsCode())
        return failure;
    const auto code =
        terminal.ask(u"Six digits of the second factor of %1: "_s.arg(line.login), Echo::Shown);
    if (code)
        return relay.signIn(line.login, password, code->trimmed());
    failure->sentence += u" Type it behind --code; scripts use --token-file."_s;
    return failure;
}

std::optional<Failure> perform(const CommandLine &line, const Surroundings &surroundings,
                               const Clock &clock)
{
    const bool byToken = !line.tokenFile.isEmpty();
    const auto secret =
        readPassword(byToken ? line.tokenFile : line.passwordFile, surroundings.terminal);
    if (const Failure *failure = failureOf(secret))
        return *failure;
    const auto authorities = readAuthorities(line.authoritiesFile, surroundings.terminal);
    if (const Failure *failure = failureOf(authorities))
        return *failure;
    Conversation relay(
        {{line.relay}, std::get<QList<QSslCertificate>>(authorities), surroundings.timings}, clock,
        surroundings.patience);
    const QString &password = std::get<QString>(secret);
    if (auto failure = byToken ? relay.signInByToken(password.trimmed())
                               : signIn(relay, line, password, surroundings.terminal)) {
        if (failure->code == ExitCode::NoRight)
            failure->sentence +=
                byToken ? u" (token file %1)"_s.arg(line.tokenFile)
                        : u" (login %1, password file %2)"_s.arg(line.login, line.passwordFile);
        return failure;
    }
    const Workplace place{relay,     surroundings.terminal, clock,
                          line.json, surroundings.myself,   byToken ? QString() : password,
                          line.signingKeyFile};
    return std::visit([&place](const auto &command) { return run(command, place); }, line.command);
}

ExitCode report(const Failure &failure, const Terminal &terminal)
{
    terminal.error(linesFor(failure));
    return failure.code;
}

} // namespace

ExitCode runCtl(const QStringList &arguments, const Surroundings &surroundings, const Clock &clock)
{
    const Terminal &terminal = surroundings.terminal;
    return std::visit(Overloaded{
                          [&](const CommandLine &line) {
                              const auto failure = perform(line, surroundings, clock);
                              return failure ? report(*failure, terminal) : ExitCode::Ok;
                          },
                          [&](const CheckWords &command) {
                              const auto failure = check(command, terminal, clock);
                              return failure ? report(*failure, terminal) : ExitCode::Ok;
                          },
                          [&](const CreateKey &command) {
                              const auto failure = create(command, terminal);
                              return failure ? report(*failure, terminal) : ExitCode::Ok;
                          },
                          [&](const VerifyAudit &command) {
                              const auto failure = verify(command, terminal);
                              return failure ? report(*failure, terminal) : ExitCode::Ok;
                          },
                          [&](const HelpWanted &) {
                              terminal.out(helpText());
                              return ExitCode::Ok;
                          },
                          [&](const VersionWanted &) {
                              terminal.out(u"foghornctl " FOGHORN_VERSION "\n"_s);
                              return ExitCode::Ok;
                          },
                          [&](const Failure &failure) { return report(failure, terminal); },
                      },
                      parse(arguments, surroundings.environment));
}

} // namespace foghorn::ctl
