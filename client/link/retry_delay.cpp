// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/retry_delay.h"

#include <QRandomGenerator>

#include <algorithm>

namespace foghorn {

namespace {

constexpr int mostDoublings = 20; // far past every cap, and far from an overflow

RetryDelay::Duration part(RetryDelay::Duration whole, double share)
{
    return RetryDelay::Duration(qint64(double(whole.count()) * share));
}

} // namespace

RetryDelay::RetryDelay(const LinkTimings &timings) : m_timings(timings) {}

double RetryDelay::random() const
{
    return m_timings.random ? m_timings.random() : QRandomGenerator::global()->generateDouble();
}

RetryDelay::Duration RetryDelay::next()
{
    const Duration doubled = m_timings.retryBase * (1 << m_failures);
    const Duration ceiling = std::min(m_timings.retryCap, doubled);
    m_failures = std::min(m_failures + 1, mostDoublings);
    return part(ceiling, random());
}

void RetryDelay::connectionStood(Duration duration)
{
    if (duration >= m_timings.retryResetAfter)
        m_failures = 0;
}

RetryDelay::Duration RetryDelay::within(Duration from, Duration to) const
{
    const auto start = std::max(from, Duration{0});
    return start + part(std::max(to - start, Duration{0}), random());
}

RetryDelay::Duration RetryDelay::afterRefusal() const
{
    return part(m_timings.refusedRetry, 0.8 + 0.4 * random());
}

RetryDelay::Duration RetryDelay::atResume() const
{
    return part(m_timings.resumeJitter, random());
}

} // namespace foghorn
