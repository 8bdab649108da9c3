// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/occasion.h"

namespace foghorn {

/** Which open pop-up leaves by itself: a minor one that does not ask, and a reminder of a maintenance that is not
    soon, after 20 s of the person's activity (rule 12); an ending after 60 s (rule 7). A pure counter. */
class TimedPopup
{
public:
    /** The person was present for so long with this one open; true when its time is over. */
    bool isOver(const HeldNotice &open, Occasion occasion, bool asks,
                std::chrono::milliseconds present, Instant now);

private:
    NoticeId m_notice;
    int m_revision = 0;
    Instant m_remindedUntil; // another reminder of the same revision has its own time
    std::chrono::milliseconds m_present{0};
};

} // namespace foghorn
