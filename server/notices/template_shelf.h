// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store_thread.h"

namespace foghorn {

/** The templates of the organisation: what may be kept, and that two authors cannot save over each other.
    Knows no socket and no SQL. */
class TemplateShelf : public QObject
{
    Q_OBJECT
public:
    explicit TemplateShelf(StoreThread &store) : m_store(store) {}

    template <class Request>
    using Done = std::function<void(RpcResult<typename Request::Answer>)>;
    void list(const ToRelay::TemplateList &question, Done<ToRelay::TemplateList> done);
    void save(const Actor &actor, const ToRelay::TemplateSave &order, Instant now,
              Done<ToRelay::TemplateSave> done);
    void remove(const Actor &actor, const ToRelay::TemplateRemove &order, Instant now,
                Done<ToRelay::TemplateRemove> done);

private:
    StoreThread &m_store;
};

/** Cut so that the answer fits one frame; `more` where `templates` has more than that. */
ToRelay::TemplateList::Answer templatePage(const QList<NoticeTemplate> &templates, int limit);

} // namespace foghorn
