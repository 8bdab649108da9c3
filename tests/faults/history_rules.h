// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn::history {

// The rules of one notice once more, written as plainly as they are told in the design and with nothing
// of what the product does: where the two part, one of them is wrong.

bool hasEnded(const Notice &notice);
bool isLiveAt(const Notice &notice, Instant now);
bool isStaleAt(const Notice &notice, Instant now);
/** No word for seven days: the relay closes it. */
bool isForgottenAt(const Notice &notice, Instant now);
/** Rule 6: whether `next` asks again. */
bool asksAgain(const Notice &lastAsked, const Notice &previous, const Notice &next);

/** What a desk says of itself. */
struct Whereabouts
{
    QString login; // as the relay knows the person now
    QString host;
    QString site;
    QString group;
    bool operator==(const Whereabouts &) const = default;
};
bool isFor(const Notice &notice, const Whereabouts &desk);

/** What the relay makes of an author's words, but for its id. `before`: all earlier revisions. */
Notice filledIn(Notice draft, const QList<Notice> &before, Instant publishedAt);

} // namespace foghorn::history
