// SPDX-License-Identifier: GPL-3.0-or-later
// Who was addressed: written in one piece at once, spread over the standings later.
#include "server/store/store_private.h"

namespace foghorn {

using namespace Qt::StringLiterals;

Result<void> Store::storeAddressed(const NoticeId &notice, int revision,
                                   const QList<PersonId> &people)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 that could address anyone."_s.arg(notice.text)};
    if (people.isEmpty())
        return {};
    std::string numbers = "[";
    numbers.reserve(size_t(people.size()) * 8);
    for (const PersonId &person : people) {
        const auto who = d->currentNumber(person);
        if (!who)
            return who.error();
        numbers.append(std::to_string(*who)).append(1, ',');
    }
    numbers.back() = ']';
    const auto inserted =
        d->change(u"insert_addressed"_s, {{u":notice"_s, **number},
                                          {u":revision"_s, revision},
                                          {u":people"_s, QString::fromStdString(numbers)}});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<void> Store::spreadSomeAddressed()
{
    return d->spreadAddressed(1);
}

Result<void> Store::Private::spreadAddressed(int pieces)
{
    const auto oldest = list(u"select_addressed"_s, {{u":row_limit"_s, pieces}},
                             [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!oldest)
        return oldest.error();
    for (const qint64 piece : *oldest) {
        for (const QString &statement : {u"spread_addressed"_s, u"delete_addressed"_s}) {
            if (const auto done = change(statement, {{u":number"_s, piece}}); !done)
                return done.error();
        }
    }
    return {};
}

} // namespace foghorn
