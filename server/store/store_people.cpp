// SPDX-License-Identifier: GPL-3.0-or-later
// People that the directory knows by an id, and what becomes of their history when they are renamed.
#include "server/store/store_private.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {
QString firstText(const QSqlQuery &row)
{
    return row.value(0).toString();
}
} // namespace

Result<std::optional<PersonId>> Store::personOf(const QString &directoryId)
{
    return d->first(u"select_directory_person"_s, {{u":directory_id"_s, value(directoryId)}},
                    [](const QSqlQuery &row) { return PersonId{firstText(row)}; });
}

Result<void> Store::bindPerson(const QString &directoryId, const PersonId &person)
{
    const auto bound =
        d->change(u"insert_directory_person"_s,
                  {{u":directory_id"_s, value(directoryId)}, {u":person"_s, value(person)}});
    if (!bound)
        return bound.error();
    return {};
}

Result<bool> Store::wasCalled(const QString &directoryId, const PersonId &person)
{
    const auto found = d->first(
        u"select_renaming"_s,
        {{u":directory_id"_s, value(directoryId)}, {u":earlier"_s, value(person)}}, firstText);
    if (!found)
        return found.error();
    return found->has_value();
}

Result<QList<DeskId>> Store::renamePerson(const Renaming &renaming)
{
    const auto desks = d->list(u"move_desks"_s,
                               {{u":earlier"_s, value(renaming.earlier)},
                                {u":later"_s, value(renaming.later)},
                                {u":directory_id"_s, value(renaming.directoryId)}},
                               [](const QSqlQuery &row) { return DeskId{firstText(row)}; });
    if (!desks)
        return desks;
    Result<void> done = d->moveHistory(renaming.earlier, renaming.later);
    if (done)
        done = bindPerson(renaming.directoryId, renaming.later);
    if (!done)
        return done.error();
    const auto written =
        d->change(u"insert_renaming"_s, {{u":directory_id"_s, value(renaming.directoryId)},
                                         {u":earlier"_s, value(renaming.earlier)},
                                         {u":later"_s, value(renaming.later)},
                                         {u":desk"_s, value(renaming.desk)},
                                         {u":at"_s, value(renaming.at)}});
    if (!written)
        return written.error();
    // Kept even if the transaction fails: then the desk says hello again, and it comes true.
    d->renamed.insert(renaming.earlier, renaming.later);
    for (const DeskId &desk : *desks)
        d->movedDesks.insert(desk, renaming.later);
    return desks;
}

PersonId Store::personNow(const DeskId &desk, const PersonId &person) const
{
    return d->movedDesks.value(desk, person);
}

Result<PersonId> Store::Private::currentName(const PersonId &person)
{
    const auto later = renamed.constFind(person);
    if (later == renamed.cend())
        return person;
    const auto desk = first(u"select_desk_of_person"_s, {{u":person"_s, value(person)}}, firstText);
    if (!desk)
        return desk.error();
    return *desk ? person : *later;
}

Result<qint64> Store::Private::currentNumber(const PersonId &person)
{
    if (!renamed.contains(person))
        return nameNumber(person.text);
    const auto now = currentName(person);
    return now ? nameNumber(now->text) : now.error();
}

Result<void> Store::Private::moveHistory(const PersonId &earlier, const PersonId &later)
{
    const auto both = [&](const QString &statement) {
        return change(statement, {{u":earlier"_s, value(earlier)}, {u":later"_s, value(later)}});
    };
    const auto named = first(u"select_name"_s, {{u":text"_s, value(later)}}, firstText);
    const auto others =
        first(u"select_desk_of_person"_s, {{u":person"_s, value(earlier)}}, firstText);
    if (!named || !others)
        return named ? others.error() : named.error();
    if (!*named && !*others) { // the usual case costs one row, however long the history is
        const auto renamed = both(u"rename_name"_s);
        forgetNumbers();
        if (!renamed)
            return renamed.error();
        return {};
    }
    return mergeHistory(earlier, later, *others ? Afterwards::Keep : Afterwards::Delete);
}

Result<void> Store::Private::mergeHistory(const PersonId &earlier, const PersonId &later,
                                          Afterwards afterwards)
{
    // What follows moves rows, and knows nothing of pieces.
    if (const auto spread = spreadAddressed(std::numeric_limits<int>::max()); !spread)
        return spread;
    const auto from = nameNumber(earlier.text);
    const auto to = nameNumber(later.text);
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto merged = change(u"merge_standings"_s, {{u":earlier"_s, *from}, {u":later"_s, *to}});
    if (!merged)
        return merged.error();
    const auto marked = change(u"move_mark"_s, {{u":earlier"_s, *from}, {u":later"_s, *to}});
    if (!marked)
        return marked.error();
    if (afterwards == Afterwards::Keep)
        return {};
    const auto replies = change(u"move_replies"_s, {{u":earlier"_s, *from}, {u":later"_s, *to}});
    if (!replies)
        return replies.error();
    const auto deleted = change(u"delete_standings_of"_s, {{u":person"_s, *from}});
    if (!deleted)
        return deleted.error();
    return {};
}

} // namespace foghorn
