// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/relay/relay.h"

#include <memory>

namespace foghorn {

/** An announcement made ready for the shards: the audience compiled, the frames with their headers.
    Read by all shards at once, changed by none. */
struct PreparedAnnouncement
{
    explicit PreparedAnnouncement(Announcement announcement);

    NoticeId notice;
    qint64 cursor;
    AudienceTest audience;
    bool ending;
    QSet<PersonId> told;
    QByteArray frame, endingToldFrame, withdrawnFrame; // WebSocket frames
};

/** What a desk is to be told of an announcement. */
enum class Weight {
    Nothing,
    Notice,     // this is for you
    EndingTold, // it is over, and your person was told of it
    Withdrawn,  // you hold it, and it is for you no more
};

Weight weigh(const PreparedAnnouncement &announcement, const DeskFacts &desk, bool holds);

} // namespace foghorn
