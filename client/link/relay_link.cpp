// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_link.h"

#include "client/link/clock_watch.h"
#include "client/link/liveness.h"
#include "client/link/relay_rota.h"
#include "client/link/relay_socket.h"
#include "client/link/request_book.h"
#include "client/link/retry_delay.h"
#include "common/clock.h"
#include "common/logging.h"
#include "common/overloaded.h"

#include <QElapsedTimer>
#include <QTimer>

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString linkLostWords = u"link lost"_s;
const QString notConnectedWords = u"not connected"_s;

bool isHello(const Request &request)
{
    return std::holds_alternative<ToRelay::DeskHello>(request) ||
           std::holds_alternative<ToRelay::ConsoleHello>(request);
}

} // namespace

/** The life of the link: one socket at a time, one timer for the next try, one for silence. */
class RelayLink::Private : public QObject
{
public:
    Private(RelayLink &link, LinkSettings settings, const Clock &clock);

    void attempt();
    void attemptIn(std::chrono::milliseconds delay, LinkState meanwhile);
    void dropSocket();
    void failOpenRequests();
    void connectionEnded(const LinkEnd &end);
    void waitAfter(const LinkEnd &end);
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

RelayLink::Private::Private(RelayLink &link, LinkSettings settings, const Clock &clock)
    : m_link(link), m_settings(std::move(settings)), m_clock(clock), m_rota(m_settings.relays),
      m_delay(m_settings.timings), m_watch(m_settings.timings.clockCheck),
      m_liveness(m_settings.timings), m_since(clock.now())
{
    m_steady.start();
    m_nextTry.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_clockCheck.setTimerType(Qt::CoarseTimer);
    connect(&m_nextTry, &QTimer::timeout, this, &Private::attempt);
    connect(&m_silence, &QTimer::timeout, this, &Private::lookAtSilence);
    connect(&m_clockCheck, &QTimer::timeout, this, &Private::lookAtClock);
}

void RelayLink::Private::setState(LinkState state, const QString &trouble)
{
    const bool changed = state != m_state || trouble != m_trouble;
    if (state != m_state)
        m_since = m_clock.now();
    m_state = state;
    m_trouble = trouble;
    if (changed)
        Q_EMIT m_link.stateChanged();
}

void RelayLink::Private::attempt()
{
    dropSocket();
    m_nextTryAt.reset();
    if (m_rota.isEmpty()) {
        m_refusal = Refusal{Refusal::Kind::NoRelaySet};
        return setState(LinkState::Refused, inEnglish(*m_refusal));
    }
    const QUrl relay = m_rota.current();
    if (const auto objection = RelaySocket::objectionTo(relay))
        return connectionEnded(endForRefusal(*objection));
    // While it tries again after a loss it keeps saying so: an icon that flickers helps nobody.
    if (m_state != LinkState::Waiting && m_state != LinkState::Refused)
        setState(LinkState::Connecting, {});
    m_socket = std::make_unique<RelaySocket>();
    connect(m_socket.get(), &RelaySocket::frameArrived, this, &Private::heard);
    connect(m_socket.get(), &RelaySocket::ponged, this, [this] {
        m_lastHeard = m_clock.now();
        m_liveness.heard(steadyNow());
    });
    connect(m_socket.get(), &RelaySocket::ended, this, &Private::connectionEnded);
    m_socket->open(relay, m_settings.authorities, m_settings.timings.connect);
}

void RelayLink::Private::attemptIn(std::chrono::milliseconds delay, LinkState meanwhile)
{
    m_nextTryAt = m_clock.now() + delay;
    m_nextTry.start(delay);
    setState(meanwhile, m_trouble);
}

void RelayLink::Private::dropSocket()
{
    m_nextTry.stop();
    m_silence.stop();
    m_liveness.stop();
    m_welcomed = false;
    m_goodbye.reset();
    if (!m_socket)
        return;
    // Perhaps we stand in one of its signals: it dies later, but says nothing more.
    m_socket->disconnect(this);
    m_socket->abandon();
    m_socket.release()->deleteLater();
}

void RelayLink::Private::failOpenRequests()
{
    m_book.failAll({wire::ErrorCode::NotStored, linkLostWords});
}

void RelayLink::Private::connectionEnded(const LinkEnd &end)
{
    logEnd(end);
    if (m_online.isValid())
        m_delay.connectionStood(std::chrono::milliseconds(m_online.elapsed()));
    m_online.invalidate();
    const auto goodbye = std::exchange(m_goodbye, std::nullopt);
    dropSocket();
    m_goodbye = goodbye;
    m_lastCode = end.code;
    waitAfter(end);
    m_goodbye.reset();
    failOpenRequests();
}

void RelayLink::Private::logEnd(const LinkEnd &end) const
{
    const QString line =
        u"link to %1 ended: %2"_s.arg(m_rota.current().toDisplayString(), end.reason);
    if (end.refusal)
        qCWarning(lcLink).noquote() << line;
    else
        qCInfo(lcLink).noquote() << line;
}

void RelayLink::Private::waitAfter(const LinkEnd &end)
{
    m_refusal = end.refusal;
    if (end.after == AfterEnd::Stop) {
        m_clockCheck.stop();
        return setState(LinkState::Stopped, end.reason);
    }
    const auto now = steadyNow();
    const auto before = m_state;
    m_trouble = end.reason;
    if (end.after == AfterEnd::TryRarely)
        m_rota.refused(now, now + m_delay.afterRefusal());
    else
        m_rota.turn(now);

    if (const auto until = m_rota.allRefusedUntil(now)) {
        attemptIn(*until - now, LinkState::Refused);
    } else {
        std::chrono::milliseconds delay{0};
        if (m_goodbye)
            delay = m_delay.within(m_goodbye->reconnectFrom, m_goodbye->reconnectTo);
        else if (!m_rota.hasUntried(now))
            delay = m_delay.next();
        attemptIn(delay, LinkState::Waiting);
    }
    if (before == m_state) // the words or the time of the next try changed all the same
        Q_EMIT m_link.stateChanged();
}

void RelayLink::Private::lookAtSilence()
{
    // Before the hello is answered the same timer stands for that answer; a pong would be none.
    const auto wish =
        m_state == LinkState::Online ? m_liveness.look(steadyNow()) : Liveness::Wish::GiveUp;
    if (wish == Liveness::Wish::GiveUp)
        return connectionEnded(
            {AfterEnd::ComeBack, u"Nothing was heard of the relay for too long."_s, {}});
    if (wish == Liveness::Wish::Ask)
        m_socket->ask();
    waitInSilence();
}

void RelayLink::Private::waitInSilence()
{
    // The timer is not moved at each tick: when it comes too early it is set anew.
    if (const auto next = m_liveness.nextLook())
        m_silence.start(std::max(*next - steadyNow(), 0ms));
}

void RelayLink::Private::heard(const QByteArray &utf8)
{
    m_lastHeard = m_clock.now();
    m_liveness.heard(steadyNow());
    auto frame = decodeFromRelay(utf8);
    if (!frame) { // perhaps a newer relay's word: not ours to judge
        qCWarning(lcLink).noquote()
            << "a frame from the relay was not understood:" << frame.error().reason;
        return;
    }
    if (const auto *notification = std::get_if<Notification>(&*frame))
        return take(*notification);
    const auto &answer = std::get<IncomingAnswer>(*frame);
    if (!m_book.answer(answer.id, answer.content))
        qCWarning(lcLink) << "the relay answered a question that nobody asked:" << answer.id;
}

void RelayLink::Private::take(const Notification &notification)
{
    if (const auto *welcomeHeard = std::get_if<ToClient::Welcome>(&notification))
        return welcome(*welcomeHeard);
    if (const auto *tick = std::get_if<ToClient::Tick>(&notification)) {
        learnTime(tick->time);
        if (m_state == LinkState::Online)
            m_liveness.ticked(steadyNow());
    } else if (const auto *goodbye = std::get_if<ToClient::Goodbye>(&notification)) {
        m_goodbye = *goodbye;
    }
    Q_EMIT m_link.notified(notification);
}

void RelayLink::Private::welcome(const ToClient::Welcome &welcome)
{
    m_socket->connectionComplete();
    learnTime(welcome.time);
    if (!welcome.protocols.contains(wire::protocolVersion))
        return connectionEnded(endForCloseCode(quint16(wire::CloseCode::UnsupportedProtocol), {}));
    m_welcomed = true;
    m_lastCode.reset();
    m_silence.start(m_settings.timings.silence);
    Q_EMIT m_link.welcomed(welcome);
}

void RelayLink::Private::learnTime(Instant relayTime)
{
    const auto before = m_watch.offset();
    m_watch.relaySaid(relayTime, m_clock.now());
    // What was noted by a clock that was then set anew stays the same moment of the relay's time.
    if (std::exchange(m_timeLearned, true))
        m_since += before - m_watch.offset();
}

void RelayLink::Private::lookAtClock()
{
    if (!m_watch.look(m_clock.now()))
        return;
    qCInfo(lcLink) << "the clock jumped: asking the relay what time it is";
    m_link.reconnect(Haste::Jittered);
}

RelayLink::RelayLink(LinkSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(settings), clock))
{
}

RelayLink::~RelayLink()
{
    d->dropSocket(); // the open questions die unanswered: who asked is dying too
}

void RelayLink::start()
{
    if (d->m_state != LinkState::Stopped)
        return;
    d->m_rota.startOver();
    d->m_lastCode.reset();
    d->m_clockCheck.start(d->m_settings.timings.clockCheck);
    d->attempt();
}

void RelayLink::stop()
{
    d->m_clockCheck.stop();
    d->dropSocket();
    d->m_nextTryAt.reset();
    d->m_online.invalidate();
    d->setState(LinkState::Stopped, {});
    d->failOpenRequests();
}

void RelayLink::reconnect(Haste haste)
{
    if (d->m_state == LinkState::Stopped)
        return;
    d->dropSocket();
    d->m_online.invalidate();
    d->m_watch.forget();
    d->m_rota.startOver();
    const bool wasOnline = d->m_state == LinkState::Online;
    if (wasOnline)
        d->m_trouble = u"Connecting again."_s;
    if (haste == Haste::AtOnce) {
        d->m_trouble.clear();
        d->setState(LinkState::Connecting, {});
        d->attempt();
    } else {
        d->attemptIn(d->m_delay.atResume(), LinkState::Waiting);
    }
    d->failOpenRequests();
}

void RelayLink::networkCameUp()
{
    const bool stands = d->m_state == LinkState::Online && d->m_socket->hasItsAddress();
    if (stands && hasRelayTime())
        return;
    qCInfo(lcLink) << "the network came up: connecting again";
    reconnect(Haste::Jittered);
}

LinkState RelayLink::state() const
{
    return d->m_state;
}
Instant RelayLink::stateSince() const
{
    return d->m_since + clockOffset();
}
QString RelayLink::trouble() const
{
    return d->m_trouble;
}
std::optional<Refusal> RelayLink::refusal() const
{
    return d->m_trouble.isEmpty() ? std::nullopt : d->m_refusal;
}
std::optional<wire::CloseCode> RelayLink::lastCloseCode() const
{
    return d->m_lastCode;
}
std::chrono::milliseconds RelayLink::clockOffset() const
{
    return d->m_watch.offset();
}
bool RelayLink::hasRelayTime() const
{
    return d->m_watch.knowsRelayTime(d->m_clock.now());
}
Instant RelayLink::relayNow() const
{
    return d->m_clock.now() + clockOffset();
}

std::optional<Instant> RelayLink::nextTryAt() const
{
    if (!d->m_nextTryAt)
        return std::nullopt;
    return *d->m_nextTryAt + clockOffset();
}

std::optional<Instant> RelayLink::lastHeardAt() const
{
    if (!d->m_lastHeard)
        return std::nullopt;
    return *d->m_lastHeard + clockOffset();
}

bool RelayLink::isLinkLost(const RpcError &error)
{
    return error.code == wire::ErrorCode::NotStored && error.message == linkLostWords;
}

bool RelayLink::isNotConnected(const RpcError &error)
{
    return error.code == wire::ErrorCode::NotStored && error.message == notConnectedWords;
}

void RelayLink::helloAccepted()
{
    if (!d->m_welcomed)
        return;
    d->m_rota.worked();
    d->m_lastCode.reset();
    d->m_online.start();
    d->m_liveness.ticked(d->steadyNow());
    d->waitInSilence();
    d->setState(LinkState::Online, {});
}

void RelayLink::helloRefused(const LinkEnd &end)
{
    d->connectionEnded(end);
}

void RelayLink::sendRequest(const Request &request,
                            std::function<void(const RequestBook::Content &)> done)
{
    const bool mayAsk = d->m_state == LinkState::Online || (d->m_welcomed && isHello(request));
    if (!mayAsk) {
        QMetaObject::invokeMethod(
            d.get(),
            [done = std::move(done)] {
                done(RpcError{wire::ErrorCode::NotStored, notConnectedWords});
            },
            Qt::QueuedConnection);
        return;
    }
    d->m_socket->send(encodeRequest(d->m_book.enter(std::move(done)), request));
}

} // namespace foghorn
