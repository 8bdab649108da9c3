// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/inbox.h"

#include "common/model/lifecycle.h"

#include <utility>

namespace foghorn {

std::optional<int> Inbox::hold(const NoticeId &id)
{
    HeldNotice *entry = held(id);
    if (!entry || entry->leftAudience)
        return {};
    const bool seen = entry->displayed && entry->displayed->revision >= entry->notice.asks;
    if (seen || entry->heldBack >= entry->notice.revision)
        return {};
    entry->heldBack = entry->notice.revision;
    return entry->heldBack;
}

QList<std::pair<NoticeId, int>> Inbox::overUnseen(Instant now)
{
    QList<std::pair<NoticeId, int>> over;
    for (auto &[id, entry] : m_notices) {
        // Its ending, when that is what is held, is no outage that nobody saw.
        const bool isOver = isEnding(entry.notice.phase) ? entry.heldBack < entry.notice.revision
                                                         : !isLive(entry.notice, now);
        if (entry.heldBack > 0 && isOver && !entry.leftAudience)
            over << std::pair{entry.notice.id, std::exchange(entry.heldBack, 0)};
    }
    return over;
}

} // namespace foghorn
