// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/commands.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QString latenessWords(int late, std::chrono::minutes median)
{
    const QString howLate =
        median.count() > 0 ? u"%1 min"_s.arg(median.count()) : u"less than a minute"_s;
    return late == 1 ? u"; the other %1 late"_s.arg(howLate)
                     : u"; the others %1 late in the median"_s.arg(howLate);
}

} // namespace

std::optional<Failure> run(const ReportPromises &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::PromiseReport{command.days});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &report = std::get<ToRelay::PromiseReport::Answer>(answer);
    if (place.json) {
        place.print(toJson(report));
        return {};
    }
    const Punctuality &punctuality = report.punctuality;
    const int all = punctuality.kept + punctuality.late;
    if (all == 0) {
        place.terminal.error(
            u"No next word was promised in the last %1 days.\n"_s.arg(command.days));
        return {};
    }
    QString words = u"%1 of %2 promised words came in time"_s.arg(punctuality.kept).arg(all);
    if (punctuality.medianLateness)
        words += latenessWords(punctuality.late, *punctuality.medianLateness);
    place.terminal.out(words + u".\n"_s);
    return {};
}

} // namespace foghorn::ctl
