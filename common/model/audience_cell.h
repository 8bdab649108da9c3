// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"

namespace foghorn {

/** An audience as one cell: "everyone", or elements as "group:finance;site:Lyon", joined by " | "; those with
    "!" in front are excluded: "everyone | !site:Porto". A \ stands before a ; | or \ that belongs to a name. */
QString audienceCell(const Audience &audience);
Result<Audience> audienceFromCell(const QString &cell);

} // namespace foghorn
