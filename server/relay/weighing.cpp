// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/weighing.h"

#include "server/relay/websocket_frame.h"

namespace foghorn {

PreparedAnnouncement::PreparedAnnouncement(Announcement announcement)
    : notice(announcement.notice), cursor(announcement.cursor), audience(announcement.audience),
      ending(announcement.ending), told(std::move(announcement.told)),
      frame(textFrame(announcement.frame)),
      endingToldFrame(textFrame(announcement.endingToldFrame)),
      withdrawnFrame(textFrame(announcement.withdrawnFrame))
{
}

Weight weigh(const PreparedAnnouncement &announcement, const DeskFacts &desk, bool holds)
{
    if (announcement.ending) {
        // Rule 7: to exactly those who were told; who only holds it drops it quietly.
        if (announcement.told.contains(desk.person))
            return Weight::EndingTold;
        return holds ? Weight::Notice : Weight::Nothing;
    }
    if (announcement.audience.matches(desk))
        return Weight::Notice;
    return holds ? Weight::Withdrawn : Weight::Nothing;
}

} // namespace foghorn
