// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QHash>

#include <functional>

namespace foghorn {

/** Every notice that is not ended and those that ended lately, as the store has them: the memory that
    catch-ups, receipts and tallies are decided from. A cache that may be dropped. */
class NoticeBook
{
public:
    /** How long, and how many, ended notices are remembered for desks that never held them (rule 2). */
    static constexpr std::chrono::hours endedKept{7 * 24};
    static constexpr int endedKeptCount = 50;

    explicit NoticeBook(const StoreFacts &facts) : m_epoch(facts.epoch), m_cursor(facts.cursor) {}

    void load(const QList<StoredNotice> &notices);
    /** Takes a committed revision in, with the revision that it asks by (itself, where it asks). */
    void put(const StoredNotice &notice);
    /** Drops what ended or expired too long ago; the store still has it. */
    void tidy(Instant now);

    const StoredNotice *find(const NoticeId &id) const;
    const QHash<NoticeId, StoredNotice> &all() const { return m_notices; }
    /** Not ended and not expired, in the order of their cursors. */
    QList<const StoredNotice *> live(Instant now) const;
    /** The earliest moment that `momentOf` gives of a live notice; nothing where it gives none. */
    std::optional<Instant>
    earliest(Instant now,
             const std::function<std::optional<Instant>(const Notice &)> &momentOf) const;
    /** Everything, in the order of the cursors. */
    QList<const StoredNotice *> inOrder() const;

    const Epoch &epoch() const { return m_epoch; }
    /** Of the newest revision that was put here. */
    qint64 cursor() const { return m_cursor; }

private:
    Epoch m_epoch;
    qint64 m_cursor = 0;
    QHash<NoticeId, StoredNotice> m_notices;
};

} // namespace foghorn
