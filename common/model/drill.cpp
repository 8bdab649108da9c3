// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/drill.h"

#include "common/model/enum_names.h"

#include <algorithm>
#include <numeric>

namespace foghorn {

namespace {

constexpr auto faults = enumNames<DrillFault>({{DrillFault::NotDelivered, "notDelivered"},
                                               {DrillFault::Held, "held"},
                                               {DrillFault::NotDisplayed, "notDisplayed"}});

/** When so many of a hundred had it; nothing while they have not. */
std::optional<std::chrono::milliseconds> whenReached(const DrillReport &report, int percent)
{
    const int wanted = (report.desks * percent + 99) / 100;
    if (wanted < 1 || report.displays.size() < wanted)
        return {};
    return report.displays.at(wanted - 1);
}

} // namespace

QString toString(DrillFault fault)
{
    return faults.nameOf(fault);
}
std::optional<DrillFault> drillFaultFromString(QStringView text)
{
    return faults.valueOf(text);
}

int sizeOf(const DrillSample &sample, int online)
{
    const int wanted = sample.desks > 0 ? sample.desks : (online * sample.percent + 99) / 100;
    return std::min({std::max(wanted, 1), online, limits::drillDesks});
}

QList<int> chosen(int count, int online, QRandomGenerator &random)
{
    QList<int> numbers(online);
    std::iota(numbers.begin(), numbers.end(), 0);
    for (int i = 0; i < count; ++i)
        numbers.swapItemsAt(i, random.bounded(i, online));
    numbers.resize(count);
    return numbers;
}

void measure(DrillReport &report, const QList<DrillDesk> &desks)
{
    using std::chrono::milliseconds;
    report.desks = int(desks.size());
    for (const DrillDesk &desk : desks) {
        if (desk.deliveredAt)
            ++report.delivered;
        if (desk.displayedAt) {
            // A desk's clock may be a little behind: nothing is shown before it was sent.
            report.displays += std::max(*desk.displayedAt - report.startedAt, milliseconds(0));
            continue;
        }
        DrillFailure failure = desk.failure;
        failure.fault = desk.heldAt        ? DrillFault::Held
                        : desk.deliveredAt ? DrillFault::NotDisplayed
                                           : DrillFault::NotDelivered;
        report.failures += failure;
    }
    std::sort(report.displays.begin(), report.displays.end());
    report.displayed = int(report.displays.size());
    if (!report.displays.isEmpty())
        report.firstWord = report.displays.first();
    report.half = whenReached(report, 50);
    report.most = whenReached(report, 90);
}

} // namespace foghorn
