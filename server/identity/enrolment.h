// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/key_shelf.h"

#include <QUrl>

namespace foghorn {

/** How clients find and believe this organisation's relays: what an enrolment string says beside its token. */
struct RelayAddresses
{
    QList<QUrl> relays;       // none = no string is made
    QByteArray caFingerprint; // SHA-256 of its DER; empty = the system's CAs vouch
};

/** Makes, lists and revokes enrolment tokens: whoever holds one may enrol that many desks until it ends. The secret half is
    nowhere kept; the same request under the same key gets the same token by deriving it again. */
class Enrolment : public QObject
{
public:
    /** `pepper`: 32 bytes that only this relay knows. `keys`: of whose root an enrolment string tells. */
    Enrolment(StoreThread &store, QByteArray pepper, const KeyShelf &keys,
              RelayAddresses addresses = {});

    using Done = std::function<void(RpcResult<ToRelay::EnrolmentCreate::Answer>)>;
    void createToken(const Actor &by, const ToRelay::EnrolmentCreate &request, Instant now,
                     Done done);

    void list(std::function<void(RpcResult<ToRelay::EnrolmentList::Answer>)> done);
    void revoke(const Actor &by, const ToRelay::EnrolmentRevoke &order, Instant now,
                std::function<void(RpcResult<ToRelay::EnrolmentRevoke::Answer>)> done);

    static constexpr int mostUses = 100'000;
    static constexpr int mostDays = 365;

private:
    StoreThread &m_store;
    QByteArray m_pepper;
    const KeyShelf &m_keys;
    RelayAddresses m_addresses;
};

} // namespace foghorn
