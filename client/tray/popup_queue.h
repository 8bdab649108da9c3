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
};

/** Everything that wants the screen now, most urgent first: what comes alone, and the rows of the list "while you
    were away". */
struct PopupQueue
{
    QList<PopupItem> alone;
    QList<PopupItem> together;
};

PopupQueue popupQueue(const Inbox &inbox, AwayList &away, std::chrono::milliseconds presence,
                      QDate today, Instant now);

} // namespace foghorn
