// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/notice_book.h"

#include <QSet>

namespace foghorn {

/** What a desk brings to its hello, and what the store knows beside the book. */
struct Returning
{
    DeskFacts facts;
    QList<NoticeRevision> holds;
    QHash<NoticeId, Standing> standings;  // of its person
    QHash<NoticeId, StoredNotice> beyond; // held notices that the book has forgotten
};

/** What the desk is told, in the order of the cursors. */
struct CatchUp
{
    QList<Notification> frames;
    QList<NoticeRevision> acknowledged; // by its person, on any desk, for the current ask
    QSet<NoticeId> holds;               // live notices that it holds afterwards
    qint64 cursor = 0;                  // everything up to here was weighed
};

/** State, not history (rules 2, 3, 4, 7, 8): the current revision of what is live for this desk, the ending
    of what it holds, one line for what ended while it was away, and an end to everything else. */
CatchUp catchUp(const NoticeBook &book, const Returning &desk, Instant now);

} // namespace foghorn
