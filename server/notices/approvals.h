// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/staff_account.h"
#include "server/notices/audit_trail.h"
#include "server/notices/series_shelf.h"

namespace foghorn {

/** What waits for a second pair of eyes, and who says yes or no to it. Knows no clock, socket or SQL. */
class Approvals : public QObject
{
    Q_OBJECT
public:
    Approvals(StoreThread &store, Publisher &publisher, SeriesShelf &series, AuditTrail &audit,
              SecondFactorRule secondFactor)
        : m_store(store), m_publisher(publisher), m_series(series), m_audit(audit),
          m_secondFactor(secondFactor)
    {
    }

    template <class Request>
    using Done = std::function<void(RpcResult<typename Request::Answer>)>;
    void list(Instant now, Done<ToRelay::ApprovalList> done);
    /** Nobody approves his own; he may withdraw it. `mayRefuse`: also what others wrote. */
    void decide(const Actor &by, bool mayRefuse, const ToRelay::ApprovalDecide &order, Instant now,
                Done<ToRelay::ApprovalDecide> done);

Q_SIGNALS:
    /** It was refused. What goes out the publisher tells. */
    void moved(const foghorn::Approval &approval);

private:
    void approve(const StoredApproval &kept, const std::optional<StaffRecord> &author,
                 const Approved &approved, Instant now, Done<ToRelay::ApprovalDecide> done);
    void refuse(const Actor &by, const Approval &kept, const ToRelay::ApprovalDecide &order,
                Instant now, Done<ToRelay::ApprovalDecide> done);

    StoreThread &m_store;
    Publisher &m_publisher;
    SeriesShelf &m_series;
    AuditTrail &m_audit;
    const SecondFactorRule m_secondFactor;
};

} // namespace foghorn
