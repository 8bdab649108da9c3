// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/setup_commands.h"

#include "server/identity/relay_key.h"
#include "server/identity/sign_in.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

Result<QString> readPassword(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
    QString password = QString::fromUtf8(file.readLine(4096));
    while (password.endsWith(QChar(u'\n')) || password.endsWith(QChar(u'\r')))
        password.chop(1);
    if (password.size() < SignIn::shortestPassword) {
        return Error{
            u"%1: the password in its first line must have at least %2 characters"_s.arg(path).arg(
                SignIn::shortestPassword)};
    }
    return password;
}

} // namespace

Result<void> initialise(const InitCommand &command)
{
    const QDir data(command.data);
    if (data.exists(u"relay.key"_s)) {
        return Error{
            u"%1: there is a signing key already (relay.key); init never touches an existing store"_s
                .arg(data.path())};
    }
    const auto password = readPassword(command.passwordFile);
    if (!password)
        return password.error();
    const auto hash = hashPassword(*password);
    if (!hash)
        return hash.error();
    const QString login = normalisedLogin(command.administrator);
    const StaffRecord administrator{login, command.administrator, Role::Administrator, *hash};
    if (auto created = Store::create(data, command.organisation, administrator); !created)
        return created;
    return createRelayKey(data);
}

Result<void> restore(const RestoreCommand &command)
{
    return Store::restore(QDir(command.data), command.from);
}

} // namespace foghorn
