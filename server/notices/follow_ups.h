// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/follow_up.h"
#include "server/notices/holiday_calendar.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** What is owed to people once an incident is over: told from the revisions and the waivers each time somebody asks, by
    the working days of the organisation; nothing of it is kept but why nothing will be told. Knows no socket and no
    SQL. */
class FollowUps : public QObject
{
public:
    /** `workingDays`: so many are taken for it. */
    FollowUps(StoreThread &store, LeadTime calendar, int workingDays = followUpDays)
        : m_store(store), m_calendar(std::move(calendar)), m_workingDays(workingDays)
    {
    }

    using Listed = std::function<void(RpcResult<ToRelay::FollowUpList::Answer>)>;
    void list(Instant now, Listed done);
    using Waived = std::function<void(RpcResult<ToRelay::FollowUpWaive::Answer>)>;
    /** Refused where nothing is owed, where it was given, and where somebody gave another reason before. */
    void waive(const Actor &actor, const ToRelay::FollowUpWaive &order, Instant now, Waived done);

private:
    FollowUpEntry entryOf(const EndedIncident &incident, Instant now) const;

    StoreThread &m_store;
    LeadTime m_calendar;
    int m_workingDays;
};

} // namespace foghorn
