// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/remembered_change.h"
#include "server/store/store_thread.h"

namespace foghorn {

/** Whose word the desks of this organisation believe: the key list in force, and what authors offer for the next one.
    The relay carries lists and cannot make them: it looks at a list as a desk does. Main thread only. */
class KeyShelf : public QObject
{
    Q_OBJECT
public:
    /** `relayKey`: by which this relay signs. */
    KeyShelf(StoreThread &store, TrustedKey relayKey);

    /** What the store has, before the start. */
    void load(const std::optional<Envelope> &list);

    /** The list in force; the relay's own key alone where there is none. */
    const KeyList &believed() const { return m_believed; }
    /** Whether a notice must be signed by its author, and so none is by the relay. */
    bool authorsMustSign() const { return m_believed.minimum == KeyRole::Author; }
    /** Who may sign the next list; empty where there is none yet. */
    QByteArray rootKey() const;
    /** What a client is told at its hello, where it has the list of that version (0 = none). */
    Trust trustFor(int keyListVersion) const;

    /** The relay's own next key, offered as one that nobody holds. */
    void offerNext(const TrustedKey &key, Instant now) { m_next = OfferedKey{key, {}, now}; }
    void list(std::function<void(RpcResult<ToRelay::AskKeyList::Answer>)> done);
    void publish(const Actor &by, const ToRelay::KeyListPublish &order, Instant now,
                 std::function<void(RpcResult<ToRelay::KeyListPublish::Answer>)> done);
    void offer(const Actor &by, const ToRelay::KeyOffer &order, Instant now,
               std::function<void(RpcResult<ToRelay::KeyOffer::Answer>)> done);

Q_SIGNALS:
    /** Committed: to be told to everybody. */
    void listMoved(foghorn::Envelope list);

private:
    /** What is wrong with it for this relay; nothing = it may take the place of the one in force. */
    std::optional<RpcError> objectionTo(const std::variant<KeyList, Distrust> &list) const;

    StoreThread &m_store;
    TrustedKey m_relayKey;
    std::optional<Envelope> m_list;
    KeyList m_believed;
    std::optional<OfferedKey> m_next;
};

} // namespace foghorn
