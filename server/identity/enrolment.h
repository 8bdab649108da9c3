// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store_thread.h"

namespace foghorn {

/** Makes enrolment tokens: whoever holds one may enrol that many desks until it ends. The secret half is
    nowhere kept; the same request under the same key gets the same token by deriving it again. */
class Enrolment : public QObject
{
public:
    /** `pepper`: 32 bytes that only this relay knows. */
    Enrolment(StoreThread &store, QByteArray pepper);

    using Done = std::function<void(RpcResult<ToRelay::EnrolmentCreate::Answer>)>;
    void createToken(const Actor &by, const ToRelay::EnrolmentCreate &request, Instant now,
                     Done done);

    static constexpr int mostUses = 100'000;
    static constexpr int mostDays = 365;

private:
    StoreThread &m_store;
    QByteArray m_pepper;
};

} // namespace foghorn
