// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/text_part.h"

namespace foghorn {

/** What a part of the words is called in the composer: "What it means for people". A maintenance and an announcement
    are not about something wrong. */
QString partName(TextPart part, NoticeKind kind);

} // namespace foghorn
