// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/connection.h"
#include "server/store/records.h"

namespace foghorn {

// The table of the audit trail on any connection: a store writes to it while a relay runs, opening and restoring one do so
// before. Nothing here changes or deletes a row.

Result<AuditHead> auditHead(Connection &connection);
/** The next row, in the transaction that runs; gives the new head. */
Result<AuditHead> appendAudit(Connection &connection, const Act &act, Instant at);
/** Behind `after`, in their order. What a row holds is given as it stands there, right or wrong. */
Result<QList<AuditEntry>> auditRows(Connection &connection, qint64 after, int limit);

} // namespace foghorn
