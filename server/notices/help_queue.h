// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** The calls for help of all notices, and how people say that it is: read from the store, with what the roster knows of
    the desk. Who takes a call is decided in the store, so that two do not. Knows no socket and no SQL. */
class HelpQueue : public QObject
{
    Q_OBJECT
public:
    HelpQueue(StoreThread &store, const Roster &roster) : m_store(store), m_roster(roster) {}

    using Listed = std::function<void(RpcResult<ToRelay::HelpList::Answer>)>;
    void list(Listed done);
    using Marked = std::function<void(RpcResult<ToRelay::HelpMarked::Answer>)>;
    void mark(const Actor &actor, const ToRelay::HelpMarked &order, Instant now, Marked done);
    using Replied = std::function<void(RpcResult<ToRelay::ReplyList::Answer>)>;
    void listReplies(const ToRelay::ReplyList &question, Replied done);
    /** A person called a moment ago. */
    void tellNewest(const NoticeId &notice, const PersonId &person);

Q_SIGNALS:
    void callMoved(const foghorn::HelpCall &call);

private:
    HelpCall described(const StoredHelpCall &stored) const;
    PersonReply described(const StoredReply &stored) const;

    StoreThread &m_store;
    const Roster &m_roster;
};

} // namespace foghorn
