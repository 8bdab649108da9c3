// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/limits.h"

#include <chrono>
#include <functional>

namespace foghorn {

/** How long a link waits for what. The defaults are the wire's; tests shorten them. */
struct LinkTimings
{
    using Duration = std::chrono::milliseconds;

    Duration connect{wire::connectDeadline}; // from the first packet to the relay's welcome
    Duration silence{
        wire::silenceDeadline}; // without a tick, then it asks; also for the answer to a hello
    Duration answer{wire::answerDeadline}; // to that question
    Duration retryBase{wire::retryBase};
    Duration retryCap{wire::retryCap};
    Duration retryResetAfter{wire::retryResetAfter};
    Duration refusedRetry{wire::refusedRetry};
    Duration resumeJitter{std::chrono::seconds{5}};
    Duration clockCheck{std::chrono::seconds{10}}; // how often the clock is looked at for a jump
    Duration receiptGather{wire::receiptGatherTime};
    Duration receiptRetry{std::chrono::seconds{5}}; // where the relay names no time of its own

    /** A number from 0 up to, not including, 1. Empty: the system's random numbers. */
    std::function<double()> random;
};

} // namespace foghorn
