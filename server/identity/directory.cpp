// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/directory.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

LdapTrouble wrongPassword(const QString &reason)
{
    return {LdapTrouble::Kind::WrongPassword, reason};
}

} // namespace

LdapResult<DirectorySignIn> signInBy(const DirectorySettings &settings, const QString &login,
                                     const QString &password)
{
    if (login.isEmpty() || password.isEmpty())
        return wrongPassword(u"an empty password proves nothing"_s);
    auto opened = LdapConnection::open(settings);
    if (auto *trouble = std::get_if<LdapTrouble>(&opened))
        return *trouble;
    LdapConnection &connection = *std::get<std::unique_ptr<LdapConnection>>(opened);
    DirectorySearch search(connection, settings);
    const auto found = search.person(login);
    if (const auto *trouble = std::get_if<LdapTrouble>(&found))
        return *trouble;
    const auto &person = std::get<std::optional<DirectoryEntry>>(found);
    // Nobody is tried with the same bind: the answer to an unknown login comes no sooner.
    const QString dn = person ? person->dn : u"cn=nobody,"_s + settings.userBase;
    if (auto trouble = connection.bind(dn, password)) {
        if (!person)
            return wrongPassword(u"nobody, or more than one, has the login %1"_s.arg(login));
        return *trouble;
    }
    if (!person)
        return wrongPassword(u"nobody, or more than one, has the login %1"_s.arg(login));
    // Who may sign in need not be allowed to read who is in which group.
    if (auto trouble = connection.bind(settings.bindDn, settings.bindPassword)) {
        if (trouble->kind == LdapTrouble::Kind::WrongPassword) // that of the service account
            trouble->kind = LdapTrouble::Kind::Refused;
        return *trouble;
    }
    const auto groups = search.groupsOf(*person);
    if (const auto *trouble = std::get_if<LdapTrouble>(&groups))
        return *trouble;
    const auto &all = std::get<QList<DirectoryGroup>>(groups);
    return DirectorySignIn{*person, all, roleOf(all, settings.roles)};
}

Directory::Directory(DirectorySettings settings) : m_settings(std::move(settings))
{
    m_workers.setMaxThreadCount(2);
    // libldap writes without MSG_NOSIGNAL: its goodbye to a directory that has hung up, too.
    std::signal(SIGPIPE, SIG_IGN);
    // Here, in one thread: libldap reads its defaults at the first use.
    (void)normalisedDn(m_settings.userBase);
}

Directory::~Directory()
{
    finish();
}

void Directory::finish()
{
    m_ending = true;
    m_workers.clear();
    m_workers.waitForDone();
}

void Directory::signIn(const QString &login, const QString &password, QObject *context, Done done)
{
    ++m_inProgress;
    m_workers.start([=, this, context = QPointer<QObject>(context)] {
        const auto answer =
            m_ending ? LdapResult<DirectorySignIn>(
                           LdapTrouble{LdapTrouble::Kind::Unreachable, u"this relay is stopping"_s})
                     : signInBy(m_settings, login, password);
        m_answers.post([=, this] {
            --m_inProgress;
            if (context)
                done(answer);
        });
    });
}

void Directory::readRoll(QObject *context, std::function<void(LdapResult<DirectoryRoll>)> done)
{
    m_workers.start([=, this, context = QPointer<QObject>(context)] {
        const auto answer =
            m_ending ? LdapResult<DirectoryRoll>(
                           LdapTrouble{LdapTrouble::Kind::Unreachable, u"this relay is stopping"_s})
                     : DirectoryRoll::read(m_settings);
        m_answers.post([=] {
            if (context)
                done(answer);
        });
    });
}

} // namespace foghorn
