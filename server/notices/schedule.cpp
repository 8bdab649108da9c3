// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/schedule.h"

#include "common/log_event.h"
#include "common/model/maintenance.h"

namespace foghorn {

void Schedule::check(Instant now)
{
    if (!m_publisher.speaksByItself())
        return;
    // Also what has expired: who was told that it is coming is told that it is done.
    for (const StoredNotice *stored : m_book.inOrder()) {
        const Notice notice = stored->current.notice;
        const auto due = phaseDue(notice, now);
        if (!due || m_onItsWay.value(notice.id) == notice.revision)
            continue;
        m_onItsWay.insert(notice.id, notice.revision);
        logInfo(lcNotices, "notice.due")
            .with("notice", notice.id)
            .with("effect", *due == Phase::Completed ? QStringLiteral("ends as planned")
                                                     : QStringLiteral("begins as planned"));
        m_publisher.moveOn(
            notice, *due == Phase::Completed ? closingByRelay(notice) : beginningByRelay(notice),
            now, [this, id = notice.id] { m_onItsWay.remove(id); });
    }
}

std::optional<Instant> Schedule::nextMoment(Instant now) const
{
    if (!m_publisher.speaksByItself())
        return {};
    return m_book.earliest(
        now, [now](const Notice &notice) { return nextMaintenanceMoment(notice, now); });
}

} // namespace foghorn
