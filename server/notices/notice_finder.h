// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/notice_book.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** Finds the current revision of notices: in the book at once, older ones in the store. */
class NoticeFinder : public QObject
{
public:
    NoticeFinder(StoreThread &store, const NoticeBook &book) : m_store(store), m_book(book) {}

    /** Unknown ones are left out of the answer. `done` may come at once. */
    using Done = std::function<void(Result<QHash<NoticeId, StoredNotice>>)>;
    void find(const QList<NoticeId> &notices, Done done);

private:
    StoreThread &m_store;
    const NoticeBook &m_book;
};

} // namespace foghorn
