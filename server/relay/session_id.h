// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

namespace foghorn {

/** One connection of a client: which shard serves it, and its number there. Numbers are never used
    twice while the relay runs. */
struct SessionId
{
    int shard = -1;
    quint64 number = 0;
    bool operator==(const SessionId &) const = default;
    friend size_t qHash(const SessionId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.shard, id.number);
    }
};

} // namespace foghorn
