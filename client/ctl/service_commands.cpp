// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"

#include <QFile>
#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

using Services = QMap<QString, CatalogueService>; // by id

Services byId(const QList<CatalogueService> &services)
{
    Services found;
    for (const CatalogueService &each : services)
        found[each.service.id] = each;
    return found;
}

/** What an import changes, as ids. */
struct Difference
{
    QStringList added, changed, removed;
    bool order = false; // the same services, in another order
    bool isNothing() const
    {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !order;
    }
};

Difference differenceOf(const QList<CatalogueService> &before, const QList<CatalogueService> &after)
{
    const Services old = byId(before), fresh = byId(after);
    Difference difference;
    for (const CatalogueService &each : after) {
        const QString id = each.service.id;
        if (!old.contains(id))
            difference.added << id;
        else if (old[id] != each)
            difference.changed << id;
    }
    for (const CatalogueService &each : before) {
        if (!fresh.contains(each.service.id))
            difference.removed << each.service.id;
    }
    difference.order = difference.isNothing() && before != after;
    return difference;
}

void print(const Difference &difference, bool dryRun, const Workplace &place)
{
    if (place.json) {
        place.print(QJsonObject{{u"added"_s, QJsonArray::fromStringList(difference.added)},
                                {u"changed"_s, QJsonArray::fromStringList(difference.changed)},
                                {u"removed"_s, QJsonArray::fromStringList(difference.removed)},
                                {u"imported"_s, !dryRun && !difference.isNothing()}});
        return;
    }
    const std::pair<QString, QStringList> parts[] = {{u"added"_s, difference.added},
                                                     {u"changed"_s, difference.changed},
                                                     {u"removed"_s, difference.removed}};
    for (const auto &[word, ids] : parts) {
        for (const QString &id : ids)
            place.terminal.out(u"%1 %2\n"_s.arg(word, id));
    }
    if (difference.order)
        place.terminal.out(u"another order\n"_s);
    if (difference.isNothing())
        place.terminal.out(u"nothing changes\n"_s);
    else if (dryRun)
        place.terminal.out(u"nothing was sent (--dry-run)\n"_s);
}

QString minutesWords(std::chrono::minutes minutes)
{
    return u"%1 min"_s.arg(minutes.count());
}

/** "35 min short", "5 min long", "right": of an estimate that lay so far before the end. */
QString errorWords(std::chrono::minutes error)
{
    if (error.count() == 0)
        return u"right"_s;
    return minutesWords(std::chrono::abs(error)) + (error.count() > 0 ? u" short"_s : u" long"_s);
}

QString statisticsWords(const OutageStatistics &found)
{
    QString words = u"median %1, %2–%3"_s.arg(minutesWords(found.median))
                        .arg(found.shortest.count())
                        .arg(found.longest.count());
    if (found.medianEstimateError)
        words += u"; estimates were %1"_s.arg(errorWords(*found.medianEstimateError));
    return words + u'\n';
}

QJsonObject statisticsJson(const OutageStatistics &found)
{
    QJsonObject json{{u"count"_s, found.count},
                     {u"medianMinutes"_s, qint64(found.median.count())},
                     {u"shortestMinutes"_s, qint64(found.shortest.count())},
                     {u"longestMinutes"_s, qint64(found.longest.count())},
                     {u"estimates"_s, found.estimates}};
    if (found.medianEstimateError)
        json[u"medianEstimateErrorMinutes"_s] = qint64(found.medianEstimateError->count());
    return json;
}

} // namespace

std::optional<Failure> run(const ListServices &, const Workplace &place)
{
    const auto catalogue = wholeCatalogue(place);
    if (const Failure *failure = failureOf(catalogue))
        return *failure;
    Table table({u"ID"_s, u"NAME"_s, u"OWNER"_s, u"AUDIENCE"_s, u"TEMPLATE"_s, u"EVERY"_s});
    QJsonArray array;
    for (const CatalogueService &each : std::get<WholeCatalogue>(catalogue).services) {
        array.append(toJson(each));
        const auto &names = each.service.name;
        table.add({each.service.id,
                   names.value(u"en"_s, names.isEmpty() ? QString() : names.first()), each.owner,
                   audienceCell(each.audience), each.templateId,
                   each.updateEvery.count() > 0 ? minutesWords(each.updateEvery) : u"–"_s});
    }
    if (place.json)
        place.print(array);
    else if (array.isEmpty())
        place.terminal.error(u"There is no service in the catalogue.\n"_s);
    else
        place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ExportServices &command, const Workplace &place)
{
    const auto catalogue = wholeCatalogue(place);
    if (const Failure *failure = failureOf(catalogue))
        return *failure;
    const QByteArray csv = catalogueToCsv(std::get<WholeCatalogue>(catalogue).services);
    if (command.file.isEmpty() || command.file == "-"_L1) {
        place.terminal.writeOut(csv);
        return {};
    }
    QFile file(command.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.flush())
        return Failure{ExitCode::NoInput,
                       u"%1 cannot be written: %2"_s.arg(command.file, file.errorString())};
    return {};
}

std::optional<Failure> run(const ImportServices &command, const Workplace &place)
{
    const auto bytes = readFile(command.file, place.terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    const auto services = catalogueFromCsv(std::get<QByteArray>(bytes));
    if (!services)
        return Failure{ExitCode::InvalidNotice,
                       services.error().fields.isEmpty()
                           ? u"%1: %2"_s.arg(command.file, services.error().reason)
                           : u"%1 is no catalogue:"_s.arg(command.file),
                       services.error().fields};
    const auto catalogue = wholeCatalogue(place);
    if (const Failure *failure = failureOf(catalogue))
        return *failure;
    const auto &current = std::get<WholeCatalogue>(catalogue);
    const Difference difference = differenceOf(current.services, *services);
    if (!command.dryRun && !difference.isNothing()) {
        const auto answer =
            place.relay.ask(ToRelay::ServiceReplace{*services, current.revision, place.newKey()});
        if (const Failure *failure = failureOf(answer))
            return *failure;
    }
    print(difference, command.dryRun, place);
    return {};
}

std::optional<Failure> run(const ListOutages &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::OutageList{command.service, 50});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &outages = std::get<ToRelay::OutageList::Answer>(answer).outages;
    Table table({u"BEGAN"_s, u"ENDED"_s, u"TOOK"_s, u"SEVERITY"_s, u"ESTIMATE"_s, u"PUT OFF"_s},
                {Table::Side::Left, Table::Side::Left, Table::Side::Right});
    QJsonArray array;
    for (const PastOutage &each : outages) {
        array.append(toJson(each));
        table.add(
            {localTime(each.startedAt), localTime(each.endedAt),
             minutesWords(std::chrono::round<std::chrono::minutes>(each.endedAt - each.startedAt)),
             toString(each.severity), each.estimateError ? errorWords(*each.estimateError) : u"–"_s,
             QString::number(each.slips)});
    }
    if (place.json)
        place.print(QJsonObject{{u"outages"_s, array},
                                {u"statistics"_s, statisticsJson(statistics(outages))}});
    else if (outages.isEmpty())
        place.terminal.error(u"No outage of “%1” is recorded.\n"_s.arg(command.service));
    else
        place.terminal.out(table.text() + statisticsWords(statistics(outages)));
    return {};
}

} // namespace foghorn::ctl
