// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/directory_roll.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Which groups hold whom, by normalised DN; posixGroup knows people by their login. */
struct Memberships
{
    QHash<QString, QString> names;          // of the groups
    QHash<QString, QStringList> groupsOfDn; // of a person or a group
    QHash<QString, QStringList> groupsOfLogin;

    void take(const LdapEntry &entry)
    {
        const QString group = normalisedDn(entry.dn);
        names.insert(group, firstValueOf(entry.dn));
        for (const char *attribute : {"member", "uniquemember"}) {
            for (const QString &dn : entry.values.value(QString::fromLatin1(attribute)))
                groupsOfDn[normalisedDn(dn)].append(group);
        }
        for (const QString &login : entry.values.value(u"memberuid"_s))
            groupsOfLogin[login.toLower()].append(group);
        takeMemberOf(entry);
    }
    /** Active Directory names at most 1,500 members of a group at a time, and always every group of a member. */
    void takeMemberOf(const LdapEntry &entry)
    {
        for (const QString &dn : entry.values.value(u"memberof"_s))
            groupsOfDn[normalisedDn(entry.dn)].append(normalisedDn(dn));
    }
    /** By the names that audiences use, sorted; only those that are asked for. */
    QStringList namesFor(const QString &dn, const QString &login, const QStringList &wanted) const
    {
        QStringList open = groupsOfDn.value(dn) + groupsOfLogin.value(login);
        QSet<QString> seen; // groups may be members of one another
        QStringList found;
        while (!open.isEmpty()) {
            const QString group = open.takeLast();
            if (seen.contains(group))
                continue;
            seen.insert(group);
            open += groupsOfDn.value(group);
            const QString name =
                names.value(group); // outside of the group base: it counts for nothing
            if (!name.isEmpty() &&
                (wanted.contains(u"*"_s) || wanted.contains(name, Qt::CaseInsensitive)))
                found += name;
        }
        found.sort();
        found.removeDuplicates();
        return found;
    }
};

/** "corp.example" of "ou=People,dc=corp,dc=example". */
QString domainOf(const QString &base)
{
    QStringList parts;
    for (const QString &part : normalisedDn(base).split(u',')) {
        if (part.startsWith("dc="_L1))
            parts += part.mid(3);
    }
    return parts.join(u'.');
}

} // namespace

LdapResult<DirectoryRoll> DirectoryRoll::read(const DirectorySettings &settings)
{
    auto opened = LdapConnection::open(settings);
    if (auto *trouble = std::get_if<LdapTrouble>(&opened))
        return *trouble;
    LdapConnection &connection = *std::get<std::unique_ptr<LdapConnection>>(opened);
    Memberships memberships;
    const auto takeGroup = [&](const LdapEntry &entry) { memberships.take(entry); };
    if (auto trouble = connection.searchAll(
            settings.groupBase,
            "(|(objectClass=group)(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)"
            "(objectClass=posixGroup))",
            {u"cn"_s, u"member"_s, u"uniqueMember"_s, u"memberUid"_s, u"memberOf"_s}, takeGroup))
        return *trouble;

    const QString loginAttribute = settings.loginAttribute().toLower();
    const QString siteAttribute = settings.siteAttribute.toLower();
    QList<LdapEntry> people;
    const auto takePerson = [&](const LdapEntry &entry) {
        memberships.takeMemberOf(entry);
        people.append(entry);
    };
    QStringList attributes{loginAttribute, u"userPrincipalName"_s, u"memberOf"_s};
    if (!siteAttribute.isEmpty())
        attributes.append(siteAttribute);
    QByteArray filter = settings.userFilter.toUtf8();
    filter.replace("{login}", "*");
    if (auto trouble = connection.searchAll(settings.userBase, filter, attributes, takePerson))
        return *trouble;

    const QString domain = domainOf(settings.userBase);
    DirectoryRoll roll;
    QSet<QString> twice; // of two with one login, neither is meant
    for (const LdapEntry &entry : std::as_const(people)) {
        const QString login = entry.first(loginAttribute).toLower();
        const Vouched vouched{
            siteAttribute.isEmpty() ? QString() : entry.first(siteAttribute),
            memberships.namesFor(normalisedDn(entry.dn), login, settings.deskGroups)};
        const QString principal = entry.first(u"userprincipalname"_s).toLower();
        QStringList names{login.contains(u'@') ? login : login + u'@' + domain};
        if (!principal.isEmpty() && !names.contains(principal))
            names += principal;
        for (const QString &name : std::as_const(names)) {
            if (roll.m_people.contains(name))
                twice.insert(name);
            roll.m_people.insert(name, vouched);
        }
    }
    for (const QString &name : std::as_const(twice))
        roll.m_people.remove(name);
    return roll;
}

const Vouched *DirectoryRoll::find(const PersonId &person) const
{
    const auto found = m_people.constFind(person.text);
    return found == m_people.cend() ? nullptr : &*found;
}

void Vouchers::weigh(DeskFacts &facts, const DeskFacts &before) const
{
    if (!m_settings || facts.shared)
        return;
    const bool sites = !m_settings->siteAttribute.isEmpty();
    if (!m_roll) {
        facts.groups = before.groups;
        if (sites)
            facts.site = before.site;
        return;
    }
    const Vouched *vouched = m_roll->find(facts.person);
    facts.groups = vouched ? vouched->groups : QStringList();
    if (sites)
        facts.site = vouched ? vouched->site : QString();
}

} // namespace foghorn
