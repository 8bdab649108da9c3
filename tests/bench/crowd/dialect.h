// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/crowd/desk.h"

#include <vector>

namespace foghorn::bench {

/** What a dialect makes of a connection; the crowd counts it. */
class Listener
{
public:
    virtual ~Listener() = default;
    virtual void online(Desk &desk) = 0;
    /** A notice, and its number among the distinct ones; those of 0 cannot be told apart. */
    virtual void noticeHeard(Desk &desk, std::string_view payload, int number) = 0;
    virtual void answered(Desk &desk, bool good) = 0;
};

/** How one subject's clients speak: what stands before the frames, and what a frame means. Shared by
    all desks of a crowd. */
class Dialect
{
public:
    explicit Dialect(Listener &listener) : m_listener(listener) {}
    virtual ~Dialect() = default;

    /** The HTTP request that begins the WebSocket; empty = bare frames from the first byte. */
    virtual std::string upgrade() const { return {}; }
    /** The frames begin. */
    virtual void begin(Desk &desk) { m_listener.online(desk); }
    virtual void hear(Desk &desk, Opcode opcode, std::string_view payload) = 0;
    /** One message that the subject answers alone: what a lone client costs. */
    virtual std::string loneMessage() { return clientFrame(Opcode::Ping, "lone"); }
    /** The answers to the newest notice, as frames; empty where the subject knows none. */
    virtual std::vector<std::string> answers(int messages, int repeats);

protected:
    Listener &m_listener;
};

/** Bare frames: the floor. */
class BareDialect : public Dialect
{
public:
    using Dialect::Dialect;
    void hear(Desk &desk, Opcode opcode, std::string_view payload) override;
};

/** A WebSocket whose every message is the notice: nchan, and the relay as far as a handshake. */
class SubscriberDialect : public BareDialect
{
public:
    SubscriberDialect(Listener &listener, std::string path, std::string subprotocol);
    std::string upgrade() const override;

private:
    std::string m_path;
    std::string m_subprotocol;
};

/** NATS over WebSocket: INFO, CONNECT, SUB, and MSG with the notice in it. */
class NatsDialect : public SubscriberDialect
{
public:
    explicit NatsDialect(Listener &listener) : SubscriberDialect(listener, "/", {}) {}
    void begin(Desk &) override {}
    void hear(Desk &desk, Opcode opcode, std::string_view payload) override;
    std::string loneMessage() override { return clientFrame(Opcode::Binary, "PING\r\n"); }
};

} // namespace foghorn::bench
