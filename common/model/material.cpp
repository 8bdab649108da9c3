// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/material.h"

#include "common/model/enum_names.h"
#include "common/model/lifecycle.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr auto reasons =
    enumNames<MaterialReason>({{MaterialReason::FirstRevision, "firstRevision"},
                               {MaterialReason::SeverityRose, "severityRose"},
                               {MaterialReason::ActionAdded, "actionAdded"},
                               {MaterialReason::ActionChanged, "actionChanged"},
                               {MaterialReason::ActionWithdrawn, "actionWithdrawn"},
                               {MaterialReason::ServiceAdded, "serviceAdded"},
                               {MaterialReason::AcknowledgementRequired, "acknowledgementRequired"},
                               {MaterialReason::StartMoved, "startMoved"},
                               {MaterialReason::EndMoved, "endMoved"},
                               {MaterialReason::EstimateLater, "estimateLater"},
                               {MaterialReason::EstimateLessCertain, "estimateLessCertain"},
                               {MaterialReason::AudienceGrew, "audienceGrew"},
                               {MaterialReason::Reopened, "reopened"},
                               {MaterialReason::NotifyAlways, "notifyAlways"}});

/** The language by which what to do is judged: a translation alone is no news, so one speaks for all.
    The default one of the later revision, where both have it; else the earlier default one; else any
    that both have. Nothing in common: the later default language, against what the reader of it saw. */
QString commonLanguage(const Notice &before, const Notice &after)
{
    const QStringList wanted =
        QStringList{after.defaultLanguage, before.defaultLanguage} + after.text.keys();
    for (const QString &language : wanted) {
        if (before.text.contains(language) && after.text.contains(language))
            return language;
    }
    return after.defaultLanguage;
}

void compareActions(const Notice &before, const Notice &after, QList<MaterialReason> &found)
{
    const QString language = commonLanguage(before, after);
    const QList<Action> old = before.textFor(language).actions;
    const QList<Action> fresh = after.textFor(language).actions;
    const auto without = [](const QList<Action> &from, const QList<Action> &those) {
        QList<Action> left;
        for (const Action &action : from) {
            if (!those.contains(action))
                left << action;
        }
        return left;
    };
    const qsizetype added = without(fresh, old).size();
    const qsizetype gone = without(old, fresh).size();
    // One that went and one that came at once is a change of it.
    if (std::min(added, gone) > 0)
        found << MaterialReason::ActionChanged;
    if (added > gone)
        found << MaterialReason::ActionAdded;
    if (gone > added)
        found << MaterialReason::ActionWithdrawn;
}

bool movedBy(const std::optional<Instant> &before, const std::optional<Instant> &after)
{
    if (!before || !after)
        return before.has_value() != after.has_value();
    return std::chrono::abs(*after - *before) >= materialSlip;
}

/** What is compared of an estimate: `until`, else `at`; nothing = unknown, later than anything. */
std::optional<Instant> estimateTime(const std::optional<Restoration> &restoration)
{
    if (!restoration || restoration->kind == RestorationKind::Unknown)
        return {};
    return restoration->until ? restoration->until : restoration->at;
}

/** Rising uncertainty: a range says as much as "about", "not before" has no end, unknown says nothing. */
int uncertainty(const std::optional<Restoration> &restoration)
{
    if (!restoration)
        return 2;
    switch (restoration->kind) {
    case RestorationKind::About:
    case RestorationKind::Between: return 0;
    case RestorationKind::NotBefore: return 1;
    case RestorationKind::Unknown: return 2;
    }
    return 2;
}

void compareEstimates(const Notice &before, const Notice &after, QList<MaterialReason> &found)
{
    const auto old = estimateTime(before.restoration);
    const auto fresh = estimateTime(after.restoration);
    if (old && !fresh)
        found << MaterialReason::EstimateLater;
    else if (old && fresh && *fresh - *old >= materialSlip)
        found << MaterialReason::EstimateLater;
    // An earlier estimate is not material (rule 6): good news does not interrupt.
    if (uncertainty(after.restoration) > uncertainty(before.restoration) && fresh)
        found << MaterialReason::EstimateLessCertain;
}

bool within(const QStringList &narrow, const QStringList &wide)
{
    if (wide.isEmpty())
        return true; // a kind that is not asked takes everyone
    return !narrow.isEmpty() &&
           std::all_of(narrow.begin(), narrow.end(), [&wide](const QString &value) {
               return wide.contains(value.trimmed(), Qt::CaseInsensitive);
           });
}

/** Whether every desk that `narrow` matches is surely one that `wide` matches. */
bool within(const AudienceElement &narrow, const AudienceElement &wide)
{
    return within(narrow.person, wide.person) && within(narrow.group, wide.group) &&
           within(narrow.site, wide.site) && within(narrow.host, wide.host) &&
           within(narrow.network, wide.network);
}

bool allWithin(const QList<AudienceElement> &narrow, const QList<AudienceElement> &wide)
{
    return std::all_of(narrow.begin(), narrow.end(), [&wide](const AudienceElement &one) {
        return std::any_of(wide.begin(), wide.end(),
                           [&one](const AudienceElement &other) { return within(one, other); });
    });
}

/** Whether the words of the audience may reach people whom they did not reach before. Judged by the
    words alone, so it says yes where it cannot tell. */
bool audienceGrew(const Audience &before, const Audience &after)
{
    if (!before.everyone && (after.everyone || !allWithin(after.include, before.include)))
        return true;
    return !allWithin(before.exclude, after.exclude);
}

} // namespace

QString toString(MaterialReason reason)
{
    return reasons.nameOf(reason);
}

QList<MaterialReason> materialReasons(const Notice &lastAsked, const Notice &next)
{
    QList<MaterialReason> found;
    if (isEnding(next.phase))
        return found; // it has its own way (rules 7 and 8) and never moves `asks`
    if (next.notify == Notify::Quiet)
        return found;
    if (next.severity > lastAsked.severity)
        found << MaterialReason::SeverityRose;
    compareActions(lastAsked, next, found);
    const bool serviceAdded = std::any_of(
        next.services.begin(), next.services.end(), [&lastAsked](const Service &service) {
            return std::none_of(lastAsked.services.begin(), lastAsked.services.end(),
                                [&service](const Service &old) { return old.id == service.id; });
        });
    if (serviceAdded)
        found << MaterialReason::ServiceAdded;
    if (next.acknowledgement == Acknowledgement::Required &&
        lastAsked.acknowledgement != Acknowledgement::Required)
        found << MaterialReason::AcknowledgementRequired;
    if (next.kind == NoticeKind::Maintenance) {
        if (movedBy(lastAsked.startsAt, next.startsAt))
            found << MaterialReason::StartMoved;
        if (movedBy(lastAsked.endsAt, next.endsAt))
            found << MaterialReason::EndMoved;
    }
    if (next.kind == NoticeKind::Incident && !isWatched(next)) // it is back: nothing to wait for
        compareEstimates(lastAsked, next, found);
    if (audienceGrew(lastAsked.audience, next.audience))
        found << MaterialReason::AudienceGrew;
    if (isReopening(lastAsked.phase, next.phase))
        found << MaterialReason::Reopened;
    if (next.notify == Notify::Always)
        found << MaterialReason::NotifyAlways;
    return found;
}

QList<MaterialReason> materialReasons(const Notice &lastAsked, const Notice &current,
                                      const Notice &next)
{
    QList<MaterialReason> found = materialReasons(lastAsked, next);
    if (isReopening(current.phase, next.phase) && next.notify != Notify::Quiet &&
        !found.contains(MaterialReason::Reopened))
        found << MaterialReason::Reopened;
    const bool judgesEstimate = next.kind == NoticeKind::Incident && !isEnding(next.phase) &&
                                !isWatched(next) && next.notify != Notify::Quiet;
    QList<MaterialReason> sinceCurrent;
    if (judgesEstimate)
        compareEstimates(current, next, sinceCurrent);
    for (const MaterialReason reason : std::as_const(sinceCurrent)) {
        if (!found.contains(reason))
            found << reason;
    }
    return found;
}

bool audienceGrewTo(const DeskFacts &desk, const Notice &lastAsked, const Notice &next)
{
    return AudienceTest(next.audience).matches(desk) &&
           !AudienceTest(lastAsked.audience).matches(desk);
}

} // namespace foghorn
