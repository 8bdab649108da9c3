// SPDX-License-Identifier: GPL-3.0-or-later
// Drills: which desks were asked, and what they reported.
#include "server/store/store_private.h"
#include "server/store/value.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using column::value;

Result<void> Store::keepDrill(const NoticeId &notice, const QList<DeskId> &desks)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    for (const DeskId &desk : desks) {
        const auto name = d->nameNumber(desk.text);
        if (!name)
            return name.error();
        const auto kept = d->change(u"insert_drill_desk"_s,
                                    {{u":notice"_s, number->value_or(0)}, {u":desk"_s, *name}});
        if (!kept)
            return kept.error();
    }
    return {};
}

Result<QList<StoredDrillDesk>> Store::drillDesks(const NoticeId &notice)
{
    return d->list(u"list_drill_desks"_s,
                   {{u":id"_s, value(notice)},
                    {u":held"_s, int(ReceiptState::Held)},
                    {u":displayed"_s, int(ReceiptState::Displayed)}},
                   [](const QSqlQuery &row) {
                       return StoredDrillDesk{DeskId{row.value(0).toString()},
                                              column::optionalInstant(row.value(1)),
                                              column::optionalInstant(row.value(2)),
                                              column::optionalInstant(row.value(3))};
                   });
}

} // namespace foghorn
