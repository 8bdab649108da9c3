// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store_thread.h"

namespace foghorn {

/** The service catalogue and how long the services' last outages took. Knows no socket and no SQL. */
class ServiceBook : public QObject
{
    Q_OBJECT
public:
    explicit ServiceBook(StoreThread &store) : m_store(store) {}

    template <class Request>
    using Done = std::function<void(RpcResult<typename Request::Answer>)>;
    void list(const ToRelay::ServiceList &question, Done<ToRelay::ServiceList> done);
    void replace(const Actor &actor, const ToRelay::ServiceReplace &order, Instant now,
                 Done<ToRelay::ServiceReplace> done);
    void listOutages(const ToRelay::OutageList &question, Done<ToRelay::OutageList> done);

private:
    StoreThread &m_store;
};

/** The services behind question.after, cut so that the answer fits one frame. */
ToRelay::ServiceList::Answer servicePage(const StoredCatalogue &catalogue,
                                         const ToRelay::ServiceList &question);

/** Keeps the record of past outages true behind a revision of an incident that was stored a moment ago: an
    outage is recorded when it ends, and taken back when it reopens. In the transaction that published. */
Result<void> recordOutage(Store &store, const Notice &next, std::optional<Phase> before);

} // namespace foghorn
