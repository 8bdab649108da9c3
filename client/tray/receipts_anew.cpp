// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/receipts_anew.h"

namespace foghorn {

QList<Receipt> receiptsAnew(const Inbox &inbox, Instant now)
{
    QList<Receipt> receipts;
    for (const HeldNotice *held : inbox.live(now)) {
        const NoticeId &id = held->notice.id;
        if (held->displayed)
            receipts << Receipt{id, held->displayed->revision, ReceiptState::Displayed, now};
        if (held->heldBack > 0)
            receipts << Receipt{id, held->heldBack, ReceiptState::Held, now};
        if (held->confirmed && !inbox.isShared())
            receipts << Receipt{id, held->confirmed->revision, ReceiptState::Acknowledged, now};
    }
    return receipts;
}

} // namespace foghorn
