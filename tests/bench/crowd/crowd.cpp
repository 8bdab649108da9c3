// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/crowd.h"

#include "tests/bench/crowd/foghorn_dialect.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace foghorn::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Nanoseconds second = 1'000'000'000;
constexpr auto connectDeadline =
    Nanoseconds(std::chrono::nanoseconds(wire::connectDeadline).count());
constexpr std::uint64_t commandsMark = UINT64_MAX; // stdin among the desks' numbers

SSL_CTX *makeTls()
{
    SSL_CTX *tls = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(tls, SSL_VERIFY_NONE, nullptr); // our own certificate on loopback
    SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                              SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
    return tls;
}

} // namespace

Crowd::Crowd()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_tls(makeTls()),
      m_campaign(m_desks, [this](const QJsonObject &event) { report(event); }), m_buffer(64 * 1024)
{
    epoll_event commands{EPOLLIN, {.u64 = commandsMark}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, STDIN_FILENO, &commands);
}

Crowd::~Crowd()
{
    m_desks.clear();
    SSL_CTX_free(m_tls);
    ::close(m_epoll);
}

int Crowd::run()
{
    std::array<epoll_event, 512> ready;
    m_nextSweep = monotonicNow() + second;
    while (!m_over) {
        const int count = epoll_wait(m_epoll, ready.data(), int(ready.size()), waitTime());
        for (int i = 0; i < count && !m_over; ++i) {
            const std::uint64_t mark = ready[size_t(i)].data.u64;
            if (mark == commandsMark)
                readCommands();
            else if (mark < m_desks.size())
                serve(*m_desks[mark], ready[size_t(i)].events);
        }
        serveTimers();
        connectWaiting();
    }
    return 0;
}

int Crowd::waitTime() const
{
    Nanoseconds next = m_nextSweep;
    if (!m_timers.empty())
        next = std::min(next, m_timers.top().at);
    if (m_campaign.nextDue() > 0)
        next = std::min(next, m_campaign.nextDue());
    const Nanoseconds left = next - monotonicNow();
    return left <= 0 ? 0 : int(left / 1'000'000 + 1);
}

void Crowd::serveTimers()
{
    const Nanoseconds now = monotonicNow();
    while (!m_timers.empty() && m_timers.top().at <= now) {
        const Timer timer = m_timers.top();
        m_timers.pop();
        if (size_t(timer.desk) < m_desks.size() && m_desks[size_t(timer.desk)]->turn == timer.turn)
            connectNow(*m_desks[size_t(timer.desk)]);
    }
    if (m_campaign.nextDue() > 0 && m_campaign.nextDue() <= now)
        m_campaign.sendDue();
    if (m_nextSweep <= now) {
        m_nextSweep = now + second;
        sweep();
    }
}

void Crowd::sweep()
{
    const Nanoseconds now = monotonicNow();
    for (const auto &desk : m_desks) {
        const bool connecting =
            desk->phase != Desk::Phase::Away && desk->phase != Desk::Phase::Online;
        const auto wish = desk->phase == Desk::Phase::Online ? desk->liveness.look(momentNow())
                                                             : Liveness::Wish::Nothing;
        if (wish == Liveness::Wish::Ask) {
            desk->stream.write(clientFrame(Opcode::Ping, {}));
            watch(*desk);
        }
        if (wish == Liveness::Wish::GiveUp ||
            (connecting && !desk->greeted && now - desk->phaseSince > connectDeadline))
            lose(*desk);
    }
}

void Crowd::noticeHeard(Desk &desk, std::string_view payload, int number)
{
    m_campaign.noticeHeard(*m_dialect, desk, payload, number);
}

void Crowd::answered(Desk &desk, bool good)
{
    m_campaign.answered(desk, good);
}

} // namespace foghorn::bench
