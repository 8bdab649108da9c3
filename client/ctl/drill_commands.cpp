// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/table.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

QString seconds(const std::optional<milliseconds> &time)
{
    return time ? u"%1 s"_s.arg(double(time->count()) / 1000, 0, 'f', 1) : u"–"_s;
}

QString faultWords(const DrillFailure &failure)
{
    const QString words =
        failure.fault == DrillFault::Held ? u"has it; screen locked, full or not to be disturbed"_s
        : failure.fault == DrillFault::NotDisplayed ? u"has it and did not show it"_s
                                                    : u"did not get it"_s;
    return failure.offlineSince ? words + u", offline since "_s + localTime(failure.offlineSince)
                                : words;
}

QString reportWords(const DrillReport &report)
{
    Table numbers({u"DRILL"_s, report.notice.text});
    numbers.add({u"started"_s, u"%1 by %2"_s.arg(localTime(report.startedAt), report.startedBy)});
    numbers.add({u"desks"_s, QString::number(report.desks)});
    numbers.add({u"delivered"_s, QString::number(report.delivered)});
    numbers.add({u"displayed"_s, QString::number(report.displayed)});
    numbers.add({u"first word"_s, seconds(report.firstWord)});
    numbers.add({u"50 % displayed"_s, seconds(report.half)});
    numbers.add({u"90 % displayed"_s, seconds(report.most)});
    if (report.failures.isEmpty())
        return numbers.text();
    Table failed({u"DESK"_s, u"PERSON"_s, u"SITE"_s, u"WHY"_s});
    for (const DrillFailure &failure : report.failures)
        failed.add({failure.host, failure.person.text, failure.site, faultWords(failure)});
    return numbers.text() + u'\n' + failed.text();
}

Outcome<ToRelay::AskDrillReport::Answer> reportOf(const NoticeId &id, const Workplace &place)
{
    return place.relay.ask(ToRelay::AskDrillReport{id});
}

std::optional<Failure> print(const NoticeId &id, const Workplace &place)
{
    const auto answer = reportOf(id, place);
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &found = std::get<ToRelay::AskDrillReport::Answer>(answer);
    if (place.json)
        place.print(toJson(found));
    else
        place.terminal.out(reportWords(found.report));
    return {};
}

/** Until every desk shows it, or it has ended. */
std::optional<Failure> await(const NoticeId &id, Instant endsAt, const Workplace &place)
{
    constexpr std::chrono::seconds pause{1};
    for (int shown = -1;;) {
        const auto answer = reportOf(id, place);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &report = std::get<ToRelay::AskDrillReport::Answer>(answer).report;
        if (std::exchange(shown, report.displayed) != report.displayed)
            place.terminal.error(
                u"foghornctl: displayed on %1 of %2 desks\n"_s.arg(report.displayed)
                    .arg(report.desks));
        if (report.displayed >= report.desks || place.clock.now() >= endsAt)
            return {};
        (void)place.relay.waitFor([] { return false; }, QDeadlineTimer(pause));
    }
}

} // namespace

std::optional<Failure> run(const StartDrill &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::DrillStart{.audience = command.audience,
                                                            .sample = command.sample,
                                                            .minutes = command.minutes,
                                                            .idempotencyKey = place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto started =
        noticeFromBytes(std::get<ToRelay::DrillStart::Answer>(answer).envelope.payload);
    if (!started)
        return Failure{ExitCode::Refused, started.error().reason};
    if (!command.wait) {
        if (place.json)
            place.print(QJsonObject{{u"id"_s, started->id.text}});
        else
            place.terminal.out(started->id.text + u'\n');
        return {};
    }
    const Instant endsAt = started->expiresAt.value_or(place.clock.now());
    if (const auto failure = await(started->id, endsAt, place))
        return failure;
    return print(started->id, place);
}

std::optional<Failure> run(const ShowDrill &command, const Workplace &place)
{
    return print(command.id, place);
}

std::optional<Failure> run(const ListDrills &, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::DrillList{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &list = std::get<ToRelay::DrillList::Answer>(answer);
    if (place.json) {
        place.print(toJson(list));
        return {};
    }
    if (list.drills.isEmpty()) {
        place.terminal.error(u"There was no drill yet.\n"_s);
        return {};
    }
    using Side = Table::Side;
    Table table({u"ID"_s, u"STARTED"_s, u"BY"_s, u"DESKS"_s, u"DISPLAYED"_s, u"FIRST"_s, u"50 %"_s,
                 u"90 %"_s},
                {Side::Left, Side::Left, Side::Left, Side::Right, Side::Right, Side::Right,
                 Side::Right, Side::Right});
    for (const DrillReport &drill : list.drills)
        table.add({drill.notice.text, localTime(drill.startedAt), drill.startedBy,
                   QString::number(drill.desks), QString::number(drill.displayed),
                   seconds(drill.firstWord), seconds(drill.half), seconds(drill.most)});
    place.terminal.out(table.text());
    return {};
}

} // namespace foghorn::ctl
