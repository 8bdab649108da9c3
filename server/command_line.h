// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QMap>
#include <QStringList>

#include <variant>

namespace foghorn {

/** foghornd init: makes a store. */
struct InitCommand
{
    QString data;
    QString administrator;
    QString passwordFile;
    QString organisation;
    QStringList addresses;
    QString tlsCertificate; // files; both or none
    QString tlsKey;
};

/** foghornd renew: a new certificate of the relay by the organisation's authority. */
struct RenewCommand
{
    QString data;
    QString organisation; // where there is no authority yet
    QStringList addresses;
    bool signingKey = false; // the next signing key, instead of a certificate
};

/** foghornd restore: a backup becomes the store. */
struct RestoreCommand
{
    QString data;
    QString from;
};

/** foghornd: runs a relay with the settings given. */
struct RunCommand
{
    QMap<QString, QStringList> given; // by setting key
    QString config;
};

/** foghornd directory check: asks the directory of the settings for one login. */
struct DirectoryCheckCommand
{
    RunCommand settings;
    QString login;
    QString passwordFile; // empty = the password is not tried
};

/** Prints a text and is done. */
struct TellCommand
{
    QString text;
};

using Command = std::variant<InitCommand, RenewCommand, RestoreCommand, RunCommand,
                             DirectoryCheckCommand, TellCommand>;

/** `arguments` without the program's name. */
Result<Command> readCommandLine(const QStringList &arguments);
QString helpText();

/** What the program's exit means (as in sysexits.h). */
enum class ExitCode { Good = 0, Usage = 64, Unavailable = 69, Store = 74, Configuration = 78 };

} // namespace foghorn
