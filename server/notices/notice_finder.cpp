// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/notice_finder.h"

namespace foghorn {

void NoticeFinder::find(const QList<NoticeId> &notices, Done done)
{
    using Found = QHash<NoticeId, StoredNotice>;
    Found found;
    QList<NoticeId> missing;
    for (const NoticeId &id : notices) {
        if (const StoredNotice *stored = m_book.find(id))
            found.insert(id, *stored);
        else
            missing.append(id);
    }
    if (missing.isEmpty())
        return done(found);
    m_store.ask<Found>(
        this,
        [missing, found](Store &store) -> Result<Found> {
            Found all = found;
            for (const NoticeId &id : missing) {
                const auto stored = store.notice(id);
                if (!stored)
                    return stored.error();
                if (*stored)
                    all.insert(id, **stored);
            }
            return all;
        },
        std::move(done));
}

} // namespace foghorn
