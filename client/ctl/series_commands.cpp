// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"

#include <QJsonArray>
#include <QTimeZone>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int timesShown = 3;

Outcome<QList<SeriesEntry>> everySeries(const Workplace &place)
{
    QList<SeriesEntry> all;
    for (bool more = true; more;) {
        const auto answer =
            place.relay.ask(ToRelay::SeriesList{all.isEmpty() ? SeriesId() : all.last().series.id});
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::SeriesList::Answer>(answer);
        all += page.series;
        more = page.more && !page.series.isEmpty();
    }
    return all;
}

QString stateWords(const SeriesOccurrence &one)
{
    const QString changed = one.changed ? u", at another time"_s : QString();
    switch (one.state) {
    case OccurrenceState::Announced: return u"announced as "_s + one.notice.text + changed;
    case OccurrenceState::Skipped: return u"skipped"_s;
    case OccurrenceState::Ahead: break;
    }
    return u"announced "_s + localTime(one.announcedAt) + changed;
}

std::optional<Instant> instantOf(const std::optional<QDateTime> &time)
{
    if (!time)
        return {};
    return Instant(std::chrono::milliseconds(time->toMSecsSinceEpoch()));
}

void printVersion(const SeriesId &id, int version, const Workplace &place)
{
    if (place.json)
        place.print(QJsonObject{{u"id"_s, id.text}, {u"version"_s, version}});
    else
        place.terminal.out(id.text + u'\n');
}

/** What the file and the options say together. */
Outcome<MaintenanceSeries> seriesOf(const SaveSeries &command, const Workplace &place)
{
    const auto json = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    QJsonObject whole = std::get<QJsonObject>(json);
    if (!whole.contains(u"notice"_s)) {
        const auto notice = noticeFromJson(whole);
        if (!notice)
            return Failure{ExitCode::InvalidNotice, u"The notice is not valid:"_s,
                           notice.error().fields};
        whole = {{u"notice"_s, toJson(patternOf(*notice))}};
    }
    const auto put = [&whole](const QString &name, const QJsonValue &value, bool typed) {
        if (typed)
            whole[name] = value;
    };
    put(u"name"_s, command.name, !command.name.isEmpty());
    put(u"rule"_s, command.rule, !command.rule.isEmpty());
    put(u"timeZone"_s, command.zone, !command.zone.isEmpty());
    put(u"firstStart"_s, command.first ? toString(*command.first) : QString(),
        command.first.has_value());
    put(u"durationMinutes"_s, command.minutes.value_or(0), command.minutes.has_value());
    put(u"announceDays"_s, command.announceDays.value_or(0), command.announceDays.has_value());
    put(u"timeZone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()),
        !whole.contains(u"timeZone"_s));
    const auto series = seriesFromJson(whole);
    if (!series)
        return Failure{ExitCode::InvalidNotice, u"The series is not valid:"_s,
                       series.error().fields};
    if (const auto problems = validate(*series); !problems.isEmpty())
        return Failure{ExitCode::InvalidNotice, u"The series is not valid:"_s, problems};
    return *series;
}

} // namespace

std::optional<Failure> run(const ListSeries &, const Workplace &place)
{
    const auto all = everySeries(place);
    if (const Failure *failure = failureOf(all))
        return *failure;
    const auto &list = std::get<QList<SeriesEntry>>(all);
    if (place.json) {
        place.print(toJson(ToRelay::SeriesList::Answer{list})[u"series"_s].toArray());
        return {};
    }
    if (list.isEmpty()) {
        place.terminal.error(u"Nothing recurs.\n"_s);
        return {};
    }
    Table table({u"ID"_s, u"NAME"_s, u"DAY"_s, u"FROM"_s, u"TO"_s, u"STANDS"_s});
    for (const SeriesEntry &entry : list) {
        QStringList first{entry.series.id.text, entry.series.name};
        for (const SeriesOccurrence &one : entry.next.first(qMin(entry.next.size(), timesShown))) {
            table.add(first + QStringList{one.day.toString(Qt::ISODate), localTime(one.startsAt),
                                          localTime(one.endsAt), stateWords(one)});
            first = {{}, {}};
        }
        if (entry.next.isEmpty())
            table.add(first + QStringList{{}, {}, {}, u"has come to its end"_s});
    }
    place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const SaveSeries &command, const Workplace &place)
{
    const auto read = seriesOf(command, place);
    if (const Failure *failure = failureOf(read))
        return *failure;
    const auto &series = std::get<MaintenanceSeries>(read);
    const auto answer = place.relay.ask(ToRelay::SeriesSave{
        series, command.base.value_or(series.version), place.newKey(), command.shortNoticeReason});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &saved = std::get<ToRelay::SeriesSave::Answer>(answer);
    printVersion(saved.id, saved.version, place);
    return {};
}

std::optional<Failure> run(const SkipOccurrence &command, const Workplace &place)
{
    const auto answer = place.relay.ask(
        ToRelay::SeriesSkip{command.id, command.day, command.takesPlace, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    printVersion(command.id, std::get<ToRelay::SeriesSkip::Answer>(answer).version, place);
    return {};
}

std::optional<Failure> run(const ChangeOccurrence &command, const Workplace &place)
{
    const auto answer = place.relay.ask(
        ToRelay::SeriesChange{command.id, command.day, instantOf(command.starts),
                              instantOf(command.ends), place.newKey(), command.shortNoticeReason});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    printVersion(command.id, std::get<ToRelay::SeriesChange::Answer>(answer).version, place);
    return {};
}

std::optional<Failure> run(const RemoveSeries &command, const Workplace &place)
{
    int base = command.base.value_or(0);
    if (!command.base) {
        const auto all = everySeries(place);
        if (const Failure *failure = failureOf(all))
            return *failure;
        for (const SeriesEntry &entry : std::get<QList<SeriesEntry>>(all)) {
            if (entry.series.id == command.id)
                base = entry.series.version;
        }
        if (base == 0)
            return Failure{ExitCode::Refused, u"There is no such series."_s};
    }
    const auto answer = place.relay.ask(
        ToRelay::SeriesRemove{command.id, base, command.cancelAhead, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    if (place.json)
        place.print(QJsonObject{{u"id"_s, command.id.text}});
    else
        place.terminal.out(u"%1 is removed\n"_s.arg(command.id.text));
    return {};
}

} // namespace foghorn::ctl
