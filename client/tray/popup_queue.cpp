// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_queue.h"

#include "common/model/maintenance_stage.h"

namespace foghorn {

void PopupQueue::keepStaged(const NoticeId &shown, Instant now)
{
    together.clear();
    alone.removeIf([&](const PopupItem &item) {
        const auto stage = maintenanceStage(item.held->notice, now);
        const bool staged = stage && stage != MaintenanceStage::Overrun;
        return !staged && item.held->notice.id != shown;
    });
}

PopupQueue popupQueue(const Inbox &inbox, AwayList &away, std::chrono::milliseconds presence,
                      QDate today, Instant now)
{
    QList<PopupItem> items;
    QList<AwayList::Waiting> waiting;
    for (const NoticeId &id : inbox.waiting(presence, today, now)) {
        const HeldNotice *held = inbox.find(id);
        const Occasion occasion = inbox.occasion(*held, presence, today, now);
        const bool critical =
            occasion == Occasion::Asked && held->notice.severity == Severity::Critical;
        items << PopupItem{held, occasion};
        waiting << AwayList::Waiting{id, held->notice.asks, critical};
    }
    const QList<NoticeId> rows = away.together(waiting);
    PopupQueue queue;
    for (const PopupItem &item : std::as_const(items))
        (rows.contains(item.held->notice.id) ? queue.together : queue.alone) << item;
    return queue;
}

} // namespace foghorn
