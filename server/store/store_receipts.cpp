// SPDX-License-Identifier: GPL-3.0-or-later
// What desks report, how far people have come, and what they reply.
#include "server/store/store_private.h"

#include <algorithm>
#include <array>

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
    if (!row.value(10).isNull())
        standing.clarity = ReplyAnswer(row.value(10).toInt());
    return standing;
}
} // namespace

// Numbers of these enums lie in the store: a new value goes behind the last.
static_assert(int(ReceiptState::Delivered) == 0 && int(ReceiptState::Acknowledged) == 4);
static_assert(int(ReplyAnswer::Works) == 0 && int(ReplyAnswer::NeedHelp) == 2 &&
              int(ReplyAnswer::Unclear) == 4);

Result<void> Store::Private::keepReceipts(qint64 notice, qint64 desk,
                                          std::span<const StoredReceipt> items)
{
    std::array<std::optional<Instant>, 5> firstAt; // by state
    for (const StoredReceipt &item : items) {
        auto &at = firstAt[size_t(item.receipt.state)];
        at = at ? std::min(*at, item.receipt.at) : item.receipt.at;
    }
    const auto at = [&](ReceiptState state) { return value(firstAt[size_t(state)]); };
    const auto kept =
        change(u"insert_receipts"_s, {{u":notice"_s, notice},
                                      {u":revision"_s, items.front().receipt.revision},
                                      {u":desk"_s, desk},
                                      {u":delivered_at"_s, at(ReceiptState::Delivered)},
                                      {u":held_at"_s, at(ReceiptState::Held)},
                                      {u":expired_unseen_at"_s, at(ReceiptState::ExpiredUnseen)},
                                      {u":displayed_at"_s, at(ReceiptState::Displayed)},
                                      {u":acknowledged_at"_s, at(ReceiptState::Acknowledged)}});
    if (!kept)
        return kept.error();
    return {};
}

Result<bool> Store::Private::takeReceipts(std::span<const StoredReceipt> items)
{
    const StoredReceipt &first = items.front();
    const auto notice = noticeNumber(first.receipt.notice);
    if (!notice)
        return notice.error();
    if (!*notice)
        return false;
    const auto desk = nameNumber(first.desk.text);
    if (!desk)
        return desk.error();
    Standing offered;
    while (!items.empty()) {
        const int revision = items.front().receipt.revision;
        size_t count = 0;
        for (; count < items.size() && items[count].receipt.revision == revision; ++count)
            offered.take(items[count].receipt.state, revision, items[count].receipt.at);
        if (const auto kept = keepReceipts(**notice, *desk, items.first(count)); !kept)
            return kept.error();
        items = items.subspan(count);
    }
    // Also for receipts that came before: the desk may stand for another person now.
    const auto person = nameNumber(first.person.text);
    if (!person)
        return person.error();
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
    std::span<const StoredReceipt> left(receipts.constData(), size_t(receipts.size()));
    while (!left.empty()) {
        const auto isOther = [&first = left.front()](const StoredReceipt &item) {
            return item.receipt.notice != first.receipt.notice || item.desk != first.desk ||
                   item.person != first.person;
        };
        const auto count = size_t(std::find_if(left.begin(), left.end(), isOther) - left.begin());
        const auto taken = d->takeReceipts(left.first(count));
        if (!taken)
            return taken.error();
        moved.resize(moved.size() + qsizetype(count), *taken);
        left = left.subspan(count);
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
    if (topicOf(answer) == ReplyTopic::Help) {
        const auto called =
            d->change(u"insert_help_call"_s, {{u":notice"_s, **number}, {u":person"_s, *who}});
        return called ? Result<void>() : called.error();
    }
    const bool clarity = topicOf(answer) == ReplyTopic::Clarity;
    const auto raised =
        d->change(clarity ? u"raise_clarity"_s : u"raise_reply"_s, {{u":notice"_s, **number},
                                                                    {u":person"_s, *who},
                                                                    {u":reply"_s, int(answer)},
                                                                    {u":reply_at"_s, value(at)}});
    if (!raised)
        return raised.error();
    return {};
}

Result<QList<Standing>> Store::standings(const NoticeId &notice)
{
    auto standings =
        d->list(u"select_standings"_s, {{u":id"_s, value(notice)}}, [](const QSqlQuery &row) {
            Standing standing = standingRow(row);
            standing.person = {row.value(0).toString()};
            return standing;
        });
    const auto addressed =
        d->list(u"select_people_addressed"_s, {{u":id"_s, value(notice)}},
                [](const QSqlQuery &row) { return Standing{{row.value(0).toString()}}; });
    if (standings && addressed)
        standings->append(*addressed);
    return addressed ? standings : addressed;
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

Result<QList<Display>> Store::displays(const NoticeId &notice, int revision, qint64 after,
                                       int limit)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    return d->list(u"list_displays"_s,
                   {{u":notice"_s, number->value_or(0)},
                    {u":revision"_s, revision},
                    {u":after"_s, qlonglong(after)},
                    {u":row_limit"_s, limit}},
                   [](const QSqlQuery &row) {
                       return Display{row.value(0).toLongLong(),
                                      {row.value(1).toString()},
                                      column::instant(row.value(2))};
                   });
}

Result<QList<PersonId>> Store::toldPeople(const NoticeId &notice)
{
    return d->list(u"select_told_people"_s, {{u":id"_s, value(notice)}},
                   [](const QSqlQuery &row) { return PersonId{row.value(0).toString()}; });
}

Result<bool> Store::wasTold(const NoticeId &notice, const PersonId &person)
{
    const auto found =
        d->first(u"select_was_told"_s, {{u":id"_s, value(notice)}, {u":person"_s, value(person)}},
                 [](const QSqlQuery &) { return true; });
    return found ? Result<bool>(found->has_value()) : found.error();
}

} // namespace foghorn
