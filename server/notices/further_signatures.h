// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/key_shelf.h"
#include "server/notices/notice_book.h"

namespace foghorn {

/** Puts further signatures on what is live, when a key gives way to another: who believes only the new one sees it too.
    The words and every signature that is there stay as they are. Knows no socket and no SQL. */
class FurtherSignatures : public QObject
{
public:
    FurtherSignatures(StoreThread &store, NoticeBook &book, const KeyShelf &keys)
        : m_store(store), m_book(book), m_keys(keys)
    {
    }

    /** An author's, of a revision of his own that is the current one of its notice. */
    void add(const Actor &by, const ToRelay::NoticeSign &order, Instant now,
             std::function<void(RpcResult<ToRelay::NoticeSign::Answer>)> done);
    /** This relay's own, by `key`, of everything live that an earlier key of a relay signed and this one did not. */
    void addOwn(const std::shared_ptr<const SigningKey> &key, Instant now);

private:
    /** Calls done(false) where the revision is not the current one any more. */
    void store(const Act &act, const Idempotency &idempotency, const StoredNotice &notice,
               const Envelope::Signature &signature,
               std::function<void(const RpcResult<ToRelay::NoticeSign::Answer> &)> done);

    StoreThread &m_store;
    NoticeBook &m_book;
    const KeyShelf &m_keys;
};

} // namespace foghorn
