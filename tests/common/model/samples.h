// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"
#include "common/model/series.h"

namespace foghorn::samples {

/** The moment that a text such as "2026-11-22T09:05:00Z" names. */
Instant at(const char *iso);

/** E-mail is down in Lyon and Madrid: English and Spanish, about 14:30, next update 09:45. Valid. */
Notice emailOutage();
/** SAP stops on Saturday from 06:00 to 08:00 Madrid time: Spanish and Portuguese. Valid. */
Notice sapMaintenance();
/** SAP stops every second Sunday of the month from 02:30 to 04:30 Madrid time, from 13 December 2026 on. Valid. */
MaintenanceSeries sapSeries();
/** A new print room: French. Valid. */
Notice printAnnouncement();
/** "{{service}} is slow" in English and Spanish. Valid. */
NoticeTemplate slowSystem();

} // namespace foghorn::samples
