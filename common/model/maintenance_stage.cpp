// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/maintenance_stage.h"

#include "common/model/lifecycle.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {

namespace {

bool hasActions(const Notice &notice, ActionTime when)
{
    return std::any_of(notice.text.begin(), notice.text.end(), [&](const NoticeText &text) {
        return std::any_of(text.actions.begin(), text.actions.end(),
                           [&](const Action &action) { return action.when == when; });
    });
}

/** In rising order: the ladder, and the start where it brings something to do. */
QList<Instant> moments(const Notice &notice)
{
    QList<Instant> found;
    for (const std::chrono::minutes before : remindersOf(notice))
        found << *notice.startsAt - before;
    if (hasActions(notice, ActionTime::During))
        found << *notice.startsAt;
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::optional<MaintenanceStage> maintenanceStage(const Notice &notice, Instant now)
{
    if (notice.kind != NoticeKind::Maintenance || isEnding(notice.phase) || !notice.startsAt)
        return {};
    if (notice.endsAt && now >= *notice.endsAt)
        return MaintenanceStage::Overrun;
    // Who begins early says so by the phase.
    if (now >= *notice.startsAt || notice.phase != Phase::Scheduled)
        return MaintenanceStage::Running;
    return now >= *notice.startsAt - maintenanceSoon ? MaintenanceStage::Soon
                                                     : MaintenanceStage::Ahead;
}

std::optional<Instant> reminderMoment(const Notice &notice, Instant since, Instant now)
{
    const auto stage = maintenanceStage(notice, now);
    if (!stage || stage == MaintenanceStage::Overrun)
        return {};
    std::optional<Instant> newest;
    for (const Instant moment : moments(notice)) {
        if (moment <= now)
            newest = moment;
    }
    const bool ofTheStart = newest && *newest >= *notice.startsAt;
    if (!newest || *newest <= since || (stage == MaintenanceStage::Running && !ofTheStart))
        return {};
    return newest;
}

std::optional<Instant> nextReminderMoment(const Notice &notice, Instant now)
{
    if (!maintenanceStage(notice, now))
        return {};
    for (const Instant moment : moments(notice)) {
        if (moment > now)
            return moment;
    }
    return {};
}

} // namespace foghorn
