// SPDX-License-Identifier: GPL-3.0-or-later
// The marks by which people know a real pop-up: each given once, to one person.
#include "server/store/store_private.h"
#include "server/store/value.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using column::value;

Result<std::optional<Mark>> Store::markOf(const PersonId &person)
{
    return d->first(u"select_mark"_s, {{u":person"_s, value(person)}}, [](const QSqlQuery &row) {
        return Mark{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
    });
}

Result<bool> Store::giveMark(const PersonId &person, const Mark &mark, Instant at)
{
    const auto number = d->nameNumber(person.text);
    if (!number)
        return number.error();
    const auto given = d->change(u"insert_mark"_s, {{u":person"_s, *number},
                                                    {u":picture"_s, value(mark.picture)},
                                                    {u":colour"_s, value(mark.colour)},
                                                    {u":word"_s, value(mark.word)},
                                                    {u":given_at"_s, value(at)}});
    if (!given)
        return given.error();
    return *given > 0;
}

} // namespace foghorn
