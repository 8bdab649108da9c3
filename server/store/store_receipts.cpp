// SPDX-License-Identifier: GPL-3.0-or-later
// What desks report, how far people have come, and what they reply.
#include "server/store/store_private.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using column::optionalInstant;
using column::value;

namespace {
// The columns behind the first one, which names a person or a notice.
Standing standingRow(const QSqlQuery &row)
{
    Standing standing;
    standing.delivered = row.value(1).toInt();
    standing.held = row.value(2).toInt();
    standing.expiredUnseen = row.value(3).toInt();
    standing.displayed = row.value(4).toInt();
    standing.acknowledged = row.value(5).toInt();
    standing.deliveredAt = optionalInstant(row.value(6));
    standing.displayedAt = optionalInstant(row.value(7));
    standing.acknowledgedAt = optionalInstant(row.value(8));
    if (!row.value(9).isNull())
        standing.reply = ReplyAnswer(row.value(9).toInt());
    return standing;
}
} // namespace

// Numbers of these enums lie in the store: a new value goes behind the last.
static_assert(int(ReceiptState::Delivered) == 0 && int(ReceiptState::Acknowledged) == 4);
static_assert(int(ReplyAnswer::Works) == 0 && int(ReplyAnswer::NeedHelp) == 2);

Result<bool> Store::Private::takeReceipt(const StoredReceipt &item)
{
    const Receipt &receipt = item.receipt;
    const auto notice = noticeNumber(receipt.notice);
    if (!notice)
        return notice.error();
    if (!*notice)
        return false;
    const auto desk = nameNumber(item.desk.text);
    if (!desk)
        return desk.error();
    const auto kept = change(u"insert_receipt"_s, {{u":notice"_s, **notice},
                                                   {u":revision"_s, receipt.revision},
                                                   {u":desk"_s, *desk},
                                                   {u":state"_s, int(receipt.state)},
                                                   {u":at"_s, value(receipt.at)}});
    if (!kept)
        return kept.error();
    // Also for a receipt that came before: the desk may stand for another person now.
    const auto person = nameNumber(item.person.text);
    if (!person)
        return person.error();
    Standing offered;
    offered.take(receipt.state, receipt.revision, receipt.at);
    const auto moved =
        change(u"raise_standing"_s, {{u":notice"_s, **notice},
                                     {u":person"_s, *person},
                                     {u":delivered"_s, offered.delivered},
                                     {u":held"_s, offered.held},
                                     {u":expired_unseen"_s, offered.expiredUnseen},
                                     {u":displayed"_s, offered.displayed},
                                     {u":acknowledged"_s, offered.acknowledged},
                                     {u":delivered_at"_s, value(offered.deliveredAt)},
                                     {u":displayed_at"_s, value(offered.displayedAt)},
                                     {u":acknowledged_at"_s, value(offered.acknowledgedAt)}});
    if (!moved)
        return moved.error();
    return *moved > 0;
}

Result<QList<bool>> Store::storeReceipts(const QList<StoredReceipt> &receipts)
{
    QList<bool> moved;
    moved.reserve(receipts.size());
    for (const StoredReceipt &receipt : receipts) {
        const auto taken = d->takeReceipt(receipt);
        if (!taken)
            return taken.error();
        moved.append(*taken);
    }
    return moved;
}

Result<void> Store::storeReply(const PersonId &person, const DeskId &desk, const NoticeId &notice,
                               ReplyAnswer answer, const QString &comment, Instant at)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 to reply to."_s.arg(notice.text)};
    const auto who = d->nameNumber(person.text);
    if (!who)
        return who.error();
    const auto where = d->nameNumber(desk.text);
    if (!where)
        return where.error();
    const auto inserted = d->change(u"insert_reply"_s, {{u":notice"_s, **number},
                                                        {u":person"_s, *who},
                                                        {u":desk"_s, *where},
                                                        {u":answer"_s, int(answer)},
                                                        {u":comment"_s, value(comment)},
                                                        {u":at"_s, value(at)}});
    if (!inserted)
        return inserted.error();
    const auto raised = d->change(u"raise_reply"_s, {{u":notice"_s, **number},
                                                     {u":person"_s, *who},
                                                     {u":reply"_s, int(answer)},
                                                     {u":reply_at"_s, value(at)}});
    if (!raised)
        return raised.error();
    return {};
}

Result<void> Store::storeAddressed(const NoticeId &notice, int revision,
                                   const QList<PersonId> &people)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 that could address anyone."_s.arg(notice.text)};
    for (const PersonId &person : people) {
        const auto now = d->currentName(person);
        if (!now)
            return now.error();
        const auto who = d->nameNumber(now->text);
        if (!who)
            return who.error();
        const auto inserted = d->change(
            u"insert_addressed"_s,
            {{u":notice"_s, **number}, {u":person"_s, *who}, {u":addressed"_s, revision}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<QList<Standing>> Store::standings(const NoticeId &notice)
{
    return d->list(u"select_standings"_s, {{u":id"_s, value(notice)}}, [](const QSqlQuery &row) {
        Standing standing = standingRow(row);
        standing.person = {row.value(0).toString()};
        return standing;
    });
}

Result<QList<PersonNotice>> Store::standingsOf(const PersonId &person)
{
    return d->list(u"select_standings_of"_s, {{u":person"_s, value(person)}},
                   [&](const QSqlQuery &row) {
                       PersonNotice found{{row.value(0).toString()}, standingRow(row)};
                       found.standing.person = person;
                       return found;
                   });
}

Result<QList<PersonId>> Store::toldPeople(const NoticeId &notice)
{
    return d->list(u"select_told_people"_s, {{u":id"_s, value(notice)}},
                   [](const QSqlQuery &row) { return PersonId{row.value(0).toString()}; });
}

} // namespace foghorn
