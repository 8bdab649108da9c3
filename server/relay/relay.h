// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "server/relay/session_nonces.h"

#include <QHostAddress>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <vector>

namespace foghorn {

class Clock;

struct ListenAddress
{
    QHostAddress address;
    quint16 port = 0; // 0 = any free one
};

/** How long the relay waits for what. The defaults are those of the wire; tests shorten them. */
struct Deadlines
{
    std::chrono::milliseconds tls{wire::tlsDeadline};
    std::chrono::milliseconds upgrade{wire::upgradeDeadline};
    std::chrono::milliseconds hello{wire::helloDeadline};
    std::chrono::milliseconds tick{wire::tickInterval}; // ping and tick of each session
    std::chrono::milliseconds pong{wire::pongDeadline};
    std::chrono::milliseconds noProgress{wire::noProgressDeadline};
    std::chrono::milliseconds closing{5000}; // from the close frame to the cut
    std::chrono::milliseconds sweep{1000}; // how often all of these are looked at; one cohort each
};

struct RelaySettings
{
    QList<ListenAddress> listen;
    QList<ListenAddress> staffListen;     // for staff alone; what comes in there is counted apart
    std::optional<QSslConfiguration> tls; // nothing = plain ws, refused off loopback
    int shards = 0;                       // 0 = one per core
    int handshakesPerShard = 200;         // in progress at once; the rest wait in the backlog
    int connectionLimit = 0;              // 0 = descriptor limit less a reserve
    int staffReserve = 0;                 // of these, for staff; 0 = 256, a quarter at most
    int halfOpenPerAddress = 0;           // before a good hello; 0 = half of these, 5,000 at most
    Deadlines deadlines = {};
    SessionNonces nonces = {};
};

/** A revision on its way to the desks: encoded once, weighed for every session by the shards. */
struct Announcement
{
    NoticeId notice;
    int revision = 0;
    qint64 cursor = 0;
    Audience audience;
    bool ending = false;
    QSet<PersonId> told;        // with an ending: to whom it was displayed on any desk
    QByteArray frame;           // the `notice` notification as JSON text
    QByteArray endingToldFrame; // with an ending: the same with told:true
    QByteArray withdrawnFrame;  // for a session that holds the notice and is addressed no more
};

/** What the shards need to know of a desk from its hello on. */
struct AdmittedDesk
{
    DeskId desk;
    DeskFacts facts;
    QSet<NoticeId> holds; // after the catch-up
    qint64 cursor = 0;    // up to which the catch-up weighed
};

/** What a shard tells of itself. */
struct ShardReport
{
    ShardStatus now;
    QMap<QString, qint64> ended; // sessions since the start, by why: "left", "tooSlow", …
};

/** The only room with sockets, seen from the main thread: listens, hands connections to shards (one
    thread a core), checks limits and deadlines, decodes requests there, and writes what it is told.
    Knows no rule of notices and no SQL. All functions and signals belong to the main thread. */
class Relay : public QObject
{
    Q_OBJECT
public:
    /** Listens on every address or gives the reason. Clients are taken up from then on. */
    static Result<std::unique_ptr<Relay>> start(RelaySettings settings, const Clock &clock);
    ~Relay() override;

    /** "ws://127.0.0.1:40123/v1" per address, with the real ports. */
    QStringList urls() const;
    QStringList staffUrls() const;
    /** Whether it came in at an address for staff. */
    bool isAtStaffDoor(SessionId session) const;
    int sessionCount() const;
    /** Another certificate for who comes from now on; nobody is dropped. Only where there was one. */
    Result<void> useTls(const QSslConfiguration &tls);
    /** That its welcome said. */
    QByteArray nonceOf(SessionId session) const;
    /** Until when the certificate holds; nothing without TLS. */
    std::optional<Instant> certificateExpiresAt() const;

    /** Answers a request of a session (JSON text ready to send). */
    void send(SessionId session, QByteArray frame);
    /** After a good hello: writes the answer, then the catch-up frames as the socket drains, then
        caughtUp; from then on announcements reach the session. A session of the same desk that was
        there before is closed with Replaced. */
    void admitDesk(SessionId session, AdmittedDesk desk, QByteArray answer,
                   QList<QByteArray> catchUp, QByteArray caughtUp);
    /** A console: gets the answer, then every announced notice and what is sent to it. */
    void admitConsole(SessionId session, QByteArray answer);
    void close(SessionId session, wire::CloseCode code, QString reason);

    /** Weighs the announcement for every admitted session. */
    void announce(Announcement announcement);
    /** To every admitted desk of this person but `except`. */
    void sendToPerson(const PersonId &person, QByteArray frame, const DeskId &except);
    /** Closes the session of this desk, if it has one. */
    void closeDesk(const DeskId &desk, wire::CloseCode code, QString reason);

    /** Asks every shard; `done` comes in the main thread when each has answered, in their order. */
    void report(std::function<void(QList<ShardReport>)> done);

    /** Tells every session goodbye with a window, stops accepting, closes; done when `stopped`
        comes. */
    void stop(std::chrono::milliseconds reconnectFrom, std::chrono::milliseconds reconnectTo);

Q_SIGNALS:
    /** A well-formed request arrived. Refused ones (not JSON, unknown method, …) were answered by
        the shard already; requests other than a hello before admission were refused there too. */
    void requestArrived(foghorn::SessionId session, qint64 id, foghorn::Request request,
                        QHostAddress peer);
    void sessionEnded(foghorn::SessionId session);
    void stopped();

private:
    class Private;
    explicit Relay(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace foghorn
