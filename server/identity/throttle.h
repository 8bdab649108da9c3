// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QHash>
#include <QString>

#include <optional>

namespace foghorn {

/** Slows down who fails to prove themselves: after a few free failures each further one doubles the
    wait, up to a cap; never a hard lock, and success or quiet forgets it. Counts failed proofs only:
    thousands of desks behind one address are normal. Knows neither passwords nor sockets. */
class Throttle
{
public:
    struct Limits
    {
        int freeFailures = 5;
        std::chrono::milliseconds firstDelay{1000};
        std::chrono::milliseconds longestDelay{60'000};
        std::chrono::milliseconds forgottenAfter{15 * 60'000};
    };
    explicit Throttle(Limits limits) : m_limits(limits) {}

    /** How long this key must still wait; nothing = it may try. */
    std::optional<std::chrono::milliseconds> wait(const QString &key, Instant now) const;
    /** Whether it failed lately at all, waiting or not. */
    bool hasFailed(const QString &key, Instant now) const;
    /** Called before the proof is looked at, so that many tries at once count like one by one. */
    void failed(const QString &key, Instant now);
    /** The try was good after all: takes that failure back. */
    void takeBack(const QString &key);
    void forget(const QString &key) { m_keys.remove(key); }
    void tidy(Instant now);

private:
    struct Record
    {
        int failures = 0;
        Instant last;
    };
    std::chrono::milliseconds delay(const Record &record) const;

    Limits m_limits;
    QHash<QString, Record> m_keys;
};

} // namespace foghorn
