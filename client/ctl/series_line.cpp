// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/series_line.h"

#include "common/protocol/json_reader.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<std::optional<int>> numberIfTyped(const Typed &typed, const QString &option, int least,
                                          int most)
{
    const auto number = typed.number(option, least, most, least);
    if (const Failure *failure = failureOf(number))
        return *failure;
    return typed.has(option) ? std::optional(std::get<int>(number)) : std::optional<int>();
}

Outcome<Command> readSave(const Typed &typed)
{
    SaveSeries command;
    command.file = typed.operand(1);
    command.name = typed.value(u"name"_s);
    command.rule = typed.value(u"rule"_s);
    command.zone = typed.value(u"zone"_s);
    command.first = wallTimeFromString(typed.value(u"first"_s));
    command.shortNoticeReason = typed.value(u"short-notice-reason"_s).trimmed();
    if (typed.has(u"first"_s) && !command.first)
        return usageFailure(u"--first is the first start by the clock there: 2026-12-13T02:30."_s);
    const auto minutes = numberIfTyped(typed, u"minutes"_s, 1, 7 * 24 * 60);
    if (const Failure *failure = failureOf(minutes))
        return *failure;
    const auto days = numberIfTyped(typed, u"announce-days"_s, limits::leastAnnounceDays,
                                    limits::mostAnnounceDays);
    if (const Failure *failure = failureOf(days))
        return *failure;
    const auto base = numberIfTyped(typed, u"base"_s, 0, std::numeric_limits<int>::max());
    if (const Failure *failure = failureOf(base))
        return *failure;
    command.minutes = std::get<std::optional<int>>(minutes);
    command.announceDays = std::get<std::optional<int>>(days);
    command.base = std::get<std::optional<int>>(base);
    return Command(command);
}

/** A moment as postpone takes it; nothing where it was not typed. */
Outcome<std::optional<QDateTime>> momentIfTyped(const Typed &typed, const QString &option)
{
    if (!typed.has(option))
        return std::optional<QDateTime>();
    const QDateTime moment = QDateTime::fromString(typed.value(option), Qt::ISODate);
    if (!moment.isValid())
        return usageFailure(u"--%1 is a time: 2026-12-14T22:00 by this computer's clock, or "
                            "2026-12-14T21:00Z."_s.arg(option));
    return std::optional(moment);
}

Outcome<Command> readChange(const Typed &typed, const SeriesId &id, QDate day)
{
    const auto starts = momentIfTyped(typed, u"to"_s);
    if (const Failure *failure = failureOf(starts))
        return *failure;
    const auto ends = momentIfTyped(typed, u"until"_s);
    if (const Failure *failure = failureOf(ends))
        return *failure;
    return Command(ChangeOccurrence{id, day, std::get<std::optional<QDateTime>>(starts),
                                    std::get<std::optional<QDateTime>>(ends),
                                    typed.value(u"short-notice-reason"_s).trimmed()});
}

} // namespace

Shape seriesShape()
{
    return {{},
            {{u"name"_s, Takes::Value},
             {u"rule"_s, Takes::Value},
             {u"first"_s, Takes::Value},
             {u"zone"_s, Takes::Value},
             {u"minutes"_s, Takes::Value},
             {u"announce-days"_s, Takes::Value},
             {u"base"_s, Takes::Value},
             {u"short-notice-reason"_s, Takes::Value},
             {u"after-all"_s, Takes::Nothing},
             {u"to"_s, Takes::Value},
             {u"until"_s, Takes::Value},
             {u"cancel-ahead"_s, Takes::Nothing}},
            {u"list, save, skip, change or remove"_s, u"FILE or ID"_s, u"DAY"_s}};
}

Outcome<Command> readSeries(const Typed &typed)
{
    const QString what = typed.operand(0);
    if (what.isEmpty() || what == "list"_L1)
        return Command(ListSeries{});
    if (typed.operand(1).isEmpty())
        return usageFailure(u"series list, save FILE, skip ID DAY, change ID DAY or remove ID."_s);
    if (what == "save"_L1)
        return readSave(typed);
    const SeriesId id{typed.operand(1)};
    if (!isUuid(id.text))
        return usageFailure(u"The id of a series stands in “foghornctl series”."_s);
    if (what == "remove"_L1) {
        const auto base = numberIfTyped(typed, u"base"_s, 1, std::numeric_limits<int>::max());
        if (const Failure *failure = failureOf(base))
            return *failure;
        return Command(
            RemoveSeries{id, std::get<std::optional<int>>(base), typed.has(u"cancel-ahead"_s)});
    }
    const QDate day = QDate::fromString(typed.operand(2), u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return usageFailure(u"DAY names the one that is meant, as the list does: 2026-12-13."_s);
    if (what == "skip"_L1)
        return Command(SkipOccurrence{id, day, typed.has(u"after-all"_s)});
    if (what == "change"_L1)
        return readChange(typed, id, day);
    return usageFailure(u"series knows list, save, skip, change and remove."_s);
}

} // namespace foghorn::ctl
