// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/holiday_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qint64 largest = 1024 * 1024;

} // namespace

Result<LeadTime> readLeadTime(const ServerSettings &settings)
{
    if (settings.holidays.isEmpty())
        return LeadTime(settings.leadTimeDays, settings.timeZone, {});
    QFile file(settings.holidays);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read (%2); expected the file that holidays names"_s.arg(
            settings.holidays, file.errorString())};
    if (file.size() > largest)
        return Error{u"%1: is larger than 1 MiB"_s.arg(settings.holidays)};
    auto calendar = HolidayCalendar::fromICalendar(file.readAll());
    if (!calendar)
        return Error{u"%1: %2"_s.arg(settings.holidays, calendar.error().reason)};
    return LeadTime(settings.leadTimeDays, settings.timeZone, std::move(*calendar));
}

} // namespace foghorn
