// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/away_list.h"
#include "client/tray/inbox.h"

namespace foghorn {

/** One notice that wants the screen, and why. */
struct PopupItem
{
    const HeldNotice *held;
    Occasion occasion;
    bool strip = false; // as a slim bar: the screen is somebody else's now
    bool above = false; // opened from there: in full, and above what fills the screen
};

/** Everything that wants the screen now, most urgent first: what comes alone, and the rows of the list "while you
    were away". */
struct PopupQueue
{
    QList<PopupItem> alone;
    QList<PopupItem> together;
    /** Without a relay that has told its state: only the maintenance that was staged ahead, as long as it is not past
        its end, and what is on the screen already. */
    void keepStaged(const NoticeId &shown, Instant now);
};

PopupQueue popupQueue(const Inbox &inbox, AwayList &away, std::chrono::milliseconds presence,
                      QDate today, Instant now);

} // namespace foghorn
