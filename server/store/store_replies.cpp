// SPDX-License-Identifier: GPL-3.0-or-later
// How it is for people, and the queue of their calls for help.
#include "server/store/store_private.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using column::instant;
using column::optionalInstant;
using column::value;

namespace {

StoredHelpCall callRow(const QSqlQuery &row)
{
    HelpCall call{.number = row.value(0).toLongLong(),
                  .notice = {row.value(1).toString()},
                  .person = {row.value(2).toString()},
                  .line = row.value(4).toString(),
                  .at = instant(row.value(5)),
                  .takenBy = row.value(6).toString(),
                  .takenAt = optionalInstant(row.value(7)),
                  .doneAt = optionalInstant(row.value(8))};
    return {call, {row.value(3).toString()}};
}

} // namespace

Result<QList<StoredReply>> Store::replies(const NoticeId &notice)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    return d->list(u"select_replies"_s, {{u":notice"_s, number->value_or(0)}},
                   [](const QSqlQuery &row) {
                       PersonReply reply{.person = {row.value(0).toString()},
                                         .answer = ReplyAnswer(row.value(2).toInt()),
                                         .comment = row.value(3).toString(),
                                         .at = instant(row.value(4))};
                       return StoredReply{reply, {row.value(1).toString()}};
                   });
}

Result<void> Store::forgetReplies(const NoticeId &notice)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    const auto forgot = d->change(u"forget_replies"_s, {{u":notice"_s, number->value_or(0)}});
    return forgot ? Result<void>() : forgot.error();
}

Result<QList<StoredHelpCall>> Store::helpCalls(int limit)
{
    return d->list(u"list_help_calls"_s, {{u":row_limit"_s, limit}}, callRow);
}

Result<std::optional<StoredHelpCall>> Store::helpCall(qint64 number)
{
    return d->first(u"select_help_call"_s, {{u":reply"_s, number}}, callRow);
}

Result<std::optional<StoredHelpCall>> Store::newestHelpCall(const NoticeId &notice,
                                                            const PersonId &person)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    const auto who = d->nameNumber(person.text);
    if (!who)
        return who.error();
    return d->first(u"select_newest_help_call"_s,
                    {{u":notice"_s, number->value_or(0)}, {u":person"_s, *who}}, callRow);
}

Result<bool> Store::markHelpCall(qint64 number, HelpMark mark, const QString &login, Instant at)
{
    const auto marked =
        d->change(mark == HelpMark::Take ? u"take_help_call"_s : u"finish_help_call"_s,
                  {{u":reply"_s, number}, {u":login"_s, value(login)}, {u":at"_s, value(at)}});
    if (!marked)
        return marked.error();
    return *marked > 0;
}

} // namespace foghorn
