// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store_thread.h"

namespace foghorn {

/** The audit trail as staff read it, and those rows of it that go with nothing else that is stored: what the relay did by
    itself, and what was refused. Of refusals that are alike one row comes at once and then one a minute with their
    number, so that a flood of them fills no disk. Knows no socket and no SQL. */
class AuditTrail : public QObject
{
public:
    explicit AuditTrail(StoreThread &store) : m_store(store) {}

    using Listed = std::function<void(RpcResult<ToRelay::AuditList::Answer>)>;
    void list(const ToRelay::AuditList &question, Listed done);

    void note(const Act &act, Instant now);
    /** Somebody was refused. */
    void noteRefused(const Act &act, Instant now);
    /** Writes the numbers of what was refused since, each minute. */
    void writeRefused(Instant now);

    /** So many different refusals are told apart in a minute; the others are counted together. */
    static constexpr qsizetype mostRefusals = 100;

private:
    struct Refused
    {
        Act act;
        int uncounted = 0; // since its last row
    };

    StoreThread &m_store;
    QHash<QString, Refused> m_refused;
};

/** Cut so that the answer fits one frame. */
ToRelay::AuditList::Answer auditPage(const QList<AuditEntry> &entries, int limit,
                                     const AuditHead &head);

} // namespace foghorn
