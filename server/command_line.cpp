// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command_line.h"

#include "server/settings.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Parses the options that a command takes; anything else is named. */
Result<void> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    if (!parser.parse(QStringList{u"foghornd"_s} + arguments))
        return Error{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{u"'%1' is not expected here"_s.arg(parser.positionalArguments().first())};
    return {};
}

QCommandLineOption option(const QString &name)
{
    return {name, {}, name};
}

Result<Command> readInit(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const QString &name :
         {u"data"_s, u"administrator"_s, u"password-file"_s, u"organisation"_s, u"address"_s,
          u"tls-certificate"_s, u"tls-key"_s})
        parser.addOption(option(name));
    if (auto parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    for (const QString &needed : {u"data"_s, u"administrator"_s, u"password-file"_s}) {
        if (parser.value(needed).isEmpty())
            return Error{u"init needs --%1"_s.arg(needed)};
    }
    if (parser.isSet(u"tls-certificate"_s) != parser.isSet(u"tls-key"_s))
        return Error{u"--tls-certificate and --tls-key go together: one of them is missing"_s};
    return Command(InitCommand{parser.value(u"data"_s), parser.value(u"administrator"_s),
                               parser.value(u"password-file"_s), parser.value(u"organisation"_s),
                               parser.values(u"address"_s), parser.value(u"tls-certificate"_s),
                               parser.value(u"tls-key"_s)});
}

Result<Command> readRenew(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const QString &name : {u"data"_s, u"organisation"_s, u"address"_s})
        parser.addOption(option(name));
    parser.addOption(QCommandLineOption(u"signing-key"_s));
    if (auto parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    if (parser.value(u"data"_s).isEmpty())
        return Error{u"renew needs --data"_s};
    return Command(RenewCommand{parser.value(u"data"_s), parser.value(u"organisation"_s),
                                parser.values(u"address"_s), parser.isSet(u"signing-key"_s)});
}

Result<Command> readRestore(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(option(u"data"_s));
    parser.addOption(option(u"from"_s));
    if (auto parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    for (const QString &needed : {u"data"_s, u"from"_s}) {
        if (parser.value(needed).isEmpty())
            return Error{u"restore needs --%1"_s.arg(needed)};
    }
    return Command(RestoreCommand{parser.value(u"data"_s), parser.value(u"from"_s)});
}

enum class Purpose { Run, DirectoryCheck };

Result<Command> readRun(const QStringList &arguments, Purpose purpose = Purpose::Run)
{
    QCommandLineParser parser;
    parser.addOption(option(u"config"_s));
    for (const SettingKey &key : settingKeys())
        parser.addOption(option(key.name));
    if (purpose == Purpose::DirectoryCheck) {
        parser.addOption(option(u"login"_s));
        parser.addOption(option(u"password-file"_s));
    }
    if (auto parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    RunCommand run{.config = parser.value(u"config"_s)};
    for (const SettingKey &key : settingKeys()) {
        if (parser.isSet(key.name))
            run.given.insert(key.name, parser.values(key.name));
    }
    if (purpose == Purpose::Run)
        return Command(run);
    if (parser.value(u"login"_s).isEmpty())
        return Error{u"directory check needs --login"_s};
    return Command(
        DirectoryCheckCommand{run, parser.value(u"login"_s), parser.value(u"password-file"_s)});
}

} // namespace

Result<Command> readCommandLine(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument == "--help"_L1 || argument == "-h"_L1)
            return Command(TellCommand{helpText()});
        if (argument == "--version"_L1)
            return Command(
                TellCommand{u"foghornd "_s + QStringLiteral(FOGHORN_VERSION) + QChar(u'\n')});
    }
    const QString first = arguments.value(0);
    if (first == "init"_L1)
        return readInit(arguments.mid(1));
    if (first == "renew"_L1)
        return readRenew(arguments.mid(1));
    if (first == "restore"_L1)
        return readRestore(arguments.mid(1));
    if (first == "directory"_L1 && arguments.value(1) == "check"_L1)
        return readRun(arguments.mid(2), Purpose::DirectoryCheck);
    if (!first.isEmpty() && !first.startsWith(QChar(u'-')))
        return Error{u"'%1' is no command: there are init, renew, restore and 'directory check'; "
                     "without one, foghornd runs"_s.arg(first)};
    return readRun(arguments);
}

QString helpText()
{
    QString text = uR"(foghornd relays outage notices to the tray clients of an organisation.

  foghornd init --data DIR --administrator LOGIN --password-file FILE [--organisation NAME]
                [--address HOST[:PORT]]… [--tls-certificate FILE --tls-key FILE]
      makes the store and the signing key in DIR; refuses to touch an existing store.
      FILE holds the administrator's password (8 characters or more) in its first line.
      For TLS it makes the organisation's certificate authority (ca.pem, ca.key) and the relay's
      certificate (relay.pem, relay-tls.key) for the names by which clients reach it (this machine's
      where none is given), or takes yours; and prints the authority's fingerprint.

  foghornd renew --data DIR [--address HOST[:PORT]]… [--organisation NAME] [--signing-key]
      makes a new certificate for the relay, for the same names where none is given; a running relay
      takes it up at SIGHUP ('systemctl reload foghornd') and loses no desk by it. --signing-key:
      the next key that signs notices instead; it counts once 'foghornctl keys sign' has listed it.

  foghornd restore --data DIR --from FILE
      makes a backup the store of DIR, with a new epoch; stop the relay first. The signing key
      (relay.key) stays as it is, or must be put back beside it.

  foghornd directory check --login LOGIN [--password-file FILE] [--config FILE] [settings]
      asks the directory (LDAP, Active Directory) of the settings who LOGIN is, and tells what it
      says: the connection, the entry, its groups, the role.

  foghornd [--config FILE] [settings]
      runs a relay until SIGTERM or SIGINT, which say goodbye to everybody; a second one ends it at
      once. SIGHUP: reads certificate and key again. When ready it prints one line per address:
      listening on ws://127.0.0.1:7447/v1

Settings: the command line wins over the environment, that over the file, that over the default.
The file is %1 or --config FILE, with lines such as 'listen=10.0.0.5:443'.

)"_s.arg(QString::fromLatin1(defaultConfigFile));
    for (const SettingKey &key : settingKeys()) {
        const QString usage = u"--%1 %2"_s.arg(key.name, key.value);
        text += u"  %1 %2%3\n"_s.arg(usage, -28)
                    .arg(key.meaning,
                         key.fallback.isEmpty() ? QString() : u" ["_s + key.fallback + u"]"_s);
    }
    text += uR"(
  In the environment: FOGHORN_ and the name in capitals with '_', such as FOGHORN_TLS_KEY.
  Off loopback, and at an address written wss://127.0.0.1:7447, it speaks TLS (wss) on all of its
  addresses, with the certificate of init or the one that is named. Plain ws is for loopback only.

Exit codes: 0 stopped as asked; 64 the command line is wrong; 69 an address cannot be listened on;
74 the store cannot be used (the sentence says what to do); 78 a setting is wrong.
)"_s;
    return text;
}

} // namespace foghorn
