// SPDX-License-Identifier: GPL-3.0-or-later
// The promises of the next word: made and kept with a revision, told as they fall due.
#include "server/store/store_private.h"
#include "server/store/value.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using column::value;

Result<void> Store::keepPromise(const NoticeId &notice, Instant wordCame,
                                const std::optional<Instant> &next)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 to promise a word on."_s.arg(notice.text)};
    const auto kept = d->change(u"keep_promises"_s, {{u":notice"_s, **number},
                                                     {u":promised_at"_s, value(next)},
                                                     {u":kept_at"_s, value(wordCame)}});
    if (!kept)
        return kept.error();
    if (!next)
        return {};
    const auto made = d->change(u"insert_promise"_s,
                                {{u":notice"_s, **number}, {u":promised_at"_s, value(*next)}});
    return made ? Result<void>() : made.error();
}

Result<bool> Store::raisePromise(const NoticeId &notice, Instant promisedAt, PromiseState told)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    if (!*number)
        return false;
    const auto raised = d->change(u"raise_promise"_s, {{u":notice"_s, **number},
                                                       {u":promised_at"_s, value(promisedAt)},
                                                       {u":told"_s, 1 + int(told)}});
    if (!raised)
        return raised.error();
    return *raised > 0;
}

Result<QList<PromiseRecord>> Store::promises(Instant since, Instant until, int limit)
{
    return d->list(
        u"list_promises"_s,
        {{u":since"_s, value(since)}, {u":until"_s, value(until)}, {u":row_limit"_s, limit}},
        [](const QSqlQuery &row) {
            return PromiseRecord{column::instant(row.value(0)),
                                 column::optionalInstant(row.value(1))};
        });
}

} // namespace foghorn
