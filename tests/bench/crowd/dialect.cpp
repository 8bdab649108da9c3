// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/dialect.h"

#include <ctime>

namespace foghorn::bench {

namespace {

constexpr size_t leastNotice = 100; // bytes; everything else that a subject says is shorter

} // namespace

Nanoseconds monotonicNow()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return Nanoseconds(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

Liveness::Moment momentNow()
{
    return Liveness::Moment(monotonicNow() / 1'000'000);
}

std::vector<std::string> Dialect::answers(int, int)
{
    return {};
}

void BareDialect::hear(Desk &desk, Opcode opcode, std::string_view payload)
{
    if (opcode == Opcode::Pong)
        m_listener.answered(desk, true);
    else if (payload.size() >= leastNotice)
        m_listener.noticeHeard(desk, payload, 0);
}

SubscriberDialect::SubscriberDialect(Listener &listener, std::string path, std::string subprotocol)
    : BareDialect(listener), m_path(std::move(path)), m_subprotocol(std::move(subprotocol))
{
}

std::string SubscriberDialect::upgrade() const
{
    std::string request = "GET " + m_path +
                          " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                          "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: Zm9naG9ybi1iZW5jaC1rZQ==\r\n";
    if (!m_subprotocol.empty())
        request += "Sec-WebSocket-Protocol: " + m_subprotocol + "\r\n";
    return request + "\r\n";
}

void NatsDialect::hear(Desk &desk, Opcode, std::string_view payload)
{
    if (payload.starts_with("INFO "))
        desk.stream.write(clientFrame(Opcode::Binary, "CONNECT {\"verbose\":false}\r\n"
                                                      "SUB notices 1\r\nPING\r\n"));
    else if (payload.starts_with("PING"))
        desk.stream.write(clientFrame(Opcode::Binary, "PONG\r\n"));
    else if (payload.starts_with("PONG") && desk.phase != Desk::Phase::Online)
        m_listener.online(desk);
    else if (payload.starts_with("PONG"))
        m_listener.answered(desk, true);
    else if (payload.starts_with("MSG "))
        m_listener.noticeHeard(desk, payload, 0);
}

} // namespace foghorn::bench
