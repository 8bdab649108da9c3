// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions and facts. Making, opening and restoring a store stand in store_opening.cpp; what is
// stored stands in store_notices.cpp, store_receipts.cpp, store_desks.cpp and store_staff.cpp.
#include "server/store/store_private.h"

#include "common/log_event.h"
#include "server/store/side_file.h"

namespace foghorn {

using namespace Qt::StringLiterals;

Store::Store(std::unique_ptr<Private> d) : d(std::move(d)) {}
Store::~Store() = default;

const StoreFacts &Store::facts() const
{
    return d->facts;
}
QString Store::databasePath() const
{
    return d->path;
}

Result<void> Store::begin()
{
    d->lost.reset();
    d->lastFailure.reset();
    return d->order(u"begin_transaction"_s);
}

Result<void> Store::commit()
{
    if (d->lost)
        return *d->lost;
    const auto committed = d->order(u"commit_transaction"_s);
    if (committed)
        d->committed = d->counters();
    return committed;
}

void Store::rollback()
{
    // Fails where SQLite has rolled back by itself: that is what is wanted.
    if (d->connection)
        (void)d->order(u"undo_transaction"_s);
    d->lost.reset();
    d->insideSavepoint = false;
    d->backTo(d->committed);
}

Result<void> Store::savepoint()
{
    if (d->lost)
        return *d->lost;
    const auto made = d->order(u"make_savepoint"_s);
    d->insideSavepoint = bool(made);
    d->saved = d->counters();
    return made;
}

void Store::releaseSavepoint()
{
    if (!std::exchange(d->insideSavepoint, false))
        return;
    if (const auto released = d->order(u"release_savepoint"_s); !released)
        d->lost = released.error();
}

void Store::rollbackToSavepoint()
{
    d->backTo(d->saved);
    if (!std::exchange(d->insideSavepoint, false))
        return;
    // When a disk is full SQLite may have ended the whole transaction; then there is no savepoint
    // either, and nothing of the group may be confirmed.
    auto done = d->order(u"undo_savepoint"_s);
    if (done)
        done = d->order(u"release_savepoint"_s);
    if (!done)
        d->lost = d->lastFailure ? *d->lastFailure : done.error();
}

void Store::writeSideFile()
{
    const SideFile side{d->facts.epoch, d->committed.cursor, d->committed.audit};
    if (const auto written = side.write(sidePathIn(d->dir)); !written)
        logWarning(lcStore, "store.sideFileNotWritten").with("why", written.error().reason);
}

} // namespace foghorn
