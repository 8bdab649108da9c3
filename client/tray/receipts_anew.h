// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/inbox.h"
#include "common/protocol/messages.h"

namespace foghorn {

/** What this desk has to report of its live notices, from the inbox alone: where the outbox was lost. The true
    moments went with it: they say `now`. */
QList<Receipt> receiptsAnew(const Inbox &inbox, Instant now);

} // namespace foghorn
