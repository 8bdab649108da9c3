// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/notice_book.h"

namespace foghorn {

// Lists of notices, newest first, cut so that a page always fits one frame.

/** The live ones, from the book. */
ToRelay::NoticeList::Answer livePage(const NoticeBook &book, const ToRelay::NoticeList &question,
                                     Instant now);
/** Any; `stored` is what the store gave for question.limit + 1. */
ToRelay::NoticeList::Answer page(const QList<StoredNotice> &stored,
                                 const ToRelay::NoticeList &question, Instant now);
/** Revisions of one notice, oldest first, and the reasons of those. `more`: the store has further ones. */
ToRelay::NoticeHistory::Answer historyPage(const QList<StoredRevision> &revisions, bool more,
                                           const QList<RevisionReason> &reasons = {});

inline constexpr int longestPage = 200;

} // namespace foghorn
