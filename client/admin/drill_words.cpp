// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/drill_words.h"

#include "client/admin/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

QString stopwatchWords(std::chrono::milliseconds time)
{
    const double seconds = double(time.count()) / 1000;
    if (time < 10s)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    if (time < 60s)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 0));
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    return tr("%1 min %2 s").arg(whole / 1min).arg((whole % 1min).count(), 2, 10, QChar(u'0'));
}

QString drillSummary(const DrillReport &report)
{
    QStringList times;
    if (report.firstWord)
        times << tr("the first after %1").arg(stopwatchWords(*report.firstWord));
    if (report.half)
        times << tr("half of them after %1").arg(stopwatchWords(*report.half));
    if (report.most)
        times << tr("90 % after %1").arg(stopwatchWords(*report.most));
    const QString shown =
        tr("%1 of %n desks showed it", nullptr, report.desks).arg(report.displayed);
    return times.isEmpty() ? shown + u'.' : tr("%1: %2.").arg(shown, times.join(u", "_s));
}

QString drillLine(const DrillReport &report, const Reader &reader)
{
    QStringList parts{clockTime(report.startedAt, reader),
                      tr("%1 of %n desks", nullptr, report.desks).arg(report.displayed)};
    if (report.half)
        parts << tr("half of them after %1").arg(stopwatchWords(*report.half));
    return parts.join(u" · "_s);
}

QString failureWords(const DrillFailure &failure, const Reader &reader)
{
    if (failure.offlineSince)
        return tr("went offline at %1; it shows it when it is back")
            .arg(clockTime(*failure.offlineSince, reader));
    switch (failure.fault) {
    case DrillFault::Held:
        return tr("has it; the screen is locked or full, or the person asked for quiet");
    case DrillFault::NotDisplayed: return tr("has it and did not show it: look at this computer");
    case DrillFault::NotDelivered:
        return tr("is connected and did not answer: look at this computer");
    }
    return {};
}

bool isOver(const DrillReport &report, Instant now)
{
    return report.displayed >= report.desks || now >= report.endsAt;
}

} // namespace foghorn
