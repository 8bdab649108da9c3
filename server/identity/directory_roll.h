// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "server/identity/ldap_connection.h"

#include <QHash>

namespace foghorn {

/** What the directory says of one person, for audiences. */
struct Vouched
{
    QString site; // empty: it says none
    QStringList groups;
    bool operator==(const Vouched &) const = default;
};

/** Everybody below the user base with groups and site, as the directory had it at one moment. Groups of groups count,
    however deep; read in pages, so that no limit of the directory cuts it. */
class DirectoryRoll
{
public:
    /** Blocks: never in the main thread. */
    static LdapResult<DirectoryRoll> read(const DirectorySettings &settings);

    /** By "ana@corp.example", the domain being the directory's own; nothing = it does not know that person. */
    const Vouched *find(const PersonId &person) const;
    qsizetype size() const { return m_people.size(); }

private:
    QHash<QString, Vouched> m_people;
};

/** Whose word counts for a desk's groups and site. As long as the directory was not read since the start, what it said
    before holds (`before`: as stored), and who is new is in no group. */
class Vouchers
{
public:
    explicit Vouchers(const std::optional<DirectorySettings> &settings)
        : m_settings(settings && settings->vouches() ? settings : std::nullopt)
    {
    }
    bool isOn() const { return m_settings.has_value(); }
    void take(DirectoryRoll roll) { m_roll = std::move(roll); }
    /** A shared screen is nobody's: its own word stays. */
    void weigh(DeskFacts &facts, const DeskFacts &before) const;

private:
    std::optional<DirectorySettings> m_settings;
    std::optional<DirectoryRoll> m_roll;
};

} // namespace foghorn
