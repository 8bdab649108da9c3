// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a connection: connecting, the upgrade, frames, and what follows when it is lost.
#include "tests/bench/crowd/crowd.h"

#include <arpa/inet.h>
#include <sys/epoll.h>

namespace foghorn::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int desksPerAddress = 2000;

sockaddr_in address(std::uint32_t ip, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(ip);
    address.sin_port = htons(port);
    return address;
}

/** 127.1.0.1, 127.1.0.2 …: ports are counted per source address. */
sockaddr_in sourceOf(const Desk &desk)
{
    return address(0x7f010001u + std::uint32_t(desk.number / desksPerAddress), 0);
}

} // namespace

void Crowd::connectWaiting()
{
    while (m_underWay < m_atOnce && m_nextToConnect < m_desks.size()) {
        Desk &desk = *m_desks[m_nextToConnect++];
        if (desk.phase != Desk::Phase::Away)
            continue;
        ++m_underWay;
        connectNow(desk);
    }
}

void Crowd::connectNow(Desk &desk)
{
    ++m_tries;
    ++desk.turn;
    desk.head.clear();
    desk.frames.clear();
    desk.greeted = false;
    desk.watched = 0;
    desk.liveness.stop();
    desk.goodbye.reset();
    enter(desk, Desk::Phase::Connecting);
    const bool begun = desk.stream.connect(sourceOf(desk), address(INADDR_LOOPBACK, m_port),
                                           m_secure ? m_tls : nullptr);
    if (begun)
        watch(desk);
    else
        lose(desk);
}

void Crowd::enter(Desk &desk, Desk::Phase phase)
{
    desk.phase = phase;
    desk.phaseSince = monotonicNow();
}

void Crowd::serve(Desk &desk, std::uint32_t events)
{
    if (desk.phase == Desk::Phase::Away)
        return;
    bool good = carryOn(desk);
    if (good && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) &&
        desk.stream.state() == Stream::State::Open)
        good = readAll(desk);
    if (desk.phase == Desk::Phase::Away)
        return; // it left while it was listened to
    if (good && (events & EPOLLOUT))
        good = desk.stream.flush();
    if (good)
        watch(desk);
    else
        lose(desk);
}

bool Crowd::carryOn(Desk &desk)
{
    if (desk.phase != Desk::Phase::Connecting)
        return true;
    if (!desk.stream.advance())
        return false;
    if (desk.stream.state() == Stream::State::Open)
        upgrade(desk);
    return true;
}

void Crowd::upgrade(Desk &desk)
{
    const std::string request = m_dialect->upgrade();
    enter(desk, request.empty() ? Desk::Phase::Greeting : Desk::Phase::Upgrading);
    if (request.empty())
        m_dialect->begin(desk);
    else
        desk.stream.write(request);
}

bool Crowd::readAll(Desk &desk)
{
    for (;;) {
        const ssize_t got = desk.stream.read(m_buffer.data(), m_buffer.size());
        if (got <= 0)
            return got == 0;
        if (!hear(desk, {m_buffer.data(), size_t(got)}))
            return false;
        if (!m_secure && size_t(got) < m_buffer.size())
            return true; // level-triggered: what came meanwhile is told again
    }
}

bool Crowd::hear(Desk &desk, std::string_view bytes)
{
    if (desk.phase == Desk::Phase::Upgrading)
        return hearHead(desk, bytes);
    return desk.frames.feed(bytes, [&](Opcode opcode, std::string_view payload) {
        if (opcode == Opcode::Close && payload.size() >= 2)
            desk.closeCode =
                std::uint16_t(std::uint8_t(payload[0]) << 8 | std::uint8_t(payload[1]));
        if (opcode == Opcode::Close)
            return false;
        m_dialect->hear(desk, opcode, payload);
        return true;
    });
}

bool Crowd::hearHead(Desk &desk, std::string_view bytes)
{
    desk.head.append(bytes);
    const size_t end = desk.head.find("\r\n\r\n");
    if (end == std::string::npos)
        return desk.head.size() < 8192;
    if (!desk.head.starts_with("HTTP/1.1 101"))
        return false;
    const std::string rest = desk.head.substr(end + 4);
    std::string().swap(desk.head);
    enter(desk, Desk::Phase::Greeting);
    m_dialect->begin(desk);
    return rest.empty() || hear(desk, rest);
}

void Crowd::watch(Desk &desk)
{
    const std::uint32_t wanted =
        EPOLLIN | (desk.stream.wantsToWrite() ? std::uint32_t(EPOLLOUT) : 0u);
    if (wanted == desk.watched)
        return;
    epoll_event event{wanted, {.u64 = std::uint64_t(desk.number)}};
    epoll_ctl(m_epoll, desk.watched == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, desk.stream.descriptor(),
              &event);
    desk.watched = wanted;
}

void Crowd::online(Desk &desk)
{
    if (desk.phase == Desk::Phase::Online)
        return;
    enter(desk, Desk::Phase::Online);
    --m_underWay;
    ++m_online;
    reportWhenComplete();
}

void Crowd::reportWhenComplete()
{
    if (m_complete || m_online < m_desks.size() || m_desks.empty())
        return;
    m_complete = true;
    report({{u"event"_s, u"online"_s},
            {u"desks"_s, qint64(m_online)},
            {u"atNs"_s, monotonicNow()},
            {u"tries"_s, m_tries}});
}

void Crowd::leave(Desk &desk)
{
    if (desk.phase == Desk::Phase::Online)
        --m_online;
    else if (desk.phase != Desk::Phase::Away)
        --m_underWay;
    m_bytesInBefore += desk.stream.bytesIn();
    m_bytesOutBefore += desk.stream.bytesOut();
    ++desk.turn;
    desk.phase = Desk::Phase::Away;
    desk.stream.close();
    m_campaign.lost(desk);
}

void Crowd::lose(Desk &desk)
{
    const Nanoseconds stood =
        desk.phase == Desk::Phase::Online ? monotonicNow() - desk.phaseSince : 0;
    leave(desk);
    ++m_lost;
    if (m_complete)
        report({{u"event"_s, u"losing"_s}});
    m_complete = false;
    if (desk.closeCode != 0)
        ++m_closeCodes[desk.closeCode];
    if (!m_comesBack)
        return;
    const std::chrono::nanoseconds wait = retryIn(desk, stood);
    desk.closeCode = 0;
    ++m_underWay; // counted again until it is online
    m_timers.push({monotonicNow() + Nanoseconds(wait.count()), desk.number, desk.turn});
}

RetryDelay::Duration Crowd::retryIn(Desk &desk, Nanoseconds stood) const
{
    desk.delay.connectionStood(
        std::chrono::duration_cast<RetryDelay::Duration>(std::chrono::nanoseconds(stood)));
    if (desk.closeCode >= 3501 && desk.closeCode < 3600)
        return desk.delay.afterRefusal();
    if (desk.goodbye)
        return desk.delay.within(desk.goodbye->first, desk.goodbye->second);
    return desk.delay.next();
}

} // namespace foghorn::bench
