// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/input.h"

#include "common/protocol/codec.h"

#include <QFile>
#include <QFileInfo>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestPassword = 1000; // more is refused by the relay
}

Outcome<QByteArray> readFile(const QString &file, const Terminal &terminal)
{
    if (file == "-"_L1)
        return terminal.readInput();
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return Failure{ExitCode::NoInput,
                       u"%1 cannot be read: %2"_s.arg(file, opened.errorString())};
    return opened.readAll();
}

Outcome<QJsonObject> readJson(const QString &file, const Terminal &terminal)
{
    const auto bytes = readFile(file, terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    const auto json = parseFrame(std::get<QByteArray>(bytes));
    if (!json)
        return Failure{
            ExitCode::InvalidNotice,
            u"%1: %2"_s.arg(file == "-"_L1 ? u"standard input"_s : file, json.error().reason)};
    return *json;
}

Outcome<QString> readPassword(const QString &file, const Terminal &terminal)
{
    const auto bytes = readFile(file, terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
#ifndef Q_OS_WIN // there the folder's rights say who may read it
    if (QFileInfo(file).permissions() & QFile::ReadOther)
        terminal.error(
            u"foghornctl: everybody on this computer can read %1 (chmod 600 helps)\n"_s.arg(file));
#endif
    QString password = QString::fromUtf8(std::get<QByteArray>(bytes)).section(u'\n', 0, 0);
    if (password.endsWith(u'\r'))
        password.chop(1);
    if (password.isEmpty())
        return Failure{ExitCode::NoInput, u"%1 holds no password in its first line"_s.arg(file)};
    if (password.size() > longestPassword || password.contains(QChar::Null))
        return Failure{
            ExitCode::NoInput,
            u"%1 holds no password: its first line is longer than %2 characters or no text"_s
                .arg(file)
                .arg(longestPassword)};
    return password;
}

Outcome<QString> readNewPassword(const QString &file, const QString &login,
                                 const Terminal &terminal)
{
    if (!file.isEmpty())
        return readPassword(file, terminal);
    const auto typed = terminal.ask(u"New password for %1: "_s.arg(login), Echo::Hidden);
    if (!typed)
        return Failure{ExitCode::Usage,
                       u"--password-file names the file with the new password of %1."_s.arg(login)};
    if (terminal.ask(u"The same again: "_s, Echo::Hidden) != typed)
        return Failure{ExitCode::NoInput, u"the two were not the same; nothing was changed"_s};
    return *typed;
}

Outcome<QList<QSslCertificate>> readAuthorities(const QString &file, const Terminal &terminal)
{
    if (file.isEmpty())
        return QList<QSslCertificate>();
    const auto bytes = readFile(file, terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    const auto certificates = QSslCertificate::fromData(std::get<QByteArray>(bytes));
    if (certificates.isEmpty())
        return Failure{ExitCode::NoInput, u"%1 holds no certificate in PEM"_s.arg(file)};
    return certificates;
}

} // namespace foghorn::ctl
