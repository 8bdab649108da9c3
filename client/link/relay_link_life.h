// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/clock_watch.h"
#include "client/link/liveness.h"
#include "client/link/relay_link.h"
#include "client/link/relay_rota.h"
#include "client/link/relay_socket.h"
#include "client/link/relay_trust.h"
#include "client/link/request_book.h"
#include "client/link/retry_delay.h"

#include <QElapsedTimer>
#include <QTimer>

namespace foghorn {

/** The life of one RelayLink, private to it: one socket at a time, one timer for the next try, one for
    silence. Says what it hears through the link's signals. */
class RelayLink::Life : public QObject
{
public:
    Life(RelayLink &link, LinkSettings settings, const Clock &clock);

    /** What a request is told that the link did not outlast. */
    static QString linkLost() { return QStringLiteral("link lost"); }

    void attempt();
    void attemptIn(std::chrono::milliseconds delay, LinkState meanwhile);
    void dropSocket();
    void failOpenRequests();
    void connectionEnded(const LinkEnd &end);
    void waitAfter(const LinkEnd &end);
    bool learnedWhomToTrust(const LinkEnd &end);
    void logEnd(const LinkEnd &end) const;
    void heard(const QByteArray &utf8);
    void lookAtSilence();
    void waitInSilence();
    void take(const Notification &notification);
    void welcome(const ToClient::Welcome &welcome);
    void learnTime(Instant relayTime);
    void lookAtClock();
    void setState(LinkState state, const QString &trouble);
    std::chrono::milliseconds steadyNow() const
    {
        return std::chrono::milliseconds(m_steady.elapsed());
    }

    RelayLink &m_link;
    const LinkSettings m_settings;
    const Clock &m_clock;
    RelayTrust m_trust;
    RelayRota m_rota;
    RetryDelay m_delay;
    ClockWatch m_watch;
    Liveness m_liveness;
    RequestBook m_book;
    std::unique_ptr<RelaySocket> m_socket;
    QTimer m_nextTry, m_silence, m_clockCheck;
    QElapsedTimer m_steady, m_online;
    std::optional<ToClient::Goodbye> m_goodbye;
    std::optional<wire::CloseCode> m_lastCode;
    std::optional<Instant> m_lastHeard; // by the local clock, like the two below
    std::optional<Instant> m_nextTryAt;
    Instant m_since;
    LinkState m_state = LinkState::Stopped;
    QString m_trouble;
    std::optional<Refusal> m_refusal; // what m_trouble says, where it needs a person
    bool m_welcomed = false;
    bool m_timeLearned = false;
};

} // namespace foghorn
