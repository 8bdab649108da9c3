// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/holiday_calendar.h"
#include "server/settings.h"

namespace foghorn {

/** The lead time of maintenances, with the holidays from the file that the settings name. A wrong one is told with file
    and event and what was expected. */
Result<LeadTime> readLeadTime(const ServerSettings &settings);

} // namespace foghorn
