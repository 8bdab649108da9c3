// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/away_list.h"

#include <utility>

namespace foghorn {

QList<NoticeId> AwayList::together(const QList<Waiting> &waiting)
{
    if (const auto back = std::exchange(m_back, std::nullopt); back && waiting.size() >= fewest) {
        m_rows.clear();
        m_awaySince = *back;
        for (const Waiting &item : waiting) {
            if (!item.critical)
                m_rows.insert(item.id.text, item.asks);
        }
        if (m_rows.size() < 2)
            m_rows.clear(); // one beside critical ones is no list
    }
    QList<NoticeId> rows;
    for (const Waiting &item : waiting) {
        if (const auto row = m_rows.constFind(item.id.text);
            row != m_rows.constEnd() && *row == item.asks && !item.critical)
            rows << item.id;
    }
    if (rows.isEmpty())
        end(); // what was closed comes back on its own
    return rows;
}

} // namespace foghorn
