// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/drill_line.h"

#include "common/protocol/json_reader.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** "5%" or "20", of --sample; --desks 20 is the same. */
Outcome<DrillSample> sampleOf(const Typed &typed)
{
    if (typed.has(u"desks"_s) == typed.has(u"sample"_s))
        return usageFailure(u"--desks says how many are asked, or --sample how large a part: one "
                            "of the two."_s);
    QString text = typed.value(typed.has(u"desks"_s) ? u"desks"_s : u"sample"_s);
    const bool part = typed.has(u"sample"_s) && text.endsWith(u'%');
    if (part)
        text.chop(1);
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 1 || number > (part ? 100 : limits::drillDesks))
        return usageFailure(
            u"A sample is a number of desks from 1 to %1, or a part such as 5%."_s.arg(
                limits::drillDesks));
    return part ? DrillSample{.percent = number} : DrillSample{.desks = number};
}

Outcome<Command> readStart(const Typed &typed)
{
    const auto sample = sampleOf(typed);
    if (const Failure *failure = failureOf(sample))
        return *failure;
    const auto minutes = typed.number(u"minutes"_s, 1, limits::drillMinutes, 10);
    if (const Failure *failure = failureOf(minutes))
        return *failure;
    StartDrill command{.sample = std::get<DrillSample>(sample),
                       .minutes = std::get<int>(minutes),
                       .wait = typed.has(u"wait"_s)};
    const QStringList sites = typed.values(u"site"_s);
    command.audience.everyone = sites.isEmpty();
    if (!sites.isEmpty())
        command.audience.include << AudienceElement{.site = sites};
    return Command(command);
}

} // namespace

Shape drillShape()
{
    return {{u"start, report or list"_s},
            {{u"desks"_s, Takes::Value},
             {u"sample"_s, Takes::Value},
             {u"site"_s, Takes::Values},
             {u"minutes"_s, Takes::Value},
             {u"wait"_s, Takes::Nothing}},
            {u"ID"_s}};
}

Outcome<Command> readDrill(const Typed &typed)
{
    const QString what = typed.operand(0);
    if (what == "start"_L1)
        return readStart(typed);
    if (what == "list"_L1)
        return Command(ListDrills{});
    const QString id = typed.operand(1).toLower();
    if (what != "report"_L1 || !isUuid(id))
        return usageFailure(u"A drill is started (drill start), told of (drill report ID) or "
                            "listed (drill list)."_s);
    return Command(ShowDrill{NoticeId{id}});
}

} // namespace foghorn::ctl
