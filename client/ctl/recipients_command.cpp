// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/recipient_rows.h"
#include "client/ctl/table.h"
#include "common/model/csv.h"

#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<QList<Recipient>> everyRecipient(const Recipients &command, const Workplace &place)
{
    QList<Recipient> found;
    ToRelay::RecipientList question{command.id, command.state, command.search};
    question.part = command.part;
    while (true) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::RecipientList::Answer>(answer);
        found += page.recipients;
        if (!page.more || page.recipients.isEmpty())
            return found;
        question.after = found.last().person;
    }
}

} // namespace

std::optional<Failure> run(const Recipients &command, const Workplace &place)
{
    const auto answer = everyRecipient(command, place);
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &recipients = std::get<QList<Recipient>>(answer);
    if (place.json) {
        QJsonArray array;
        for (const Recipient &recipient : recipients)
            array.append(toJson(recipient));
        place.print(array);
    } else if (command.csv) {
        QString text = csvRow(recipientColumns());
        for (const Recipient &recipient : recipients)
            text += csvRow(csvCells(recipient));
        place.terminal.out(text);
    } else {
        Table table({u"PERSON"_s, u"NAME"_s, u"STATE"_s, u"REV"_s, u"DISPLAYED"_s,
                     u"ACKNOWLEDGED"_s, u"DESKS"_s},
                    {Table::Side::Left, Table::Side::Left, Table::Side::Left, Table::Side::Right});
        for (const Recipient &one : recipients)
            table.add({one.person.text, one.name, stateWord(one), QString::number(one.revision),
                       localTime(one.displayedAt), localTime(one.acknowledgedAt),
                       desksWords(one.desks)});
        place.terminal.out(table.text());
    }
    return {};
}

} // namespace foghorn::ctl
