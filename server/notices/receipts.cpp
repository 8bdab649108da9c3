// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/receipts.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A desk's clock is corrected by the relay's; what is further off than this is no mistake of a clock. */
constexpr auto clockSlack = std::chrono::hours(24);

/** The first 48 bits of a UUIDv7 are the moment of its making. */
Instant momentOf(const NoticeId &id)
{
    qint64 milliseconds = 0;
    for (const QChar c : QStringView(id.text).left(13)) {
        const int digit = c >= u'a' ? c.unicode() - u'a' + 10 : c.unicode() - u'0';
        if (c != u'-')
            milliseconds = milliseconds * 16 + digit;
    }
    return Instant(std::chrono::milliseconds(milliseconds));
}

} // namespace

ReceiptFacts receiptFacts(const Notice &current)
{
    const Instant first = momentOf(current.id);
    return {current.revision, current.publishedAt.value_or(first), first};
}

std::optional<QString> weighReceipt(Receipt &receipt, const std::optional<ReceiptFacts> &facts,
                                    Instant now)
{
    if (!facts)
        return u"there is no such notice"_s;
    if (receipt.revision < 1 || receipt.revision > facts->revision)
        return u"there is no such revision"_s;
    if (receipt.at > now + clockSlack)
        return u"lies in the future"_s;
    const Instant published =
        receipt.revision == facts->revision ? facts->publishedAt : facts->firstPublishedAt;
    if (receipt.at < published - clockSlack)
        return u"lies before the notice"_s;
    receipt.at = std::clamp(receipt.at, std::min(published, now), now);
    return std::nullopt;
}

Receipts::Receipts(StoreThread &store, const NoticeBook &book) : m_store(store), m_book(book) {}

void Receipts::take(const DeskId &desk, const PersonId &person,
                    const ToRelay::DeskReceipts &request, Instant now, Done done)
{
    // Those of the book are weighed as it stands now: a revision published meanwhile does no harm.
    QHash<NoticeId, ReceiptFacts> known;
    for (const Receipt &item : request.items) {
        if (const StoredNotice *stored = m_book.find(item.notice))
            known.insert(item.notice, receiptFacts(stored->current.notice));
    }
    m_store.ask<Taken>(
        this,
        [desk, person, request, known, now](Store &store) {
            return take(store, desk, person, request, known, now);
        },
        [this, desk, now, done](Result<Taken> taken) {
            if (!taken)
                return done(notStored(taken.error()));
            m_stored.add(taken->answer.stored, secondsOf(now));
            if (!taken->answer.refused.isEmpty()) {
                logInfo(lcNotices, "receipts.refused")
                    .with("desk", desk)
                    .with("count", taken->answer.refused.size())
                    .with("first", taken->answer.refused.first().reason);
            }
            done(taken->answer);
            if (!taken->moved.isEmpty())
                Q_EMIT receiptsStored({desk, taken->person, taken->moved});
        });
}

Result<Receipts::Taken> Receipts::take(Store &store, const DeskId &desk, const PersonId &person,
                                       const ToRelay::DeskReceipts &request,
                                       QHash<NoticeId, ReceiptFacts> known, Instant now)
{
    Taken taken;
    taken.person = store.personNow(desk, person);
    QSet<NoticeId> lookedUp;
    QList<StoredReceipt> good;
    for (int index = 0; index < request.items.size(); ++index) {
        Receipt receipt = request.items[index];
        if (!known.contains(receipt.notice) && !lookedUp.contains(receipt.notice)) {
            lookedUp.insert(receipt.notice);
            const auto notice = store.notice(receipt.notice);
            if (!notice)
                return notice.error();
            if (*notice)
                known.insert(receipt.notice, receiptFacts((*notice)->current.notice));
        }
        const auto facts = known.constFind(receipt.notice);
        auto refused = weighReceipt(
            receipt, facts == known.cend() ? std::nullopt : std::optional(*facts), now);
        // A number of an earlier epoch may since have been given to other words.
        const auto shared = store.isSharedWith(request.epoch, receipt.notice, receipt.revision);
        if (!shared)
            return shared.error();
        if (!refused && !*shared)
            refused = u"that revision was lost when a backup was restored"_s;
        if (refused)
            taken.answer.refused.append({index, *refused});
        else
            good.append({taken.person, desk, receipt});
    }
    const auto moved = store.storeReceipts(good);
    if (!moved)
        return moved.error();
    taken.answer.stored = int(good.size());
    for (qsizetype i = 0; i < good.size(); ++i) {
        if (moved->value(i))
            taken.moved.append(good[i].receipt);
    }
    return taken;
}

void Receipts::takeReply(const DeskId &desk, const PersonId &person,
                         const ToRelay::DeskReply &reply, Instant now, Replied done)
{
    if (reply.comment.size() > wire::commentLength) {
        return done(wrongField(wire::ErrorCode::InvalidParams, u"comment"_s,
                               u"must have at most %1 characters"_s.arg(wire::commentLength)));
    }
    m_store.ask<std::optional<PersonId>>(
        this,
        [=](Store &store) -> Result<std::optional<PersonId>> {
            const auto notice = store.notice(reply.notice);
            if (!notice)
                return notice.error();
            if (!*notice)
                return std::optional<PersonId>();
            const PersonId who = store.personNow(desk, person);
            const auto stored =
                store.storeReply(who, desk, reply.notice, reply.answer, reply.comment, now);
            if (!stored)
                return stored.error();
            return std::optional(who);
        },
        [=, this](Result<std::optional<PersonId>> stored) {
            if (!stored)
                return done(notStored(stored.error()));
            if (!*stored)
                return done(
                    refusal(wire::ErrorCode::NotFound, u"there is no notice with this id"_s));
            done(ToRelay::DeskReply::Answer{});
            Q_EMIT replyStored(reply.notice, **stored, reply.answer);
        });
}

} // namespace foghorn
