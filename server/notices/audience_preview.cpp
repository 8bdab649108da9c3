// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/audience_preview.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr qsizetype listCount = 500;
constexpr qsizetype listBytes = 16 * 1024; // three such lists fit one frame

/** Everything that desks are known by, in lower case. */
struct KnownNames
{
    QSet<QString> people, hosts, sites, groups;
    QMap<QString, QString> siteNames, groupNames; // lower case → as the desks write it
};

KnownNames knownNames(const Roster &roster)
{
    KnownNames known;
    for (const DeskRecord &desk : roster.desks()) {
        const DeskFacts &facts = desk.facts;
        known.people.insert(facts.person.text.toLower());
        known.hosts.insert(facts.host.toLower());
        if (!facts.site.isEmpty())
            known.siteNames.insert(facts.site.toLower(), facts.site);
        for (const QString &group : facts.groups)
            known.groupNames.insert(group.toLower(), group);
    }
    const QStringList sites = known.siteNames.keys(), groups = known.groupNames.keys();
    known.sites = QSet<QString>(sites.begin(), sites.end());
    known.groups = QSet<QString>(groups.begin(), groups.end());
    return known;
}

QStringList shortened(const QStringList &names)
{
    QStringList some;
    qsizetype bytes = 0;
    for (const QString &name : names) {
        bytes += name.toUtf8().size() + 8;
        if (some.size() >= listCount || bytes > listBytes)
            break;
        some.append(name);
    }
    return some;
}

bool anyDesk(const Roster &roster, const AudienceElement &element)
{
    const AudienceTest test(Audience{.include = {element}});
    return std::any_of(roster.desks().begin(), roster.desks().end(),
                       [&](const DeskRecord &desk) { return test.matches(desk.facts); });
}

/** Looking a pattern or a network up costs a walk over every desk; this many are enough for one answer. */
constexpr int mostWalks = 50;

QStringList unknownNames(const Audience &audience, const Roster &roster, const KnownNames &known)
{
    QStringList unknown;
    int walks = 0;
    const auto note = [&](const QStringList &values, const QSet<QString> &names) {
        for (const QString &value : values) {
            if (!names.contains(value.toLower()))
                unknown.append(value);
        }
    };
    for (const AudienceElement &element : audience.include + audience.exclude) {
        note(element.person, known.people);
        note(element.site, known.sites);
        note(element.group, known.groups);
        for (const QString &host : element.host) {
            if (!host.contains(QLatin1Char('*')))
                note({host}, known.hosts);
            else if (++walks <= mostWalks && !anyDesk(roster, {.host = {host}}))
                unknown.append(host);
        }
        for (const QString &network : element.network) {
            if (++walks <= mostWalks && !anyDesk(roster, {.network = {network}}))
                unknown.append(network);
        }
    }
    unknown.removeDuplicates();
    return unknown;
}

constexpr int oftenToday = 2;

/** The most frequent first, from `least` times on; more kinds than anybody reads are left out. */
QList<OftenInterrupted> oftenest(const QMap<int, int> &people, int least)
{
    constexpr qsizetype most = 100;
    QList<OftenInterrupted> often;
    for (auto each = people.cend(); each != people.cbegin() && often.size() < most;) {
        --each;
        if (each.key() < least)
            break;
        often << OftenInterrupted{each.key(), each.value()};
    }
    return often;
}

} // namespace

ToRelay::AudiencePreview::Answer previewAudience(const Audience &audience, const Roster &roster,
                                                 Instant now, std::chrono::milliseconds seenLately,
                                                 const std::optional<InterruptionBudget> &budget)
{
    ToRelay::AudiencePreview::Answer answer;
    QMap<int, int> week, day; // how many people by how often
    for (const PersonPresence &person : roster.weigh(audience, now, seenLately)) {
        if (!person.matches || person.shared)
            continue;
        if (!person.seenLately) {
            ++answer.notSeenLately;
            continue;
        }
        ++answer.addressed;
        if (budget) {
            ++week[budget->counted.inTheLastWeek(person.person)];
            ++day[budget->counted.inTheLastDay(person.person)];
        }
        answer.online += person.online ? 1 : 0;
        answer.seenToday += now - person.lastSeen <= std::chrono::hours(24) ? 1 : 0;
    }
    if (budget) {
        answer.budget = budget->popupsPerWeek;
        answer.overBudget = oftenest(week, budget->popupsPerWeek);
        answer.today = oftenest(day, oftenToday);
    }
    const KnownNames known = knownNames(roster);
    answer.unknown = shortened(unknownNames(audience, roster, known));
    answer.sites = shortened(known.siteNames.values());
    answer.groups = shortened(known.groupNames.values());
    return answer;
}

} // namespace foghorn
