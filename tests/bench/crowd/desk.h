// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/liveness.h"
#include "client/link/retry_delay.h"
#include "tests/bench/crowd/stream.h"
#include "tests/bench/crowd/websocket.h"

#include <bitset>
#include <optional>

namespace foghorn::bench {

using Nanoseconds = long long; // of CLOCK_MONOTONIC, as the runner reads it too

Nanoseconds monotonicNow();
/** The same clock as the rules of client/link want it. */
Liveness::Moment momentNow();

/** One simulated client: its connection, where it stands in the conversation, and what it has. The
    crowd drives it, its dialect gives the bytes a meaning. */
struct Desk
{
    enum class Phase {
        Away,       // not connected, and not meant to be or waiting for its next try
        Connecting, // TCP and TLS
        Upgrading,  // the HTTP request is out
        Greeting,   // the dialect's own beginning
        Online,
    };
    static constexpr size_t rememberedNotices = 256;

    int number = 0;
    Phase phase = Phase::Away;
    Stream stream;
    FrameReader frames;
    std::string head;          // of the answer to the upgrade
    std::uint32_t watched = 0; // what epoll reports of this descriptor
    std::uint32_t turn = 0;    // makes timers of an earlier connection stale
    Nanoseconds phaseSince = 0;
    Liveness liveness{LinkTimings{}}; // runs from the first tick on: not every dialect has one

    std::string id;       // as enrolled
    bool greeted = false; // its hello is out
    std::bitset<rememberedNotices> heard;
    int answersDue = 0;
    RetryDelay delay{LinkTimings{}};
    std::optional<std::pair<RetryDelay::Duration, RetryDelay::Duration>> goodbye;
    std::uint16_t closeCode = 0;
};

} // namespace foghorn::bench
