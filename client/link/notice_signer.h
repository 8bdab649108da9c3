// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/author_key.h"
#include "client/link/relay_link.h"

namespace foghorn {

/** Puts the author's signature under a draft on its way to the relay, where authors sign; elsewhere it goes as it
    is. Of a revision it asks the relay which one it follows and which one last asked. The same request again (by its
    idempotency key) goes out with the same signature, so that the relay knows it again. */
class NoticeSigner
{
public:
    explicit NoticeSigner(RelayLink &link) : m_link(link) {}

    AuthorKey &key() { return m_key; }
    const AuthorKey &key() const { return m_key; }
    KeyStanding standing() const { return m_key.standing(m_link.relayNow()); }

    /** `done` gets the message as it is to be sent, or why it cannot be signed; never if `context` dies. */
    template <class M>
    using Ready = std::function<void(const RpcResult<M> &)>;
    void prepare(const ToRelay::NoticePublish &message, QObject *context,
                 Ready<ToRelay::NoticePublish> done);
    void prepare(const ToRelay::NoticeRevise &message, QObject *context,
                 Ready<ToRelay::NoticeRevise> done);

private:
    struct Signed
    {
        Notice draft;
        Envelope envelope;
        Instant at;
    };
    /** What can be said without asking anybody. */
    template <class M>
    std::optional<RpcResult<M>> atOnce(const M &message) const;
    template <class M>
    RpcResult<M> withSignature(M message, const std::optional<Notice> &previous,
                               const std::optional<Notice> &lastAsked);
    using Found = std::function<void(const RpcResult<Notice> &)>;
    void askFor(const NoticeId &id, int revision, QObject *context, Found found);

    RelayLink &m_link;
    AuthorKey m_key;
    QHash<QString, Signed> m_signed; // by idempotency key
};

/** In which a message's draft is signed on its way. */
template <class M>
inline constexpr bool carriesDraft =
    std::is_same_v<M, ToRelay::NoticePublish> || std::is_same_v<M, ToRelay::NoticeRevise>;

} // namespace foghorn
