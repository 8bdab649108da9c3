// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_end.h"
#include "client/link/link_timings.h"
#include "common/protocol/codec.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <memory>

namespace foghorn {

class Clock;

/** Why there is no link right now, for the tray's and the admin app's words. */
enum class LinkState {
    Connecting, // first try, or trying again
    Online,     // welcome heard and hello answered
    Waiting,    // lost; the next try is timed
    Refused,    // 35xx or a refused certificate: said to the person, tried rarely
    Stopped     // revoked, or never started
};

struct LinkSettings
{
    QList<QUrl> relays;                 // tried in turn
    QList<QSslCertificate> authorities; // set on the socket; empty = the system's
    LinkTimings timings = {};           // only tests change them
    QByteArray caFingerprint = {};      // from the enrolment string; counts without authorities
    QString caKeptIn = {}; // the file where the authority with that fingerprint is kept
};

/** The relay seen from a client: connects (own deadline), keeps alive, retries with full jitter,
    numbers requests and hands each answer to who asked. Knows no widget and no meaning of a message.
    Main thread only. Plain ws is refused off loopback. */
class RelayLink : public QObject
{
    Q_OBJECT
public:
    RelayLink(LinkSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~RelayLink() override;

    void start();
    void stop();
    /** Before the start: when a relay was last heard (by its clock) and its time less the local clock then. */
    void recall(Instant lastHeard, std::chrono::milliseconds clockOffset);
    /** At resume or by a button: tries at once (Jittered: within 0–5 s). */
    enum class Haste { Jittered, AtOnce };
    void reconnect(Haste haste);
    /** The computer has come to a network: reconnects within 0–5 s, unless a link stands that it did not touch. */
    void networkCameUp();

    LinkState state() const;
    // The moments below are in the relay's corrected time: compare them with relayNow().
    /** Since when the state() stands. Trying again and again is one Waiting. */
    Instant stateSince() const;
    /** A sentence for a person when Waiting, Refused or revoked (and while trying again after that);
        empty otherwise. */
    QString trouble() const;
    /** The same where it needs a person, for words in any language. */
    std::optional<Refusal> refusal() const;
    /** Our close code, when the last connection ended with one. */
    std::optional<wire::CloseCode> lastCloseCode() const;
    std::optional<Instant> nextTryAt() const;
    /** When anything was last heard of a relay. */
    std::optional<Instant> lastHeardAt() const;
    /** The relay's time less the local clock, from welcome and ticks; add it to Clock::now(). */
    std::chrono::milliseconds clockOffset() const;
    bool hasRelayTime() const; // false until a relay answered since start, resume or clock jump
    Instant relayNow() const;

    /** Asks; `done` gets the answer, or an RpcError (also ErrorCode::NotStored "link lost" when the link
        goes before the answer: then it is *not known* whether the relay took it). Dropped silently if
        `context` dies. Requests asked while not Online (a hello: before the welcome) were not sent: they
        fail from the event loop with NotStored "not connected", for which isLinkLost() is false. */
    template <class M, class Done>
    void request(const M &message, QObject *context, Done done)
    {
        sendRequest(Request(message),
                    [context = QPointer<QObject>(context),
                     done = std::move(done)](const std::variant<QJsonObject, RpcError> &content) {
                        if (!context)
                            return;
                        if (const auto *error = std::get_if<RpcError>(&content))
                            return done(RpcResult<typename M::Answer>(*error));
                        const auto answer = decodeAnswer(std::get<QJsonObject>(content),
                                                         static_cast<const M *>(nullptr));
                        if (answer)
                            return done(RpcResult<typename M::Answer>(answer.value()));
                        done(RpcResult<typename M::Answer>(
                            RpcError{wire::ErrorCode::InternalError, answer.error().reason}));
                    });
    }
    /** True for the error that request() gives when the link went before the answer came. */
    static bool isLinkLost(const RpcError &error);
    /** True for the error of a request that was never sent. */
    static bool isNotConnected(const RpcError &error);

    /** To be called by the layer above when its hello was answered well: state becomes Online. */
    void helloAccepted();
    /** … or refused: close, and treat as it says. */
    void helloRefused(const LinkEnd &end);

Q_SIGNALS:
    /** The relay said welcome: say hello now. */
    void welcomed(foghorn::ToClient::Welcome welcome);
    void notified(foghorn::Notification notification);
    void stateChanged();

private:
    class Life;
    void sendRequest(const Request &request,
                     std::function<void(const std::variant<QJsonObject, RpcError> &)> done);
    std::unique_ptr<Life> d;
};

} // namespace foghorn
