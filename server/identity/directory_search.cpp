// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/directory_search.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int mostGroups = 5000;
constexpr qsizetype namesPerFilter = 50;

/** "(|(member=…)(uniqueMember=…))" for each of these names. */
QByteArray membersFilter(const QStringList &dns)
{
    QByteArray filter = "(|";
    for (const QString &dn : dns) {
        const QByteArray value = filterValue(dn);
        filter += "(member=" + value + ")(uniqueMember=" + value + ')';
    }
    return filter + ')';
}

} // namespace

DirectorySearch::DirectorySearch(LdapConnection &connection, const DirectorySettings &settings)
    : m_connection(connection), m_settings(settings), m_deadline(settings.timeout * 3)
{
}

LdapResult<std::optional<DirectoryEntry>> DirectorySearch::person(const QString &login)
{
    using Found = std::optional<DirectoryEntry>;
    QByteArray filter = m_settings.userFilter.toUtf8();
    filter.replace("{login}", filterValue(login));
    const QString attribute = m_settings.loginAttribute().toLower();
    auto found = m_connection.search(m_settings.userBase, LdapScope::Subtree, filter,
                                     {attribute, u"displayName"_s, u"cn"_s}, 2);
    if (auto *trouble = std::get_if<LdapTrouble>(&found))
        return *trouble;
    const auto &entries = std::get<QList<LdapEntry>>(found);
    if (entries.size() != 1)
        return Found();
    const LdapEntry &entry = entries.first();
    const QString shown = entry.first(u"displayname"_s);
    return Found(DirectoryEntry{entry.dn, entry.first(attribute),
                                shown.isEmpty() ? entry.first(u"cn"_s) : shown});
}

LdapResult<bool> DirectorySearch::isActiveDirectory()
{
    auto found = m_connection.search({}, LdapScope::Base, "(objectClass=*)",
                                     {u"supportedCapabilities"_s}, 1);
    if (auto *trouble = std::get_if<LdapTrouble>(&found))
        return *trouble;
    const auto &entries = std::get<QList<LdapEntry>>(found);
    return !entries.isEmpty() && entries.first()
                                     .values.value(u"supportedcapabilities"_s)
                                     .contains(u"1.2.840.113556.1.4.800"_s);
}

LdapResult<QList<DirectoryGroup>> DirectorySearch::groupsBy(const QByteArray &filter)
{
    auto found = m_connection.search(m_settings.groupBase, LdapScope::Subtree, filter, {u"cn"_s},
                                     mostGroups);
    if (auto *trouble = std::get_if<LdapTrouble>(&found))
        return *trouble;
    QList<DirectoryGroup> groups;
    for (const LdapEntry &entry : std::get<QList<LdapEntry>>(found))
        groups.append({entry.dn, firstValueOf(entry.dn)});
    return groups;
}

LdapResult<QList<DirectoryGroup>> DirectorySearch::groupsOf(const DirectoryEntry &person)
{
    const auto active = isActiveDirectory();
    if (const auto *trouble = std::get_if<LdapTrouble>(&active))
        return *trouble;
    if (std::get<bool>(active))
        return groupsBy("(member:1.2.840.113556.1.4.1941:=" + filterValue(person.dn) + ')');

    QList<DirectoryGroup> all;
    QSet<QString> seen; // groups may be members of one another
    QStringList level{person.dn};
    for (int depth = 0; depth < deepest && !level.isEmpty(); ++depth) {
        QStringList above;
        for (qsizetype from = 0; from < level.size(); from += namesPerFilter) {
            if (m_deadline.hasExpired())
                return LdapTrouble{
                    LdapTrouble::Kind::Unreachable,
                    u"%1 takes too long to say who is in which group"_s.arg(m_connection.url())};
            QByteArray filter = membersFilter(level.mid(from, namesPerFilter));
            if (depth == 0) // posixGroup knows people by their login
                filter = "(|" + filter + "(memberUid=" + filterValue(person.login) + "))";
            const auto found = groupsBy(filter);
            if (const auto *trouble = std::get_if<LdapTrouble>(&found))
                return *trouble;
            for (const DirectoryGroup &group : std::get<QList<DirectoryGroup>>(found)) {
                const QString key = normalisedDn(group.dn);
                if (seen.contains(key))
                    continue;
                seen.insert(key);
                all.append(group);
                above.append(group.dn);
            }
        }
        level = above;
    }
    return all;
}

std::optional<Role> roleOf(const QList<DirectoryGroup> &groups, const QList<RoleOfGroup> &roles)
{
    for (const RoleOfGroup &line : roles) {
        const QString dn = line.group.contains(u'=') ? normalisedDn(line.group) : QString();
        const bool isIn =
            std::any_of(groups.begin(), groups.end(), [&](const DirectoryGroup &group) {
                return dn.isEmpty() ? group.name.compare(line.group, Qt::CaseInsensitive) == 0
                                    : normalisedDn(group.dn) == dn;
            });
        if (isIn)
            return line.role;
    }
    return std::nullopt;
}

} // namespace foghorn
