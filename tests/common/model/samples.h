// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

namespace foghorn::samples {

/** The moment that a text such as "2026-11-22T09:05:00Z" names. */
Instant at(const char *iso);

/** E-mail is down in Lyon and Madrid: English and Spanish, about 14:30, next update 09:45. Valid. */
Notice emailOutage();
/** SAP stops on Saturday from 06:00 to 08:00 Madrid time: Spanish and Portuguese. Valid. */
Notice sapMaintenance();
/** A new print room: French. Valid. */
Notice printAnnouncement();
/** "{{service}} is slow" in English and Spanish. Valid. */
NoticeTemplate slowSystem();

} // namespace foghorn::samples
