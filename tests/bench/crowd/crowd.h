// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/crowd/campaign.h"

#include <map>
#include <queue>

namespace foghorn::bench {

/** A crowd of simulated desks on one epoll set: connects them from several addresses of 127/8, keeps
    their deadlines, brings lost ones back with the client's own back-off, and does what the runner
    writes to stdin, a JSON object a line. */
class Crowd final : public Listener
{
public:
    Crowd();
    ~Crowd() override;
    /** Until stdin ends or says so. */
    int run();

    void online(Desk &desk) override;
    void noticeHeard(Desk &desk, std::string_view payload, int number) override;
    void answered(Desk &desk, bool good) override;

private:
    struct Timer
    {
        Nanoseconds at;
        int desk;
        std::uint32_t turn;
        bool operator>(const Timer &other) const { return at > other.at; }
    };
    // ---- what the runner says (crowd_commands.cpp)
    void readCommands();
    void carryOut(const QJsonObject &command);
    void open(const QJsonObject &command);
    void speak(const QJsonObject &command);
    void tellCounters() const;
    void saveFrame(const QString &file) const;

    // ---- the life of a connection (crowd_connections.cpp)
    void connectWaiting();
    void connectNow(Desk &desk);
    void serve(Desk &desk, std::uint32_t events);
    bool carryOn(Desk &desk);
    bool readAll(Desk &desk);
    bool hear(Desk &desk, std::string_view bytes);
    bool hearHead(Desk &desk, std::string_view bytes);
    void enter(Desk &desk, Desk::Phase phase);
    void upgrade(Desk &desk);
    void watch(Desk &desk);
    void leave(Desk &desk); // at our own wish: does not come back
    void lose(Desk &desk);
    RetryDelay::Duration retryIn(Desk &desk, Nanoseconds stood) const;
    void sweep();
    void serveTimers();
    int waitTime() const;
    void report(const QJsonObject &event) const;
    void reportWhenComplete();

    int m_epoll = -1;
    SSL_CTX *m_tls = nullptr;
    bool m_secure = false;
    bool m_comesBack = false;
    std::uint16_t m_port = 0;
    int m_atOnce = 200;
    std::unique_ptr<Dialect> m_dialect;
    std::vector<std::unique_ptr<Desk>> m_desks;
    Campaign m_campaign;
    size_t m_nextToConnect = 0;
    int m_underWay = 0; // not online yet, of those that connectWaiting() began
    size_t m_online = 0;
    bool m_complete = false;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> m_timers;
    Nanoseconds m_nextSweep = 0;
    std::string m_commands; // read, not a whole line yet
    bool m_over = false;
    qint64 m_lost = 0;
    qint64 m_tries = 0;
    std::map<int, int> m_closeCodes;
    std::uint64_t m_bytesInBefore = 0; // of connections that are over
    std::uint64_t m_bytesOutBefore = 0;
    std::vector<char> m_buffer;
};

} // namespace foghorn::bench
