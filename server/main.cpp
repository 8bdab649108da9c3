// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "common/overloaded.h"
#include "server/command_line.h"
#include "server/core_dumps.h"
#include "server/descriptors.h"
#include "server/directory_options.h"
#include "server/foghornd_app.h"
#include "server/setup_commands.h"
#include "server/stop_signals.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace foghorn;

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream); // whoever waits for the line reads it through a pipe
}

int failed(ExitCode code, const QString &reason)
{
    print(stderr, u"foghornd: "_s + reason + QChar(u'\n'));
    return int(code);
}

int finish(const Result<void> &result)
{
    return result ? int(ExitCode::Good) : failed(ExitCode::Store, result.error().reason);
}

int report(const Result<QString> &result)
{
    if (!result)
        return failed(ExitCode::Store, result.error().reason);
    print(stdout, *result);
    return int(ExitCode::Good);
}

void setLogLevel(const QString &level)
{
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s};
    QString rules;
    for (const QString &one : levels) {
        const bool shown =
            levels.indexOf(level) >= 0 && levels.indexOf(one) >= levels.indexOf(level);
        rules += u"foghorn.*.%1=%2\n"_s.arg(one, shown ? u"true"_s : u"false"_s);
    }
    QLoggingCategory::setFilterRules(rules);
}

int run(const RunCommand &command)
{
    const auto settings =
        readSettings(command.given, QProcessEnvironment::systemEnvironment(), command.config);
    if (!settings)
        return failed(ExitCode::Configuration, settings.error().reason);
    setLogLevel(settings->logLevel);
    raiseDescriptorLimit();
    StopSignals signals;
    const SystemClock clock;
    auto started = FoghorndApp::start(*settings, clock);
    if (const auto *failure = std::get_if<StartFailure>(&started)) {
        using Kind = StartFailure::Kind;
        return failed(failure->kind == Kind::Store           ? ExitCode::Store
                      : failure->kind == Kind::Configuration ? ExitCode::Configuration
                                                             : ExitCode::Unavailable,
                      failure->reason);
    }
    const auto app = std::move(std::get<std::unique_ptr<FoghorndApp>>(started));
    QObject::connect(&signals, &StopSignals::stopAsked, app.get(), [&app, asked = false]() mutable {
        if (std::exchange(asked, true)) // now: what was confirmed is on the disk
            std::_Exit(int(ExitCode::Good));
        app->stop();
    });
    QObject::connect(&signals, &StopSignals::reloadAsked, app.get(), &FoghorndApp::reload);
    QObject::connect(app.get(), &FoghorndApp::stopped, qApp, &QCoreApplication::quit);
    for (const QString &url : app->urls())
        print(stdout, u"listening on %1\n"_s.arg(url));
    for (const QString &url : app->staffUrls())
        print(stdout, u"listening for staff on %1\n"_s.arg(url));
    return QCoreApplication::exec();
}

int check(const DirectoryCheckCommand &command)
{
    const auto settings = readSettings(
        command.settings.given, QProcessEnvironment::systemEnvironment(), command.settings.config);
    const auto directory = settings ? readDirectory(*settings)
                                    : Result<std::optional<DirectorySettings>>(settings.error());
    if (!directory)
        return failed(ExitCode::Configuration, directory.error().reason);
    if (!*directory)
        return failed(ExitCode::Configuration, u"no directory is set: ldap-url is missing"_s);
    Result<QString> password = QString();
    if (!command.passwordFile.isEmpty())
        password = readSecretLine(command.passwordFile);
    if (!password)
        return failed(ExitCode::Configuration, password.error().reason);
    const auto said = checkDirectory(**directory, command.login, *password);
    if (!said)
        return failed(ExitCode::Unavailable, said.error().reason);
    print(stdout, *said);
    return int(ExitCode::Good);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // GLib's dispatcher costs twice as much per delivery
    std::signal(SIGPIPE, SIG_IGN);
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    application.setApplicationName(u"foghornd"_s);
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    if (!initialiseCryptography())
        return failed(ExitCode::Unavailable, u"libsodium cannot be started"_s);

    const auto command = readCommandLine(application.arguments().mid(1));
    if (!command)
        return failed(ExitCode::Usage, command.error().reason + u"\nTry 'foghornd --help'."_s);
    const SystemClock clock;
    return std::visit(
        Overloaded{[&](const InitCommand &init) { return report(initialise(init, clock.now())); },
                   [&](const RenewCommand &again) { return report(renew(again, clock.now())); },
                   [](const RestoreCommand &from) { return finish(restore(from)); },
                   [](const RunCommand &one) { return run(one); },
                   [](const DirectoryCheckCommand &one) { return check(one); },
                   [](const TellCommand &tell) {
                       print(stdout, tell.text);
                       return int(ExitCode::Good);
                   }},
        *command);
}
