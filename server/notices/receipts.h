// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/notice_book.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** What a receipt is weighed against. */
struct ReceiptFacts
{
    int revision = 0;         // the current one
    Instant publishedAt;      // of the current revision
    Instant firstPublishedAt; // of the notice, as its id tells
};
ReceiptFacts receiptFacts(const Notice &current);

/** Why this receipt cannot be taken; nothing = it can, and its time is brought between publication and
    now where the desk's clock was a little off. */
std::optional<QString> weighReceipt(Receipt &receipt, const std::optional<ReceiptFacts> &facts,
                                    Instant now);

/** Receipts that moved something, after their commit. */
struct MovedReceipts
{
    DeskId desk;
    PersonId person;
    QList<Receipt> receipts;
};

/** Takes receipts and replies of desks in: each is weighed by itself, so that a bad one does not hold up
    those behind it; the desk is answered after the commit. Knows no socket and no SQL. */
class Receipts : public QObject
{
    Q_OBJECT
public:
    Receipts(StoreThread &store, const NoticeBook &book);

    using Done = std::function<void(RpcResult<ToRelay::DeskReceipts::Answer>)>;
    void take(const DeskId &desk, const PersonId &person, const ToRelay::DeskReceipts &request,
              Instant now, Done done);

    using Replied = std::function<void(RpcResult<ToRelay::DeskReply::Answer>)>;
    void takeReply(const DeskId &desk, const PersonId &person, const ToRelay::DeskReply &reply,
                   Instant now, Replied done);

    /** Stored since the start, repeated ones too. */
    qint64 stored() const { return m_stored.total(); }
    int storedLastMinute(Instant now) { return int(m_stored.lastMinute(secondsOf(now))); }

Q_SIGNALS:
    void receiptsStored(const foghorn::MovedReceipts &moved);
    void replyStored(const foghorn::NoticeId &notice, const foghorn::PersonId &person,
                     foghorn::ReplyAnswer answer);

private:
    struct Taken
    {
        ToRelay::DeskReceipts::Answer answer;
        PersonId person; // may have been renamed since the desk said hello
        QList<Receipt> moved;
    };
    static Result<Taken> take(Store &store, const DeskId &desk, const PersonId &person,
                              const ToRelay::DeskReceipts &request,
                              QHash<NoticeId, ReceiptFacts> known, Instant now);

    static std::chrono::seconds secondsOf(Instant now)
    {
        return std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch());
    }

    StoreThread &m_store;
    const NoticeBook &m_book;
    RecentCount m_stored;
};

} // namespace foghorn
