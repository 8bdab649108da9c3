// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QStringView>

#include <chrono>

namespace foghorn {

/** A moment in UTC, to the millisecond. */
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/** Reads "2026-11-22T09:05:00Z" or "…:00.250Z". Refuses anything else: other zones, missing parts,
    and years outside 2000 to 2199 (a notice in the year 0 or 10000 is a mistake). */
Result<Instant> instantFromIso(QStringView text);
/** Always UTC with 'Z'; the milliseconds stand only where they are not zero. */
QString toIso(Instant instant);

} // namespace foghorn
