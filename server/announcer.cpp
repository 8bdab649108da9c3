// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/announcer.h"

#include "common/model/lifecycle.h"
#include "common/protocol/codec.h"

namespace foghorn {

Announcement announcementOf(const PublishedNotice &published, const Epoch &epoch)
{
    const StoredRevision &revision = published.notice.current;
    const Notice &notice = revision.notice;
    ToClient::NoticeArrived arrived{
        .epoch = epoch, .cursor = revision.cursor, .envelope = revision.envelope};
    Announcement announcement{.notice = notice.id,
                              .revision = notice.revision,
                              .cursor = revision.cursor,
                              .audience = notice.audience,
                              .ending = isEnding(notice.phase),
                              .told = published.told};
    announcement.frame = encodeNotification(arrived);
    if (announcement.ending) {
        arrived.told = true;
        announcement.endingToldFrame = encodeNotification(arrived);
    }
    announcement.withdrawnFrame =
        encodeNotification(ToClient::Withdrawn{epoch, revision.cursor, notice.id});
    return announcement;
}

} // namespace foghorn
