// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/throttle.h"

#include <algorithm>

namespace foghorn {

std::chrono::milliseconds Throttle::delay(const Record &record) const
{
    const int beyond = record.failures - m_limits.freeFailures;
    if (beyond < 0)
        return std::chrono::milliseconds(0);
    const auto doubled = m_limits.firstDelay * (qint64(1) << std::min(beyond, 20));
    return std::min<std::chrono::milliseconds>(doubled, m_limits.longestDelay);
}

std::optional<std::chrono::milliseconds> Throttle::wait(const QString &key, Instant now) const
{
    const auto record = m_keys.constFind(key);
    if (record == m_keys.cend() || now - record->last > m_limits.forgottenAfter)
        return std::nullopt;
    const auto left = record->last + delay(*record) - now;
    if (left <= std::chrono::milliseconds(0))
        return std::nullopt;
    // A wall clock that was set back must not lengthen the wait.
    return std::min<std::chrono::milliseconds>(left, delay(*record));
}

bool Throttle::hasFailed(const QString &key, Instant now) const
{
    const auto record = m_keys.constFind(key);
    return record != m_keys.cend() && now - record->last <= m_limits.forgottenAfter;
}

void Throttle::failed(const QString &key, Instant now)
{
    // An attacker who invents keys may fill this much memory and no more.
    constexpr qsizetype mostKeys = 50'000;
    if (m_keys.size() >= mostKeys)
        tidy(now);
    if (m_keys.size() >= mostKeys)
        m_keys.clear();
    Record &record = m_keys[key];
    if (now - record.last > m_limits.forgottenAfter)
        record.failures = 0;
    ++record.failures;
    record.last = now;
}

void Throttle::takeBack(const QString &key)
{
    const auto record = m_keys.find(key);
    if (record != m_keys.end() && --record->failures <= 0)
        m_keys.erase(record);
}

void Throttle::tidy(Instant now)
{
    m_keys.removeIf(
        [&](auto &&entry) { return now - entry.value().last > m_limits.forgottenAfter; });
}

} // namespace foghorn
