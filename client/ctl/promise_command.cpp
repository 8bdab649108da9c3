// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/commands.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

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
        words +=
            u"; the others %1 min late in the median"_s.arg(punctuality.medianLateness->count());
    place.terminal.out(words + u".\n"_s);
    return {};
}

} // namespace foghorn::ctl
