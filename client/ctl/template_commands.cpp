// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"

#include <QDateTime>
#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** English where there is some: foghornctl speaks English. */
QString nameOf(const QMap<QString, QString> &names)
{
    return names.value(u"en"_s, names.isEmpty() ? QString() : names.first());
}

QDate today(const Workplace &place)
{
    return QDateTime::fromMSecsSinceEpoch(place.clock.now().time_since_epoch().count()).date();
}

QJsonObject summary(const NoticeTemplate &each, bool overdue)
{
    QJsonObject json = toJson(each);
    json.remove("notice"_L1);
    json.remove("blanks"_L1);
    json["overdue"_L1] = overdue;
    return json;
}

void printRevision(const QString &id, int revision, const Workplace &place)
{
    if (place.json)
        place.print(QJsonObject{{u"id"_s, id}, {u"revision"_s, revision}});
    else
        place.terminal.out(u"%1 is saved as revision %2\n"_s.arg(id).arg(revision));
}

} // namespace

std::optional<Failure> run(const ListTemplates &, const Workplace &place)
{
    const auto templates = everyTemplate(place);
    if (const Failure *failure = failureOf(templates))
        return *failure;
    Table table({u"ID"_s, u"REV"_s, u"USE"_s, u"NAME"_s, u"OWNER"_s, u"REVIEW BY"_s},
                {Table::Side::Left, Table::Side::Right});
    QJsonArray array;
    for (const NoticeTemplate &each : std::get<QList<NoticeTemplate>>(templates)) {
        const bool overdue = each.reviewBy < today(place);
        array.append(summary(each, overdue));
        table.add({each.id, QString::number(each.revision), toString(each.use), nameOf(each.name),
                   each.owner,
                   each.reviewBy.toString(Qt::ISODate) + (overdue ? u"  overdue"_s : QString())});
    }
    if (place.json)
        place.print(array);
    else if (array.isEmpty())
        place.terminal.error(u"There is no template.\n"_s);
    else
        place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ShowTemplate &command, const Workplace &place)
{
    const auto found = templateOf(command.id, place);
    if (const Failure *failure = failureOf(found))
        return *failure;
    place.terminal.writeOut(QJsonDocument(toJson(std::get<NoticeTemplate>(found))).toJson());
    return {};
}

std::optional<Failure> run(const SaveTemplate &command, const Workplace &place)
{
    const auto json = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    const auto read = noticeTemplateFromJson(std::get<QJsonObject>(json));
    if (!read)
        return Failure{ExitCode::InvalidNotice, u"The template is not valid:"_s,
                       read.error().fields};
    if (const auto problems = validate(*read); !problems.isEmpty())
        return Failure{ExitCode::InvalidNotice, u"The template is not valid:"_s, problems};
    const auto answer =
        place.relay.ask(ToRelay::TemplateSave{*read, read->revision, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    printRevision(read->id, std::get<ToRelay::TemplateSave::Answer>(answer).revision, place);
    return {};
}

std::optional<Failure> run(const RemoveTemplate &command, const Workplace &place)
{
    int base = command.base.value_or(0);
    if (!command.base) {
        const auto found = templateOf(command.id, place);
        if (const Failure *failure = failureOf(found))
            return *failure;
        base = std::get<NoticeTemplate>(found).revision;
    }
    const auto answer = place.relay.ask(ToRelay::TemplateRemove{command.id, base, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(QJsonObject{{u"id"_s, command.id}});
    else
        place.terminal.out(u"%1 is removed\n"_s.arg(command.id));
    return {};
}

} // namespace foghorn::ctl
