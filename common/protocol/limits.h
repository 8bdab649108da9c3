// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

/** What both sides of the wire must agree on (design: the wire). Bytes and times carry their unit in
    name or type. */
namespace foghorn::wire {

using namespace std::chrono_literals;

inline constexpr int protocolVersion = 1;
inline constexpr char subprotocol[] = "foghorn.v1";
inline constexpr char path[] = "/v1";

inline constexpr qint64 firstFrameBytes = 16 * 1024;    // client → relay, until hello is answered
inline constexpr qint64 deskFrameBytes = 64 * 1024;     // desk → relay
inline constexpr qint64 consoleFrameBytes = 128 * 1024; // console → relay
inline constexpr qint64 relayFrameBytes = 64 * 1024; // relay → client; keeps Qt from splitting text
inline constexpr qint64 unsentBytes = 1024 * 1024;   // plain and encrypted, per session; then cut
inline constexpr int receiptsPerMessage = 500;
inline constexpr int groupsPerDesk = 200;
inline constexpr int groupBytesPerDesk = 8 * 1024;
inline constexpr int commentLength = 500;

inline constexpr auto tlsDeadline = 5s;
inline constexpr auto upgradeDeadline = 5s;
inline constexpr auto helloDeadline = 10s;
inline constexpr auto tickInterval = 30s; // ping and tick, in cohorts
inline constexpr auto pongDeadline = 15s;
inline constexpr auto silenceDeadline =
    50s; // a client that heard no tick for this long pings the relay
inline constexpr auto answerDeadline =
    15s; // … and reconnects when nothing at all is heard in these
inline constexpr auto noProgressDeadline = 10s;
inline constexpr auto connectDeadline = 15s; // the client's own: Qt has none
inline constexpr auto receiptGatherTime =
    2s; // delivered and displayed; an acknowledgement goes at once

inline constexpr auto retryBase = 1s;
inline constexpr auto retryCap = 60s;
inline constexpr auto retryResetAfter = 60s; // of stable connection
inline constexpr auto refusedRetry = 15min;  // after a 35xx close, ± jitter

/** Close codes (Qt 6.4 turns 1012 and 1013 into 1002, so ours lie in 3000–4999). 30xx come back,
    35xx say it to the person and try rarely, only Revoked stops. */
enum class CloseCode : quint16 {
    GoingDown = 3001,
    TooSlow = 3002,
    NoPong = 3003,
    HelloTooLate = 3004,
    TooManyRequests = 3005,
    BadRequest = 3501,
    Unauthorised = 3502,
    Replaced = 3503,
    UnsupportedProtocol = 3504,
    Revoked = 3505,
};

/** JSON-RPC error codes: the standard ones and ours. */
enum class ErrorCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    Unauthorised = -32001,
    Forbidden = -32002,
    Conflict = -32003,
    InvalidNotice = -32004,
    TooManyRequests = -32005,
    UnsupportedProtocol = -32006,
    NotFound = -32007,
    NotStored = -32008,
    SecondFactorNeeded = -32009, // the password is right: say hello again with the code beside it
    ApprovalNeeded = -32010,     // kept, and waits for a second pair of eyes
};

} // namespace foghorn::wire
