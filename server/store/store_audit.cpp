// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail.
#include "server/store/audit_rows.h"
#include "server/store/store_private.h"

namespace foghorn {

Result<void> Store::appendAudit(const Act &act, Instant at)
{
    const auto connection = d->database();
    if (!connection)
        return connection.error();
    const auto head = foghorn::appendAudit(**connection, act, at);
    if (!head) {
        d->lastFailure = head.error();
        return head.error();
    }
    d->facts.audit = *head;
    return {};
}

Result<QList<AuditEntry>> Store::audit(qint64 after, int limit)
{
    const auto connection = d->database();
    if (!connection)
        return connection.error();
    return auditRows(**connection, after, limit);
}

Result<AuditHead> Store::auditHead()
{
    const auto connection = d->database();
    if (!connection)
        return connection.error();
    return foghorn::auditHead(**connection);
}

} // namespace foghorn
